import { useState } from 'react'
import { limits } from '#shared/model/record.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { RankedTopic } from '#shared/rules/tally.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Dots } from '../../ui/Dots.tsx'
import { Input } from '../../ui/Input.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { classNames } from '../../ui/classNames.ts'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import { facilitateMessages } from './messages.ts'
import { MergeDialog } from './MergeDialog.tsx'
import styles from './TopicRow.module.css'

type Asking = 'rename' | 'merge' | 'statement'

/** One topic with its dots and what can be done with it. */
export function TopicRow({
  topic,
  topics,
  ranked,
  mayOpen,
}: {
  topic: Topic
  topics: readonly Topic[]
  ranked: RankedTopic | undefined
  mayOpen: boolean
}) {
  const messages = useMessages(facilitateMessages)
  const names = useNames()
  const edits = usePlenaryEdits()
  const toasts = useToasts()
  const number = usePlenary((plenary) => (topic.table === undefined ? undefined : plenary.tables[topic.table]?.number))
  const [asking, setAsking] = useState<Asking>()
  const resting = topic.status === 'parked' || topic.status === 'withdrawn' || topic.status === 'merged'
  const into = topics.find((other) => other.id === topic.mergedInto)

  const park = () => {
    edits.parkTopic(topic.id)
    toasts.show({ text: messages.parked(topic.title), onUndo: () => edits.reinstateTopic(topic.id) })
  }
  const items: MenuItem[] = [
    { id: 'rename', label: messages.rename, onSelect: () => setAsking('rename') },
    { id: 'statement', label: messages.statement, onSelect: () => setAsking('statement') },
    ...(topic.status === 'proposed'
      ? [
          { id: 'merge', label: messages.merge, onSelect: () => setAsking('merge') },
          { id: 'park', label: messages.park, onSelect: park },
        ]
      : []),
    ...(resting ? [{ id: 'reinstate', label: messages.reinstate, onSelect: () => void edits.reinstateTopic(topic.id) }] : []),
    ...(mayOpen && topic.status === 'proposed'
      ? [{ id: 'open', label: messages.openAsTable, onSelect: () => void edits.openTopicsAsTables([topic.id]), separated: true }]
      : []),
  ]
  return (
    <li className={classNames(styles.row, resting && styles.resting)}>
      <span className={styles.title}>
        {ranked !== undefined && <b>{messages.ranked(ranked.place)}</b>} {topic.title}
        <small>
          {topic.proposer === undefined ? messages.forTheRoom : messages.proposedBy(names(topic.proposer))}
          {into !== undefined && `, ${messages.mergedInto(into.title)}`}
        </small>
        {topic.statement !== '' && <q>{topic.statement}</q>}
      </span>
      {ranked !== undefined && (
        <span className={styles.dots}>
          <b>{ranked.dots}</b> <Dots count={ranked.dots} size={12} />
        </span>
      )}
      <span className={styles.status}>
        {resting && <Tag tone="line">{messages.status[topic.status]}</Tag>}
        {number !== undefined && <TableMarker number={number} size={34} />}
      </span>
      <Menu label={messages.topicActions(topic.title)} iconOnly align="end" items={items} />
      {asking === 'merge' && <MergeDialog topic={topic} topics={topics} onClose={() => setAsking(undefined)} />}
      {(asking === 'rename' || asking === 'statement') && <TextDialog topic={topic} field={asking} onClose={() => setAsking(undefined)} />}
    </li>
  )
}

function TextDialog({ topic, field, onClose }: { topic: Topic; field: 'rename' | 'statement'; onClose: () => void }) {
  const messages = useMessages(facilitateMessages)
  const edits = usePlenaryEdits()
  const [text, setText] = useState(field === 'rename' ? topic.title : topic.statement)
  const save = () => {
    if (field === 'rename' && text.trim() === '') return
    edits.editTopic(topic.id, field === 'rename' ? { title: text.trim() } : { statement: text.trim() })
    onClose()
  }
  return (
    <Dialog
      open
      closeOutside={false}
      onClose={onClose}
      title={field === 'rename' ? messages.renameTitle : messages.statement}
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button variant="ink" onClick={save}>
            {messages.save}
          </Button>
        </>
      }
    >
      {field === 'rename' ? (
        <Input
          data-autofocus
          label={messages.topicTitle}
          value={text}
          maxLength={limits.title}
          onChange={setText}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      ) : (
        <Textarea
          data-autofocus
          label={messages.statement}
          hint={messages.statementHint}
          rows={5}
          value={text}
          maxLength={limits.text}
          onChange={setText}
        />
      )}
    </Dialog>
  )
}
