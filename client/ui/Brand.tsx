import { Link } from 'wouter'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { uiMessages } from './messages.ts'
import styles from './Brand.module.css'

/** The mark alone: three stalks and their band. Decorative, 1.28em of the text around it. */
export function BrandMark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={classNames(styles.mark, className)}>
      <g fill="currentColor">
        <path d="M2.5 4.5 8 2.5l5 13.8v3L8 30H3l5.8-12.5z" />
        <path d="M29.5 4.5 24 2.5l-5 13.8v3L24 30h5l-5.8-12.5z" />
        <path d="M13.3 2h5.4v28h-5.4z" />
      </g>
      <rect x="6" y="15" width="20" height="5.6" fill="var(--spot)" />
    </svg>
  )
}

/** Mark and name. `size` is the name's font size in px (default 22); with `href` it links. */
export function Brand({
  href,
  size = 22,
  markOnly = false,
  className,
}: {
  readonly href?: string | undefined
  readonly size?: number | undefined
  /** Shows the mark only; the name is still spoken. */
  readonly markOnly?: boolean | undefined
  readonly className?: string | undefined
}) {
  const { productName } = useMessages(uiMessages)
  const look = classNames(styles.brand, className)
  const style = { fontSize: size }
  const inside = (
    <>
      <BrandMark />
      {!markOnly && productName}
    </>
  )
  const spoken = markOnly ? { 'aria-label': productName } : {}
  if (href !== undefined)
    return (
      <Link href={href} className={look} style={style} {...spoken}>
        {inside}
      </Link>
    )
  return (
    <span className={look} style={style} {...(markOnly && { role: 'img', ...spoken })}>
      {inside}
    </span>
  )
}
