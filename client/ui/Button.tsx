import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './Button.module.css'

export type ButtonVariant = 'plain' | 'ink' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** plain outlined (default), ink for submitting a form, quiet without a box, danger outlined red. */
  readonly variant?: ButtonVariant | undefined
  /** sm has smaller words; the target stays 44px high. */
  readonly size?: 'sm' | 'md' | undefined
  readonly icon?: LucideIcon | undefined
  /** Where the icon stands; `end` suits arrows. */
  readonly iconSide?: 'start' | 'end' | undefined
  /** Fills its container. */
  readonly wide?: boolean | undefined
  /** Something is under way: further clicks are ignored, focus stays. */
  readonly busy?: boolean | undefined
  /** Words shown while busy, for example "Starting…". */
  readonly busyLabel?: string | undefined
  /** A 44px square; IconButton adds the name it needs. */
  readonly iconOnly?: boolean | undefined
  readonly children?: ReactNode
}

/** The ordinary button. `type` defaults to "button": say `type="submit"` in forms. */
export function Button({
  variant = 'plain',
  size = 'md',
  icon,
  iconSide = 'start',
  wide = false,
  busy = false,
  busyLabel,
  iconOnly = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const messages = useMessages(uiMessages)
  const inert = busy || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true'
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (inert) event.preventDefault()
    else onClick?.(event)
  }
  const glyph = icon && <Icon icon={icon} />
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={inert || undefined}
      className={buttonClass({ variant, size, wide, busy, iconOnly }, className)}
      onClick={press}
    >
      {iconSide === 'start' && glyph}
      {busy
        ? (busyLabel ?? (
            <>
              {children}
              <VisuallyHidden>{messages.working}</VisuallyHidden>
            </>
          ))
        : children}
      {iconSide === 'end' && glyph}
    </button>
  )
}

interface ButtonLook {
  readonly variant?: ButtonVariant | undefined
  readonly size?: 'sm' | 'md' | undefined
  readonly wide?: boolean | undefined
  readonly busy?: boolean | undefined
  readonly iconOnly?: boolean | undefined
}

/** The look of a button for elements that are not buttons (a link, a summary, a label). */
export function buttonClass({ variant = 'plain', size = 'md', wide, busy, iconOnly }: ButtonLook, className?: string): string {
  return classNames(
    styles.button,
    styles[variant],
    size === 'sm' && styles.sm,
    wide && styles.wide,
    busy && styles.busy,
    iconOnly && styles.iconOnly,
    className,
  )
}
