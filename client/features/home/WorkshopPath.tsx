import { ChartNoAxesColumn, FileText, Footprints, Layers, MessagesSquare, Presentation, Vote } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { homeMessages } from './messages.ts'
import styles from './JoinPanel.module.css'

const steps = [
  ['input', Presentation],
  ['topics', Vote],
  ['discussion', MessagesSquare],
  ['harvest', Layers],
  ['gallery', Footprints],
  ['analysis', ChartNoAxesColumn],
  ['report', FileText],
] as const

/** The seven steps from the first talk to the report, as a strip under the code. */
export function WorkshopPath() {
  const messages = useMessages(homeMessages).path
  return (
    <ol className={styles.path} aria-label={messages.label}>
      {steps.map(([step, icon]) => (
        <li key={step}>
          <Icon icon={icon} size={20} />
          <b>{messages.steps[step].name}</b>
          {messages.steps[step].detail}
        </li>
      ))}
    </ol>
  )
}
