import { useBoard } from './boardState.ts'
import { classNames } from '../../ui/classNames.ts'
import { NoteCard } from './NoteCard.tsx'
import styles from './NoteList.module.css'

// Fewer notes than these stand in one column: long words keep whole.
const roomFor = 4

/** Notes side by side. One of them is where the Tab key stops; J, K and the arrows go on from there. */
export function NoteList({
  ids,
  label,
  className,
}: {
  readonly ids: readonly string[]
  readonly label: string
  readonly className?: string | undefined
}) {
  const focused = useBoard((state) => state.focused)
  const stop = focused !== undefined && ids.includes(focused) ? focused : ids[0]
  return (
    <div className={className}>
      <ul aria-label={label} className={classNames(styles.list, ids.length < roomFor && styles.few)}>
        {ids.map((id) => (
          <NoteCard key={id} id={id} tabbable={id === stop} />
        ))}
      </ul>
    </div>
  )
}
