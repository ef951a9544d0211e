import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { uiMessages } from './messages.ts'
import styles from './SortableList.module.css'

export interface SortableRowProps {
  readonly id: string
  readonly name: string
  readonly index: number
  readonly count: number
  readonly onMove: (from: number, to: number) => void
  readonly children: ReactNode
  readonly rowRef?: Ref<HTMLLIElement> | undefined
  /** With it a drag handle shows; it is for pointers, the buttons are for everyone. */
  readonly handleRef?: Ref<HTMLSpanElement> | undefined
  readonly dragging?: boolean | undefined
}

/** What a row needs before anything can be dragged. */
export type SortableRowParts = Omit<SortableRowProps, 'rowRef' | 'handleRef' | 'dragging'>

/** One row of a SortableList with its Move up and Move down buttons. */
export function SortableRow({ id, name, index, count, onMove, children, rowRef, handleRef, dragging = false }: SortableRowProps) {
  const messages = useMessages(uiMessages).list
  return (
    <li ref={rowRef} data-row={id} className={classNames(styles.row, dragging && styles.dragging)}>
      <span ref={handleRef} aria-hidden="true" title={messages.drag(name)} className={handleRef ? styles.handle : styles.noHandle}>
        <Icon icon={GripVertical} />
      </span>
      <div className={styles.content}>{children}</div>
      <span className={styles.moves}>
        <IconButton
          icon={ArrowUp}
          label={messages.moveUp(name)}
          data-move="up"
          aria-disabled={index === 0 || undefined}
          onClick={() => onMove(index, index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={messages.moveDown(name)}
          data-move="down"
          aria-disabled={index === count - 1 || undefined}
          onClick={() => onMove(index, index + 1)}
        />
      </span>
    </li>
  )
}
