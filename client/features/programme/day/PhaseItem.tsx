import { PHASE_MINUTES } from './phaseMinutes.ts'
import type { Phase } from '#shared/model/phase.ts'
import { clockText } from '#shared/rules/plan.ts'
import { ArrowDown, ArrowUp, CornerDownRight, GripVertical, Pencil, Trash2 } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePhaseName } from '../../../shell/phaseNames.ts'
import { classNames } from '../../../ui/classNames.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu, type MenuItem } from '../../../ui/Menu.tsx'
import { NowDot } from '../../../ui/Tag.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { useEdits } from '../editing.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { programmeMessages } from '../messages.ts'
import { phaseIcons } from '../phaseKinds.ts'
import { useRemoving } from '../removal/RemovalProvider.tsx'
import { useSelection } from '../selection.tsx'
import styles from './Day.module.css'
import type { DragParts } from './DayParts.ts'
import { usePhaseMoves } from './usePhaseMoves.ts'
import { useRefocus } from './useRefocus.ts'

/** A phase of the day: when it begins, what it is, how long it takes. */
export function PhaseItem({
  phase,
  startsAt,
  rowRef,
  handleRef,
  dragging = false,
  drop,
}: { readonly phase: Phase; readonly startsAt: number } & DragParts) {
  const messages = useMessages(programmeMessages).day
  const name = usePhaseName()(phase)
  const isNow = usePlenary((plenary) => plenary.live.phase === phase.id)
  const { chosen, byHand, choose } = useSelection()
  const { step } = usePhaseMoves()(phase)
  const refocus = useRefocus()
  const edits = useEdits()
  const isChosen = chosen?.id === phase.id
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (step(event.key === 'ArrowUp' ? -1 : 1)) refocus(phase.id, 'choose')
  }
  return (
    <li
      ref={rowRef as Ref<HTMLLIElement>}
      data-row={phase.id}
      data-drop={drop}
      className={classNames(styles.phase, isChosen && styles.chosen, dragging && styles.dragging)}
    >
      <span
        ref={handleRef}
        aria-hidden="true"
        title={messages.drag(name)}
        className={classNames(styles.handle, !handleRef && styles.noHandle)}
      >
        <Icon icon={GripVertical} />
      </span>
      <time className={styles.time}>{clockText(startsAt)}</time>
      <button
        type="button"
        data-part="choose"
        aria-current={isChosen && byHand ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        className={styles.name}
        onClick={() => choose(phase.id, 'heading')}
        onKeyDown={moveByKey}
      >
        <Icon icon={phaseIcons[phase.kind]} />
        <span>
          {name}
          {phase.kind === 'discussion' && phase.rounds > 1 && <small>{messages.rounds(phase.rounds)}</small>}
          {isNow && (
            <small className={styles.now}>
              <NowDot /> {messages.now}
            </small>
          )}
        </span>
      </button>
      <NumberField
        label={messages.minutesOf(name)}
        hideLabel
        shortProblem
        value={phase.minutes}
        least={PHASE_MINUTES.least}
        most={PHASE_MINUTES.most}
        store={(minutes) => edits.editPhase(phase.id, { minutes })}
      />
      <span aria-hidden="true" className={styles.min}>
        {messages.min}
      </span>
      <PhaseMenu phase={phase} name={name} isNow={isNow} />
    </li>
  )
}

function PhaseMenu({ phase, name, isNow }: { readonly phase: Phase; readonly name: string; readonly isNow: boolean }) {
  const messages = useMessages(programmeMessages).day
  const { choose } = useSelection()
  const { remove } = useRemoving()
  const { step, stepRefusal, elsewhere } = usePhaseMoves()(phase)
  const refocus = useRefocus()
  const move = (by: -1 | 1) => () => {
    if (step(by)) refocus(phase.id, 'menu')
  }
  const items: MenuItem[] = [
    { id: 'rename', label: messages.rename, icon: Pencil, onSelect: () => choose(phase.id, 'name') },
    { id: 'up', label: messages.moveUp, icon: ArrowUp, onSelect: move(-1), disabledReason: stepRefusal(-1) },
    { id: 'down', label: messages.moveDown, icon: ArrowDown, onSelect: move(1), disabledReason: stepRefusal(1) },
    ...elsewhere.map(({ id, name: session, refusal, go }, index) => ({
      id,
      label: messages.moveTo(session),
      icon: CornerDownRight,
      separated: index === 0,
      disabledReason: refusal,
      onSelect: () => {
        go()
        refocus(phase.id, 'menu')
      },
    })),
    {
      id: 'remove',
      label: messages.remove,
      icon: Trash2,
      tone: 'danger',
      separated: true,
      disabledReason: isNow ? messages.ties['is on now'] : undefined,
      onSelect: () => remove({ kind: 'phase', id: phase.id }, () => refocus(phase.session, 'choose')),
    },
  ]
  return <Menu label={messages.actionsOf(name)} iconOnly align="end" items={items} className={styles.menu} />
}
