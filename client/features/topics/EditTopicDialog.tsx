import { useId, useState, type FormEvent } from 'react'
import { limits } from '#shared/model/record.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Input } from '../../ui/Input.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { CommandFailure } from '../../workshop/commandFailure.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { topicsMessages } from './messages.ts'

/** Changes my own topic while topics come in. */
export function EditTopicDialog({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const messages = useMessages(topicsMessages)
  const toasts = useToasts()
  const form = useId()
  const [title, setTitle] = useState(topic.title)
  const [description, setDescription] = useState(topic.description)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [empty, setEmpty] = useState(false)
  const save = async () => {
    setEmpty(title.trim() === '')
    if (title.trim() === '' || busy) return
    setBusy(true)
    try {
      await sendCommand('editTopic', { params: { topic: topic.id }, body: { title: title.trim(), description: description.trim() } })
      toasts.show({ text: messages.saved, tone: 'ok' })
      onClose()
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error
      if (!error.queued) return setProblem(error.message)
      toasts.show({ text: messages.changeQueued })
      onClose()
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <Dialog
      open
      closeOutside={false}
      onClose={onClose}
      title={messages.editTitle}
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button type="submit" form={form} variant="ink" busy={busy} busyLabel={messages.saving}>
            {messages.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <Input
          voice
          data-autofocus
          label={messages.yourTopic}
          hint={messages.editHint}
          value={title}
          maxLength={limits.title}
          onChange={setTitle}
          error={empty ? messages.empty : undefined}
        />
        <Textarea voice label={messages.why} optional value={description} maxLength={limits.line} onChange={setDescription} />
        {problem !== undefined && <StatusLine tone="danger">{problem}</StatusLine>}
      </form>
    </Dialog>
  )
}
