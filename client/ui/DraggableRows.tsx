import { isSortable, useSortable } from '@dnd-kit/react/sortable'
import { DragArea } from './DragArea.tsx'
import { SortableRow, type SortableRowParts } from './SortableRow.tsx'

/** The rows of a SortableList with drag handles. */
export function DraggableRows({
  rows,
  onMove,
}: {
  readonly rows: readonly SortableRowParts[]
  readonly onMove: (from: number, to: number) => void
}) {
  return (
    <DragArea
      onDragEnd={(event) => {
        const { source } = event.operation
        if (event.canceled || !isSortable(source)) return
        onMove(source.initialIndex, source.index)
      }}
    >
      {rows.map((row) => (
        <DraggableRow key={row.id} {...row} />
      ))}
    </DragArea>
  )
}

function DraggableRow(row: SortableRowParts) {
  const { ref, handleRef, isDragging } = useSortable({ id: row.id, index: row.index })
  return <SortableRow {...row} rowRef={ref} handleRef={handleRef} dragging={isDragging} />
}
