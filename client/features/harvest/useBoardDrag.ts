import { useEffect, useEffectEvent, type RefObject } from 'react'
import { useHarvest } from './BoardProvider.tsx'
import { useBoardStore } from './boardState.ts'

/** Dragging arrives after the board itself; selecting and moving by menu and key work from the first moment. */
export function useBoardDrag(board: RefObject<HTMLElement | null>): void {
  const { actions, mayWrite, picture } = useHarvest()
  const store = useBoardStore()
  const take = useEffectEvent((note: string): readonly string[] => {
    const { selected } = store.getState()
    const ids = selected.has(note) ? [note, ...[...selected].filter((id) => id !== note)] : [note]
    store.setState({ dragging: ids })
    return ids
  })
  const hover = useEffectEvent((over: string | undefined) => store.setState({ over }))
  const drop = useEffectEvent((ids: readonly string[], place: string | undefined) => {
    const { section } = store.getState()
    store.setState({ dragging: [], over: undefined })
    if (place === undefined) return
    const { notes, clusters } = picture()
    const here = (id: string) => {
      const cluster = notes[id]?.cluster
      return cluster !== undefined && clusters[cluster] !== undefined ? cluster : 'pile'
    }
    const moved = ids.filter((id) => notes[id] !== undefined && here(id) !== place)
    if (moved.length === 0) return
    if (place === 'new') actions.group(moved)
    else actions.move(moved, place === 'pile' ? { section } : { cluster: place })
  })
  useEffect(() => {
    if (!mayWrite) return
    let over = false
    let stop: (() => void) | undefined
    const begin = async () => {
      const { startBoardDrag } = await import('./boardDrag.ts')
      if (over || board.current === null) return
      stop = startBoardDrag(board.current, {
        onTake: (note) => take(note),
        onOver: (place) => hover(place),
        onDrop: (ids, place) => drop(ids, place),
      })
    }
    void begin()
    return () => {
      over = true
      stop?.()
    }
  }, [board, mayWrite])
}
