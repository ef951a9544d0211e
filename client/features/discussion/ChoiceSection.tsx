import { Check } from 'lucide-react'
import { useId } from 'react'
import type { Section } from '#shared/model/template.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useBoardEdits, useTable } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import styles from './Sections.module.css'

const none: readonly string[] = []

/** A section where the table picks one or several of what is offered. Everyone sees the choice at once. */
export function ChoiceSection({ section, writable }: { readonly section: Section; readonly writable: boolean }) {
  const messages = useMessages(discussionMessages)
  const name = useId()
  const edits = useBoardEdits()
  const picked = useTable(({ choices }) => choices[section.id] ?? none)
  const pick = (choice: string, on: boolean) => {
    if (!section.several) return edits.choose(section.id, [choice])
    // In the order of the template, whoever picked first.
    edits.choose(
      section.id,
      section.choices.filter((each) => (each === choice ? on : picked.includes(each))),
    )
  }
  return (
    <fieldset className={styles.choices} disabled={!writable}>
      <VisuallyHidden as="legend">{`${section.title}: ${section.several ? messages.pickSeveral : messages.pickOne}`}</VisuallyHidden>
      <p className={styles.hint} aria-hidden="true">
        {section.several ? messages.pickSeveral : messages.pickOne}
      </p>
      {section.choices.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type={section.several ? 'checkbox' : 'radio'}
            name={name}
            checked={picked.includes(choice)}
            onChange={(event) => pick(choice, event.target.checked)}
          />
          <span>{choice}</span>
          {picked.includes(choice) && <Icon icon={Check} />}
        </label>
      ))}
      {writable && !section.several && picked.length > 0 && (
        <Button variant="quiet" size="sm" onClick={() => edits.choose(section.id, [])}>
          {messages.clearChoice}
        </Button>
      )}
    </fieldset>
  )
}
