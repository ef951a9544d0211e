import { PencilLine } from 'lucide-react'
import type { Section } from '#shared/model/template.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
import { useAnswer } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import styles from './Sections.module.css'
import { useWhoWrites, useWriting } from './useWriting.ts'

/** A section that the table answers in one shared text. */
export function AnswerSection({ section, writable }: { readonly section: Section; readonly writable: boolean }) {
  const messages = useMessages(discussionMessages)
  const { onChange, ...answer } = useAnswer(section.id)
  const writing = useWriting(section.id)
  const writers = useWhoWrites(section.id)
  if (!writable)
    return <p className={answer.value === '' ? styles.none : styles.answer}>{answer.value === '' ? messages.noAnswer : answer.value}</p>
  return (
    <div className={styles.section}>
      <Textarea
        {...answer}
        voice
        hideLabel
        rows={5}
        label={section.title}
        onBlur={writing.stop}
        onChange={(value) => {
          onChange(value)
          writing.start()
        }}
      />
      <p className={styles.writers} aria-live="polite">
        {writers !== undefined && (
          <>
            <Icon icon={PencilLine} size={15} /> {writers}
          </>
        )}
      </p>
    </div>
  )
}
