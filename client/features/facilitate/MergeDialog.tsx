import type { Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { usePlenaryEdits } from '../../workshop/plenary.ts'
import { facilitateMessages } from './messages.ts'
import styles from './MergeDialog.module.css'

/** Picks the topic in which another lives on. */
export function MergeDialog({ topic, topics, onClose }: { topic: Topic; topics: readonly Topic[]; onClose: () => void }) {
  const messages = useMessages(facilitateMessages)
  const edits = usePlenaryEdits()
  const toasts = useToasts()
  const targets = topics.filter((other) => other.id !== topic.id && (other.status === 'proposed' || other.status === 'opened'))
  const merge = (into: string) => {
    edits.mergeTopics(topic.id, into)
    toasts.show({ text: messages.merged(topic.title), onUndo: () => edits.reinstateTopic(topic.id) })
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={messages.mergeTitle(topic.title)} footer={<Button onClick={onClose}>{messages.cancel}</Button>}>
      <p>{messages.mergeDetail}</p>
      <ul className={styles.targets}>
        {targets.map((target) => (
          <li key={target.id}>
            <Button wide onClick={() => merge(target.id)}>
              {target.title}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
