import { limits } from '#shared/model/record.ts'
import { useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Input } from '../../ui/Input.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
import { useBoardEdits, useMessage, useSetPresence, useTable } from '../../workshop/table.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { harvestMessages } from './messages.ts'
import styles from './PosterAside.module.css'

export const messageFieldId = 'key-message'

/** The two things of a poster that people write themselves. */
export function PosterFields() {
  const messages = useMessages(harvestMessages)
  const { mayWrite } = useHarvest()
  const message = useMessage()
  const setPresence = useSetPresence()
  if (!mayWrite) return null
  return (
    <div className={styles.fields}>
      <Textarea
        {...message}
        id={messageFieldId}
        voice
        rows={2}
        label={messages.message}
        placeholder={messages.messageHint}
        onFocus={() => setPresence({ editing: 'message' })}
        onBlur={() => setPresence({ editing: undefined })}
      />
      <TitleField />
    </div>
  )
}

/** The title is one value, not a shared text: it is written when the field is left. */
function TitleField() {
  const messages = useMessages(harvestMessages)
  const { table } = useHarvest()
  const edits = useBoardEdits()
  const title = useTable((picture) => picture.poster.title)
  const [draft, setDraft] = useState<string>()
  const keep = () => {
    if (draft !== undefined && draft.trim() !== title) edits.setPosterTitle(draft.trim())
    setDraft(undefined)
  }
  return (
    <Input
      label={messages.title}
      placeholder={table.title}
      maxLength={limits.title}
      value={draft ?? title}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keep()}
    />
  )
}
