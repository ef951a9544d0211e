import { PencilLine, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { CommandFailure } from '../../workshop/commandFailure.ts'
import { useRoster } from '../../workshop/facts.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { EditTopicDialog } from './EditTopicDialog.tsx'
import { topicsMessages } from './messages.ts'
import styles from './TopicList.module.css'

/** One proposed topic. Mine has a menu. */
export function TopicItem({ topic }: { readonly topic: Topic }) {
  const messages = useMessages(topicsMessages)
  const mine = useMe().person.id === topic.proposer
  const mayEdit = useCan()({ do: 'edit topic', topic }) && mine
  const { people } = useRoster()
  const [asking, setAsking] = useState<'edit' | 'withdraw'>()
  const close = () => setAsking(undefined)
  const proposer = topic.proposer === undefined ? undefined : people[topic.proposer]
  const who = [proposer?.name, proposer?.name === '' ? '' : proposer?.country].filter(Boolean).join(', ')
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        {topic.title}
        {topic.description !== '' && <small>{topic.description}</small>}
      </span>
      {mine ? <Tag>{messages.yours}</Tag> : who !== '' && <span className={styles.who}>{who}</span>}
      {mayEdit && (
        <Menu
          iconOnly
          align="end"
          label={messages.topicActions(topic.title)}
          items={[
            { id: 'edit', label: messages.edit, icon: PencilLine, onSelect: () => setAsking('edit') },
            { id: 'withdraw', label: messages.withdraw, icon: Undo2, onSelect: () => setAsking('withdraw') },
          ]}
        />
      )}
      {asking === 'edit' && <EditTopicDialog topic={topic} onClose={close} />}
      <WithdrawDialog topic={topic} open={asking === 'withdraw'} onClose={close} />
    </li>
  )
}

function WithdrawDialog({ topic, open, onClose }: { readonly topic: Topic; readonly open: boolean; readonly onClose: () => void }) {
  const messages = useMessages(topicsMessages)
  const toasts = useToasts()
  const withdraw = async () => {
    try {
      await sendCommand('withdrawTopic', { params: { topic: topic.id } })
      toasts.show({ text: messages.withdrawDone(topic.title), tone: 'ok' })
    } catch (error) {
      // The dialog shows what went wrong, unless it only waits for the connection.
      if (!(error instanceof CommandFailure && error.queued)) throw error
      toasts.show({ text: messages.changeQueued })
    }
    onClose()
  }
  return (
    <ConfirmDialog
      open={open}
      tone="ink"
      title={messages.withdrawTitle(topic.title)}
      detail={messages.withdrawDetail}
      confirmLabel={messages.withdraw}
      onConfirm={withdraw}
      onCancel={onClose}
    />
  )
}
