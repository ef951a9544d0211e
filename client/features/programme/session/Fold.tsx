import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { classNames } from '../../../ui/classNames.ts'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Fold.module.css'

/** A row that opens to its fields. A new one is open, its first field ready to be typed over. */
export function Fold({
  title,
  about,
  isNew = false,
  children,
}: {
  readonly title: string
  readonly about?: ReactNode
  readonly isNew?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  const [open, setOpen] = useState(isNew)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isNew) return
    const field = body.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [isNew])
  return (
    <>
      <button type="button" aria-expanded={open} aria-controls={id} className={styles.title} onClick={() => setOpen(!open)}>
        <Icon icon={ChevronDown} className={classNames(styles.arrow, open && styles.up)} />
        <span>
          {title}
          {about !== undefined && <small>{about}</small>}
        </span>
      </button>
      <div ref={body} id={id} hidden={!open} className={styles.body}>
        {open && children}
      </div>
    </>
  )
}
