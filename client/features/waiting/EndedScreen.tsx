import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { waitingMessages } from './messages.ts'
import styles from './waiting.module.css'

/** After the day: thanks, and the report once it is open to this person. */
export default function EndedScreen() {
  const messages = useMessages(waitingMessages).ended
  const { workshop: id } = useMe()
  const can = useCan()
  const title = usePlenary((plenary) => plenary.workshop?.title ?? '')
  const open = can({ do: 'read report' })
  const footer = open ? <Slab title={messages.reportOpen} detail={messages.reportOpenDetail} href={`/w/${id}/report`} /> : undefined
  return (
    <PhoneFrame head={<h1 className={styles.title}>{messages.title}</h1>} footer={footer} className={styles.content}>
      <section className={styles.intro}>
        <p className={styles.workshop}>{title}</p>
        <p>{messages.detail}</p>
        {!open && <p className={styles.turn}>{messages.reportLater}</p>}
      </section>
    </PhoneFrame>
  )
}
