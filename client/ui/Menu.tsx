import { Check, Ellipsis, type LucideIcon } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { Button, type ButtonVariant } from './Button.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { menuFocusAfter } from './menuKeys.ts'
import { placeBeside } from './placeBeside.ts'
import styles from './Menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon | undefined
  readonly onSelect: () => void
  readonly tone?: 'plain' | 'danger' | undefined
  /** One line under the label: what choosing it means. */
  readonly detail?: string | undefined
  /** Why it cannot be chosen now; shown under the label. */
  readonly disabledReason?: string | undefined
  /** Makes it one of a choice (a language): the chosen one has a tick. */
  readonly checked?: boolean | undefined
  /** A rule above it. */
  readonly separated?: boolean | undefined
}

export interface MenuProps {
  /** Name of the button, and of the menu. */
  readonly label: string
  /** Spoken instead of `label` where several menus look alike; begins with the label. */
  readonly spokenLabel?: string | undefined
  readonly items: readonly MenuItem[]
  /** Without it and with `iconOnly`: three dots. */
  readonly icon?: LucideIcon | undefined
  readonly iconOnly?: boolean | undefined
  readonly variant?: ButtonVariant | undefined
  readonly size?: 'sm' | 'md' | undefined
  /** Which edge of the button the menu lines up with. */
  readonly align?: 'start' | 'end' | undefined
  readonly disabled?: boolean | undefined
  readonly className?: string | undefined
}

/** A button with a list of actions. Arrows, Home, End, first letters, Esc; Tab leaves. */
export function Menu({
  label,
  spokenLabel,
  items,
  icon,
  iconOnly = false,
  variant = 'quiet',
  size,
  align = 'start',
  disabled,
  className,
}: MenuProps) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  const entries = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])
  const show = (focus: 'first' | 'last') => {
    if (!trigger.current || !list.current || list.current.matches(':popover-open')) return
    list.current.showPopover()
    placeBeside(list.current, trigger.current, align)
    entries()
      .at(focus === 'first' ? 0 : -1)
      ?.focus()
  }
  const hide = () => list.current?.hidePopover()
  const isOpen = () => list.current?.matches(':popover-open') ?? false
  // A press beside a popover closes it before the click arrives: without this the click would open it anew.
  const openAtPress = useRef(false)
  const toggle = (event: MouseEvent) => {
    const wasOpen = event.detail === 0 ? isOpen() : openAtPress.current
    if (wasOpen) hide()
    else show('first')
  }
  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    show(event.key === 'ArrowDown' ? 'first' : 'last')
  }
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Tab') hide()
    // Only the menu closes, not the dialog or drawer around it.
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      hide()
      trigger.current?.focus()
    }
    const all = entries()
    const at = all.findIndex((entry) => entry === document.activeElement)
    const next = menuFocusAfter(
      event.key,
      at,
      items.map((item) => item.label),
    )
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    all[next]?.focus()
  }
  const choose = (item: MenuItem) => {
    if (item.disabledReason !== undefined) return
    hide()
    trigger.current?.focus()
    item.onSelect()
  }
  const shared = {
    ref: trigger,
    variant,
    size,
    disabled,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    'aria-controls': id,
    onKeyDown: openByArrow,
    onPointerDown: () => {
      openAtPress.current = isOpen()
    },
    onClick: toggle,
    className,
  }
  return (
    <>
      {iconOnly ? (
        <IconButton {...shared} icon={icon ?? Ellipsis} label={label} />
      ) : (
        <Button {...shared} icon={icon} aria-label={spokenLabel}>
          {label}
        </Button>
      )}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={spokenLabel ?? label}
        onKeyDown={move}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className={styles.menu}
      >
        {items.map((item) => (
          <MenuEntry key={item.id} item={item} onChoose={() => choose(item)} />
        ))}
      </div>
    </>
  )
}

function MenuEntry({ item, onChoose }: { readonly item: MenuItem; readonly onChoose: () => void }) {
  const glyph = item.checked ? Check : item.icon
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={onChoose}
      role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.checked}
      aria-disabled={item.disabledReason === undefined ? undefined : true}
      className={classNames(styles.item, item.tone === 'danger' && styles.danger, item.separated && styles.separated)}
    >
      <span className={styles.glyph}>{glyph && <Icon icon={glyph} />}</span>
      <span>
        {item.label}
        {(item.disabledReason ?? item.detail) && <span className={styles.reason}>{item.disabledReason ?? item.detail}</span>}
      </span>
    </button>
  )
}
