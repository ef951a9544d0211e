import { DragDropManager, Draggable, Droppable, Feedback } from '@dnd-kit/dom'
import { dragPlugins, dragSensors } from '../../ui/dragging.ts'

export interface DragEvents {
  /** May this note be taken? The ids that come along with it, itself among them. */
  readonly onTake: (note: string) => readonly string[]
  readonly onOver: (place: string | undefined) => void
  /** `place` undefined: let go where nothing is, or given up with Esc. */
  readonly onDrop: (ids: readonly string[], place: string | undefined) => void
}

/**
 * Dragging on a board of any size. Registering every note with dnd-kit costs seconds on a large board, so only the note
 * under the pointer is registered, in the capture phase of its `pointerdown`: in time for the sensor, for touch too.
 * Places (`data-drop`) are registered when a drag begins.
 */
export function startBoardDrag(board: HTMLElement, events: DragEvents): () => void {
  // The note is shown at its new place at once: sliding back there first would show it twice.
  const manager = new DragDropManager({
    plugins: dragPlugins.map((plugin) => (plugin === Feedback ? Feedback.configure({ dropAnimation: null }) : plugin)),
    sensors: dragSensors,
  })
  let held: Draggable | undefined
  let places: Droppable[] = []
  let taken: readonly string[] = []

  const reach = (event: PointerEvent) => {
    if (!(event.target instanceof Element) || !manager.dragOperation.status.idle) return
    const note = event.target.closest<HTMLElement>('[data-note]')
    const id = note?.dataset['note']
    if (note === null || id === undefined || note.querySelector('textarea') !== null) return
    if (held?.element === note) return
    held?.destroy()
    held = new Draggable({ id, element: note, register: false }, manager)
    held.register()
  }

  const stops = [
    manager.monitor.addEventListener('beforedragstart', (event) => {
      const id = String(event.operation.source?.id)
      taken = events.onTake(id)
      if (taken.length === 0) return event.preventDefault()
      places = [...board.querySelectorAll<HTMLElement>('[data-drop]')].map(
        (element) => new Droppable({ id: element.dataset['drop'] ?? '', element, register: false }, manager),
      )
      for (const place of places) place.register()
      const element = event.operation.source?.element
      if (element instanceof HTMLElement && taken.length > 1) element.dataset['count'] = String(taken.length)
    }),
    manager.monitor.addEventListener('dragover', (event) =>
      events.onOver(event.operation.target === null ? undefined : String(event.operation.target.id)),
    ),
    manager.monitor.addEventListener('dragend', (event) => {
      const { source, target } = event.operation
      if (source?.element instanceof HTMLElement) delete source.element.dataset['count']
      for (const place of places) place.destroy()
      places = []
      const place = event.canceled || target === null ? undefined : String(target.id)
      // dnd-kit puts the note's element back first; then React may move it.
      queueMicrotask(() => setTimeout(() => events.onDrop(taken, place)))
    }),
  ]
  board.addEventListener('pointerdown', reach, { capture: true })
  return () => {
    board.removeEventListener('pointerdown', reach, { capture: true })
    for (const stop of stops) stop()
    held?.destroy()
    manager.destroy()
  }
}
