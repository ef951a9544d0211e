import type { Phase } from '#shared/model/phase.ts'
import type { Session } from '#shared/model/session.ts'
import type { Plan } from '#shared/rules/plan.ts'
import { Feedback } from '@dnd-kit/dom'
import { useDraggable, useDroppable } from '@dnd-kit/react'
import { createContext, use, useState, type ComponentProps, type ReactNode } from 'react'
import { DragArea } from '../../../ui/DragArea.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { DayList, type DayItems } from './DayList.tsx'
import type { DragParts } from './DayParts.ts'
import { PhaseItem } from './PhaseItem.tsx'
import { dropPlace, sessionDrop } from './places.ts'
import { SessionItem } from './SessionItem.tsx'
import { usePhaseMoves } from './usePhaseMoves.ts'
import { useSessionMoves } from './useSessionMoves.ts'

interface Drop {
  readonly onto: string
  readonly where: NonNullable<DragParts['drop']>
}

const DropContext = createContext<Drop | undefined>(undefined)
const dropAt = (drop: Drop | undefined, id: string) => (drop?.onto === id ? drop.where : undefined)

// What is dragged follows the pointer while its row stays where it is: nothing moves before it is dropped.
const following = [Feedback.configure({ feedback: 'clone' })]
const rowsFirst = 3
const sessionsLast = 1

type DragEvent =
  | Parameters<NonNullable<ComponentProps<typeof DragArea>['onDragMove']>>[0]
  | Parameters<NonNullable<ComponentProps<typeof DragArea>['onDragEnd']>>[0]

/** The day with everything in it to drag: phases within and between sessions, and whole sessions. */
export function DraggableDay() {
  const plenary = usePlenary((whole) => whole)
  const movesOf = usePhaseMoves()
  const sessionMovesOf = useSessionMoves()
  const [drop, setDrop] = useState<Drop>()
  const look = ({ operation: { source, target, position } }: DragEvent): Drop | undefined => {
    if (!source || !target || target.id === source.id) return undefined
    const onto = String(target.id)
    if (source.type === 'phase' && plenary.sessions[onto] !== undefined) return { onto, where: 'into' }
    const middle = target.shape?.center.y ?? 0
    return { onto, where: position.current.y > middle ? 'after' : 'before' }
  }
  const finish = (event: DragEvent & { readonly canceled: boolean }) => {
    const landed = look(event)
    setDrop(undefined)
    const id = String(event.operation.source?.id ?? '')
    if (event.canceled || landed === undefined) return
    const phase = plenary.phases[id]
    const session = plenary.sessions[id]
    if (phase !== undefined) {
      const place = dropPlace(plenary, phase, landed.onto, landed.where === 'after')
      if (place !== undefined) movesOf(phase).moveTo(place)
    } else if (session !== undefined) {
      const index = sessionDrop(plenary, id, landed.onto, landed.where === 'after')
      if (index !== undefined) sessionMovesOf(session).moveTo(index)
    }
  }
  return (
    <DragArea
      onDragMove={(event) => {
        const next = look(event)
        setDrop((before) => (before?.onto === next?.onto && before?.where === next?.where ? before : next))
      }}
      onDragEnd={finish}
    >
      <DropContext value={drop}>
        <DayList items={draggableItems} />
      </DropContext>
    </DragArea>
  )
}

function DraggablePhase({ phase, startsAt }: { readonly phase: Phase; readonly startsAt: number }) {
  const drop = dropAt(use(DropContext), phase.id)
  const { ref: dragRef, handleRef, isDragging } = useDraggable({ id: phase.id, type: 'phase', plugins: following })
  const { ref: dropRef } = useDroppable({ id: phase.id, accept: 'phase', collisionPriority: rowsFirst })
  const rowRef = (element: HTMLElement | null) => {
    dragRef(element)
    dropRef(element)
  }
  return <PhaseItem phase={phase} startsAt={startsAt} rowRef={rowRef} handleRef={handleRef} dragging={isDragging} drop={drop} />
}

function DraggableSession({ session, plan, children }: { readonly session: Session; readonly plan: Plan; readonly children: ReactNode }) {
  const drop = dropAt(use(DropContext), session.id)
  const { ref: headRef, handleRef, isDragging } = useDraggable({ id: session.id, type: 'session', plugins: following })
  const { ref: rowRef } = useDroppable({ id: session.id, accept: ['phase', 'session'], collisionPriority: sessionsLast })
  return (
    <SessionItem session={session} plan={plan} headRef={headRef} rowRef={rowRef} handleRef={handleRef} dragging={isDragging} drop={drop}>
      {children}
    </SessionItem>
  )
}

const draggableItems: DayItems = { Session: DraggableSession, Phase: DraggablePhase }
