import type { LinkRole } from '#shared/commands/joining.ts'
import { Eye, NotebookPen, Presentation, RotateCcwKey } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { keepLinkSecret } from '../../workshop/createdWorkshop.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { linksMessages } from './messages.ts'
import styles from './RoleLink.module.css'

const icons = { facilitator: Presentation, rapporteur: NotebookPen, organiser: Eye }

/** One capability link: what it can do, the link while it can be shown, and how to replace it. */
export function RoleLink({
  role,
  address,
  workshop,
}: {
  readonly role: LinkRole
  readonly address: string | undefined
  readonly workshop: string
}) {
  const messages = useMessages(linksMessages)
  const toasts = useToasts()
  const [asking, setAsking] = useState(false)
  const { name, can } = messages.roles[role]
  const renew = async () => {
    const { secret } = await sendCommand('rotateLink', { body: { role } })
    keepLinkSecret(workshop, role, secret)
    setAsking(false)
    toasts.show({ text: messages.renew.done(name), tone: 'ok' })
  }
  return (
    <section className={`sheet ${styles.card}`} aria-labelledby={`link-${role}`}>
      <div className={styles.words}>
        <div className={styles.head}>
          <h2 id={`link-${role}`}>
            <Icon icon={icons[role]} />
            {name}
          </h2>
          <Button
            variant="quiet"
            size="sm"
            icon={RotateCcwKey}
            className={styles.renew}
            aria-label={`${messages.renew.button}: ${name}`}
            onClick={() => setAsking(true)}
          >
            {messages.renew.button}
          </Button>
        </div>
        <p>{can}</p>
        {address === undefined ? (
          <p className={styles.hidden}>{messages.hidden}</p>
        ) : (
          <CopyField label={messages.linkLabel(name)} hideLabel value={address} />
        )}
      </div>
      {address !== undefined && <QrCode value={address} label={messages.qr(name)} className={styles.qr} />}
      <ConfirmDialog
        open={asking}
        title={messages.renew.title(name)}
        detail={messages.renew.detail}
        confirmLabel={messages.renew.confirm}
        tone="ink"
        onConfirm={renew}
        onCancel={() => setAsking(false)}
      />
    </section>
  )
}
