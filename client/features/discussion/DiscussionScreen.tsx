import { useState } from 'react'
import type { PhaseOf } from '#shared/model/phase.ts'
import { currentPhase } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { TableProvider } from '../../workshop/table.tsx'
import { ChooseTable } from './ChooseTable.tsx'
import { discussionMessages } from './messages.ts'
import { RoundPrompt } from './RoundPrompt.tsx'
import { SeatedBoard } from './SeatedBoard.tsx'
import seatedStyles from './SeatedBoard.module.css'
import { TableDialog } from './TableDialog.tsx'
import { useSeat, type Seat } from './useSeat.ts'

/** What a participant sees while tables discuss: the choice of a table, then the table. */
export default function DiscussionScreen() {
  const phase = usePlenary(currentPhase)
  return phase?.kind === 'discussion' ? <Discussion key={phase.id} phase={phase} /> : null
}

function Discussion({ phase }: { readonly phase: PhaseOf<'discussion'> }) {
  const seat = useSeat(phase.session)
  const round = usePlenary(({ live }) => live.round)
  const [choosing, setChoosing] = useState(false)
  // The round that I have settled in: from the next one on I am asked again.
  const [settled, setSettled] = useState(round)
  const [moved, setMoved] = useState(false)
  const settle = () => {
    setSettled(round)
    setChoosing(false)
    setMoved(true)
  }
  if (seat.table === undefined || choosing) return <ChooseTable phase={phase} seat={seat} takeFocus={choosing} onSeated={settle} />
  return (
    <AtTable
      key={seat.table}
      phase={phase}
      table={seat.table}
      seat={seat}
      takeFocus={moved}
      newRound={round > settled}
      onMove={() => setChoosing(true)}
      onSettled={settle}
    />
  )
}

interface AtTableProps {
  readonly phase: PhaseOf<'discussion'>
  readonly table: string
  readonly seat: Seat
  readonly takeFocus: boolean
  readonly newRound: boolean
  readonly onMove: () => void
  readonly onSettled: () => void
}

function AtTable({ phase, table: id, seat, takeFocus, newRound, onMove, onSettled }: AtTableProps) {
  const messages = useMessages(discussionMessages)
  const me = useMe().person.id
  const table = usePlenary(({ tables }) => tables[id])
  const round = usePlenary(({ live }) => live.round)
  const [people, setPeople] = useState(false)
  if (table === undefined) return null
  // Staying is a seat of its own in the new round: the report counts who sat where.
  const stay = async () => {
    if (await seat.take(id)) onSettled()
  }
  const hosts = table.host === me || table.rapporteur === me
  const prompt = newRound ? (
    <RoundPrompt round={round} hosts={hosts} busy={seat.busy !== undefined} onMove={onMove} onStay={() => void stay()} />
  ) : undefined
  return (
    <TableProvider
      table={id}
      fallback={
        <PhoneFrame table={table.number}>
          <LoadingBlocks label={messages.opening} className={seatedStyles.loading} />
        </PhoneFrame>
      }
      closed={
        <PhoneFrame table={table.number}>
          <EmptyState title={messages.notOpen} detail={messages.notOpenDetail} className={seatedStyles.loading} />
        </PhoneFrame>
      }
    >
      <SeatedBoard phase={phase} table={table} takeFocus={takeFocus} prompt={prompt} onPeople={() => setPeople(true)} />
      {people && (
        <TableDialog
          table={table}
          seat={seat}
          onClose={() => setPeople(false)}
          onChange={() => {
            setPeople(false)
            onMove()
          }}
        />
      )}
    </TableProvider>
  )
}
