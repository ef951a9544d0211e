import { X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { IconButton } from './IconButton.tsx'
import { uiMessages } from './messages.ts'
import { useModalDialog } from './useModalDialog.ts'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly open: boolean
  /** Esc, the cross, or a press beside the dialog. */
  readonly onClose: () => void
  readonly title: string
  readonly children?: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 'sm' | 'md' | 'lg' | undefined
  /** Announced with the title; point it at a paragraph of `children`. */
  readonly describedBy?: string | undefined
  readonly role?: 'dialog' | 'alertdialog' | undefined
  /** False where a stray press would lose something typed. */
  readonly closeOutside?: boolean | undefined
}

/** A modal dialog on the native element. Put `data-autofocus` on what should have focus first. */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null
}

function OpenDialog({ onClose, title, children, footer, size = 'md', describedBy, role, closeOutside = true }: Omit<DialogProps, 'open'>) {
  const messages = useMessages(uiMessages)
  const titleId = useId()
  const modal = useModalDialog(onClose, closeOutside)
  return (
    <dialog
      {...modal}
      role={role}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      className={classNames(styles.dialog, styles[size])}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={titleId} data-title tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          <IconButton icon={X} label={messages.close} onClick={onClose} className={styles.close} />
        </header>
        {children !== undefined && <div className={styles.body}>{children}</div>}
        {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>
  )
}
