import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { IconButton } from './IconButton.tsx'
import { uiMessages } from './messages.ts'
import { useModalDialog } from './useModalDialog.ts'
import styles from './Drawer.module.css'

export interface DrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** The line under the title. */
  readonly detail?: ReactNode
  readonly children: ReactNode
  /** Buttons that stay at the foot while the middle scrolls. */
  readonly footer?: ReactNode
  /** modal: the page waits behind it. over: lies on the page, the page stays usable. docked: fills its cell of the layout, over on narrow screens. */
  readonly mode?: 'modal' | 'over' | 'docked' | undefined
  readonly className?: string | undefined
}

/** A sheet from the right. Esc inside closes it; focus returns to where it came from. */
export function Drawer({ open, mode = 'over', ...props }: DrawerProps) {
  if (!open) return null
  return mode === 'modal' ? <ModalDrawer {...props} /> : <OpenDrawer {...props} docked={mode === 'docked'} />
}

type DrawerParts = Omit<DrawerProps, 'open' | 'mode'>

function ModalDrawer({ className, ...props }: DrawerParts) {
  const titleId = useId()
  const modal = useModalDialog(props.onClose)
  return (
    <dialog {...modal} aria-labelledby={titleId} className={classNames(styles.drawer, styles.modal, className)}>
      <DrawerInside {...props} titleId={titleId} />
    </dialog>
  )
}

function OpenDrawer({ docked, className, ...props }: DrawerParts & { readonly docked: boolean }) {
  const titleId = useId()
  const drawer = useRef<HTMLElement>(null)
  const closeOnEscape = useEffectEvent((event: KeyboardEvent) => {
    // On the document, so that a menu or field inside has had its say first.
    const inside = event.target instanceof Node && drawer.current?.contains(event.target)
    if (event.key === 'Escape' && inside && !event.defaultPrevented) props.onClose()
  })
  useEffect(() => {
    const before = document.activeElement
    const held = drawer.current
    held?.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true })
    const listen = (event: KeyboardEvent) => closeOnEscape(event)
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
      const inside = held?.contains(document.activeElement) || document.activeElement === document.body
      if (inside && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <aside ref={drawer} aria-labelledby={titleId} className={classNames(styles.drawer, docked ? styles.docked : styles.over, className)}>
      <DrawerInside {...props} titleId={titleId} />
    </aside>
  )
}

function DrawerInside({
  titleId,
  title,
  detail,
  children,
  footer,
  onClose,
}: Omit<DrawerParts, 'className'> & { readonly titleId: string }) {
  const messages = useMessages(uiMessages)
  return (
    <div className={styles.sheet}>
      <header className={styles.head}>
        <h2 id={titleId} data-title tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <IconButton icon={X} label={messages.close} onClick={onClose} className={styles.close} />
      </header>
      {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      {/* Reachable, so that the arrows can scroll it where nothing inside takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.body} role="region" aria-labelledby={titleId} tabIndex={0}>
        {children}
      </div>
      {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
    </div>
  )
}
