import type { Workshop } from '#shared/model/workshop.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { writeJoinCode } from '../../ui/joinCode.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { linksMessages } from './messages.ts'
import styles from './EveryoneElse.module.css'

/** How participants come in: code and QR, large enough to hold up. */
export function EveryoneElse({ workshop }: { readonly workshop: Workshop }) {
  const messages = useMessages(linksMessages).everyone
  const { joinCode, joinUrl, joinOpen } = workshop
  return (
    <aside className={styles.panel} aria-labelledby="everyone-else">
      <h2 id="everyone-else">{messages.heading}</h2>
      <p className={styles.code}>{writeJoinCode(joinCode)}</p>
      <QrCode value={joinUrl} label={messages.qr(joinUrl)} className={styles.qr} />
      <p className={styles.detail}>{messages.detail}</p>
      {!joinOpen && <StatusLine tone="warn">{messages.closed}</StatusLine>}
      <CopyField label={messages.address} value={joinUrl} />
    </aside>
  )
}
