import { ArrowUp, Combine } from 'lucide-react'
import { useId, useRef, useState, type FocusEvent, type FormEvent, type KeyboardEvent } from 'react'
import { limits } from '#shared/model/record.ts'
import type { Topic } from '#shared/model/topic.ts'
import { likeness } from '#shared/rules/similarity.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../ui/Announce.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { CommandFailure } from '../../workshop/commandFailure.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { topicsMessages } from './messages.ts'
import styles from './ProposeForm.module.css'

export interface TopicDraft {
  readonly title: string
  readonly description: string
}

export const emptyDraft: TopicDraft = { title: '', description: '' }

/** The yellow sheet at the foot of the screen: my topic, and why it matters. It opens up as soon as it is used. */
export function ProposeForm({
  session,
  topics,
  draft,
  onChange,
}: {
  readonly session: string
  readonly topics: readonly Topic[]
  readonly draft: TopicDraft
  readonly onChange: (draft: TopicDraft) => void
}) {
  const messages = useMessages(topicsMessages)
  const announce = useAnnounce()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [inside, setInside] = useState(false)
  const { send, busy, problem, setProblem } = useProposal(session)
  const open = inside || draft.title !== '' || draft.description !== ''
  const alike = draft.title.trim() === '' ? undefined : topics.find(({ title }) => likeness(title, draft.title) !== undefined)
  const change = (patch: Partial<TopicDraft>) => {
    setProblem(undefined)
    onChange({ ...draft, ...patch })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (draft.title.trim() === '') setProblem(messages.empty)
    else if (await send(draft)) onChange(emptyDraft)
    field.current?.focus()
  }
  const drop = () => {
    onChange(emptyDraft)
    announce(messages.dropped)
    field.current?.focus()
  }
  const use = {
    onFocus: () => setInside(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLTextAreaElement>) => {
      if (currentTarget.form?.contains(relatedTarget) !== true) setInside(false)
    },
  }
  return (
    <form className={styles.form} aria-label={messages.form} noValidate onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}-title`} className={styles.label}>
        {messages.yourTopic}
        {open && <span>{messages.lettersOf(draft.title.length, limits.title)}</span>}
      </label>
      <textarea
        {...use}
        ref={field}
        id={`${id}-title`}
        rows={1}
        maxLength={limits.title}
        value={draft.title}
        placeholder={messages.placeholder}
        enterKeyHint="send"
        className={styles.title}
        onKeyDown={sendOnEnter}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={`${id}-problem`}
        onChange={(event) => change({ title: event.target.value.replaceAll('\n', ' ') })}
      />
      {alike !== undefined && (
        <div className={styles.alike}>
          <Icon icon={Combine} size={18} />
          <p role="status">
            {messages.closeTo} <b>{alike.title}</b>. {messages.sameThing}
          </p>
          <Button variant="quiet" size="sm" onClick={drop}>
            {messages.dropMine}
          </Button>
        </div>
      )}
      {open && (
        <div className={styles.why}>
          <label htmlFor={`${id}-why`} className={styles.label}>
            {messages.why} <span>{messages.optional}</span>
          </label>
          <textarea
            {...use}
            id={`${id}-why`}
            rows={1}
            maxLength={limits.line}
            value={draft.description}
            className={styles.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        </div>
      )}
      <div id={`${id}-problem`}>{problem !== undefined && <StatusLine tone="danger">{problem}</StatusLine>}</div>
      <Slab type="submit" title={messages.send} icon={ArrowUp} busy={busy} busyTitle={messages.sending} className={styles.slab} />
    </form>
  )
}

/** A title is one line: Enter sends it. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

function useProposal(session: string) {
  const messages = useMessages(topicsMessages)
  const announce = useAnnounce()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  /** Resolves to whether the draft is out of our hands. */
  const send = async (draft: TopicDraft): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    try {
      const title = draft.title.trim()
      await sendCommand('proposeTopic', { body: { session, title, description: draft.description.trim() } })
      announce(messages.sent(title))
      return true
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error
      // The list shows what waits.
      if (error.queued) announce(messages.queued)
      else setProblem(error.message)
      return error.queued
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, problem, setProblem }
}
