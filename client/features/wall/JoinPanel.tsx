import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { wallMessages } from './messages.ts'
import styles from './JoinPanel.module.css'

/** The join code and its QR code, always on the wall. `wide` lies in the footer, otherwise it stands at the side. */
export function JoinPanel({ wide = false }: { wide?: boolean }) {
  const messages = useMessages(wallMessages)
  const workshop = usePlenary((plenary) => plenary.workshop)
  if (workshop === undefined) return null
  const code = `${workshop.joinCode.slice(0, 3)} ${workshop.joinCode.slice(3)}`
  const host = hostOf(workshop.joinUrl)
  if (!workshop.joinOpen) return <aside className={wide ? styles.wide : styles.panel}>{messages.closed}</aside>
  return (
    <aside className={wide ? styles.wide : styles.panel}>
      {!wide && <p>{messages.joinHere}</p>}
      {wide && (
        <p>
          {messages.late} {host}
          <b className={styles.code}>{code}</b>
        </p>
      )}
      <div className={styles.qr}>
        <QrCode value={workshop.joinUrl} label={messages.joinQr(code)} />
      </div>
      {!wide && (
        <p>
          {host}
          <b className={styles.code}>{code}</b>
        </p>
      )}
    </aside>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
