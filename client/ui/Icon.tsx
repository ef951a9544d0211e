import type { LucideIcon } from 'lucide-react'
import { classNames } from './classNames.ts'
import styles from './Icon.module.css'

export interface IconProps {
  readonly icon: LucideIcon
  /** sm 0.95em, md 1.25em, lg 1.6em of the surrounding text; a number is pixels. */
  readonly size?: 'sm' | 'md' | 'lg' | number | undefined
  /** Spoken name. Leave it out when words beside the icon say the same. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

/** A Lucide line icon, scaled with the text around it and hidden from readers unless labelled. */
export function Icon({ icon: Glyph, size = 'md', label, className }: IconProps) {
  const pixels = typeof size === 'number' ? { style: { width: size, height: size } } : {}
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <Glyph
      {...spoken}
      {...pixels}
      strokeWidth={undefined}
      focusable={false}
      className={classNames(styles.icon, typeof size === 'string' && styles[size], className)}
    />
  )
}
