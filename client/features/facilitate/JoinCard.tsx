import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import styles from './JoinCard.module.css'
import { facilitateMessages } from './messages.ts'

export function JoinCard() {
  const messages = useMessages(facilitateMessages)
  const workshop = usePlenary((plenary) => plenary.workshop)
  if (workshop === undefined) return null
  if (!workshop.joinOpen) return <p className={styles.card}>{messages.joiningClosed}</p>
  const code = `${workshop.joinCode.slice(0, 3)} ${workshop.joinCode.slice(3)}`
  return (
    <section className={styles.card} aria-label={messages.joining}>
      <QrCode value={workshop.joinUrl} size={128} label={messages.joinQr(code)} />
      <div>
        <p>{URL.canParse(workshop.joinUrl) ? new URL(workshop.joinUrl).host : workshop.joinUrl}</p>
        <b className={styles.code}>{code}</b>
      </div>
    </section>
  )
}
