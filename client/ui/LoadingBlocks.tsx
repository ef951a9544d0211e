import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { uiMessages } from './messages.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './LoadingBlocks.module.css'

const widths = ['80%', '95%', '60%', '88%', '72%']

/** Still blocks where text will stand. `lines` of them, no shimmer. */
export function LoadingBlocks({
  lines = 3,
  label,
  className,
}: {
  readonly lines?: number | undefined
  /** Spoken once; default "Working…". */
  readonly label?: string | undefined
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages)
  return (
    <div role="status" className={classNames(styles.blocks, className)}>
      <VisuallyHidden>{label ?? messages.working}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} aria-hidden="true" style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  )
}
