import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import { buttonClass, type ButtonVariant } from './Button.tsx'
import { Icon } from './Icon.tsx'

export interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'children'> {
  /** A route inside Sheaf. */
  readonly href: string
  readonly variant?: ButtonVariant | undefined
  readonly size?: 'sm' | 'md' | undefined
  readonly icon?: LucideIcon | undefined
  readonly iconSide?: 'start' | 'end' | undefined
  readonly wide?: boolean | undefined
  readonly children: ReactNode
}

/** A link inside Sheaf that looks like a button; with `target` it opens where that says. */
export function ButtonLink({ href, variant, size, icon, iconSide = 'start', wide, className, children, ...rest }: ButtonLinkProps) {
  const glyph = icon && <Icon icon={icon} />
  const look = buttonClass({ variant, size, wide }, className)
  const inside = (
    <>
      {iconSide === 'start' && glyph}
      {children}
      {iconSide === 'end' && glyph}
    </>
  )
  // The router would keep a new window's page in this one.
  if (rest.target !== undefined || rest.download !== undefined)
    return (
      <a {...rest} href={href} className={look}>
        {inside}
      </a>
    )
  return (
    <Link {...rest} href={href} className={look}>
      {inside}
    </Link>
  )
}
