import type { Phase } from '#shared/model/phase.ts'
import { ArrowDown, ArrowUp, CornerDownRight, Trash2 } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { usePhaseMoves } from '../day/usePhaseMoves.ts'
import { programmeMessages } from '../messages.ts'
import { useRemoving } from '../removal/RemovalProvider.tsx'
import { useSelection } from '../selection.tsx'

/** Moving and removing a phase, with the same reach as dragging it. */
export function PhaseActions({ phase, isOn }: { readonly phase: Phase; readonly isOn: boolean }) {
  const messages = useMessages(programmeMessages)
  const { moveUp, moveDown } = messages.day
  const { step, stepRefusal, elsewhere } = usePhaseMoves()(phase)
  const { remove } = useRemoving()
  const { choose } = useSelection()
  return (
    <>
      <IconButton
        icon={ArrowUp}
        label={moveUp}
        title={stepRefusal(-1) ?? moveUp}
        aria-disabled={stepRefusal(-1) !== undefined || undefined}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label={moveDown}
        title={stepRefusal(1) ?? moveDown}
        aria-disabled={stepRefusal(1) !== undefined || undefined}
        onClick={() => step(1)}
      />
      {elsewhere.length > 0 && (
        <Menu
          label={messages.details.moveToSession}
          icon={CornerDownRight}
          size="sm"
          align="end"
          items={elsewhere.map(({ id, name, refusal, go }) => ({ id, label: name, disabledReason: refusal, onSelect: go }))}
        />
      )}
      <Button
        variant="quiet"
        size="sm"
        icon={Trash2}
        aria-disabled={isOn || undefined}
        aria-describedby={isOn ? 'details-on-now' : undefined}
        onClick={() => remove({ kind: 'phase', id: phase.id }, () => choose(phase.session, 'heading'))}
      >
        {messages.details.removePhase}
      </Button>
    </>
  )
}
