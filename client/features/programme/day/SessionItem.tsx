import type { Session } from '#shared/model/session.ts'
import { clockText, type Plan } from '#shared/rules/plan.ts'
import { currentPhase, phasesOf } from '#shared/rules/programme.ts'
import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { classNames } from '../../../ui/classNames.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { programmeMessages } from '../messages.ts'
import { useRemoving } from '../removal/RemovalProvider.tsx'
import { useSelection } from '../selection.tsx'
import { AddPhase } from './AddPhase.tsx'
import styles from './Day.module.css'
import type { DragParts } from './DayParts.ts'
import { useRefocus } from './useRefocus.ts'
import { useSessionMoves } from './useSessionMoves.ts'

/** A session of the day with its phases, which the caller draws. */
export function SessionItem({
  session,
  plan,
  rowRef,
  headRef,
  handleRef,
  dragging = false,
  drop,
  children,
}: {
  readonly session: Session
  readonly plan: Plan
  readonly headRef?: Ref<HTMLElement> | undefined
  readonly children: ReactNode
} & DragParts) {
  const messages = useMessages(programmeMessages).day
  const phases = usePlenary((plenary) => phasesOf(plenary, session.id), shallowEqual)
  const { chosen, byHand, choose } = useSelection()
  const { index, moveTo } = useSessionMoves()(session)
  const refocus = useRefocus()
  const first = phases[0]
  const isChosen = chosen?.id === session.id
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (moveTo(index + (event.key === 'ArrowUp' ? -1 : 1))) refocus(session.id, 'choose')
  }
  return (
    <li ref={rowRef as Ref<HTMLLIElement>} data-row={session.id} data-drop={drop} className={styles.session}>
      <div ref={headRef as Ref<HTMLDivElement>} className={classNames(styles.head, isChosen && styles.chosen, dragging && styles.dragging)}>
        <span
          ref={handleRef}
          aria-hidden="true"
          title={messages.drag(session.title)}
          className={classNames(styles.handle, !handleRef && styles.noHandle)}
        >
          <Icon icon={GripVertical} />
        </span>
        <time className={styles.time}>{first !== undefined && clockText(plan.starts[first.id] ?? 0)}</time>
        <h3 className={styles.title}>
          <button
            type="button"
            data-part="choose"
            aria-current={isChosen && byHand ? 'true' : undefined}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onClick={() => choose(session.id, 'heading')}
            onKeyDown={moveByKey}
          >
            {index + 1} · {session.title}
          </button>
        </h3>
        <span className={styles.sum}>{messages.minutes(phases.reduce((sum, phase) => sum + phase.minutes, 0))}</span>
        <SessionMenu session={session} />
      </div>
      <ol className={styles.phases} aria-label={messages.phasesOf(session.title)}>
        {children}
      </ol>
      {phases.length === 0 && <p className={styles.none}>{messages.noPhases}</p>}
      <AddPhase session={session} hasVote={phases.some(({ kind }) => kind === 'topics')} />
    </li>
  )
}

function SessionMenu({ session }: { readonly session: Session }) {
  const messages = useMessages(programmeMessages).day
  const { choose } = useSelection()
  const { remove } = useRemoving()
  const { index, moveTo, stepRefusal } = useSessionMoves()(session)
  const refocus = useRefocus()
  const isNow = usePlenary((plenary) => currentPhase(plenary)?.session === session.id)
  const move = (by: -1 | 1) => () => {
    if (moveTo(index + by)) refocus(session.id, 'menu')
  }
  return (
    <Menu
      label={messages.actionsOf(session.title)}
      iconOnly
      align="end"
      className={styles.menu}
      items={[
        { id: 'rename', label: messages.rename, icon: Pencil, onSelect: () => choose(session.id, 'name') },
        { id: 'up', label: messages.moveUp, icon: ArrowUp, onSelect: move(-1), disabledReason: stepRefusal(-1) },
        { id: 'down', label: messages.moveDown, icon: ArrowDown, onSelect: move(1), disabledReason: stepRefusal(1) },
        {
          id: 'remove',
          label: messages.remove,
          icon: Trash2,
          tone: 'danger',
          separated: true,
          disabledReason: isNow ? messages.ties['is on now'] : undefined,
          onSelect: () => remove({ kind: 'session', id: session.id }, () => document.getElementById('day-heading')?.focus()),
        },
      ]}
    />
  )
}
