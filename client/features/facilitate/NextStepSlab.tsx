import { useState } from 'react'
import { useLocation } from 'wouter'
import { nextStep, type NextStep } from '#shared/rules/nextStep.ts'
import { sessionsInOrder } from '#shared/rules/programme.ts'
import { tablesFor } from '#shared/rules/tablesFor.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { usePhaseName } from '../../shell/phaseNames.ts'
import { Slab } from '../../ui/Slab.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { serverNow } from '../../workshop/clock.ts'
import { usePollProgress } from '../../workshop/facts.ts'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import { useCommand } from '../../workshop/sendCommand.ts'
import { useMe } from '../../workshop/session.ts'
import { facilitateMessages } from './messages.ts'
import { useVoters } from './useVoters.ts'

/** The one obvious next step. It never moves; only what it says changes. */
export function NextStepSlab() {
  const step = useNextStep()
  const words = useWords(step)
  const { take, busy, failure } = useStep()
  const messages = useMessages(facilitateMessages)
  return (
    <div>
      <Slab {...words} busy={busy} busyTitle={messages.working} onClick={() => take(step)} />
      {failure !== undefined && <StatusLine tone="danger">{failure}</StatusLine>}
    </div>
  )
}

function useNextStep(): NextStep {
  return usePlenary(
    (plenary) => nextStep(plenary, tablesFor(plenary.workshop?.people ?? 0, plenary.workshop?.tableSize ?? 8, 2).count),
    sameStep,
  )
}

const sameStep = (a: NextStep, b: NextStep) => a === b || JSON.stringify(a) === JSON.stringify(b)

function useWords(step: NextStep): { title: string; detail?: string; disabledReason?: string } {
  const messages = useMessages(facilitateMessages)
  const name = usePhaseName()
  const voted = usePollProgress(step.do === 'publish tally' ? step.phase : '') ?? 0
  const voters = useVoters()
  const roundMinutes = usePlenary(({ phases, live }) => {
    const phase = live.phase === undefined ? undefined : phases[live.phase]
    return phase?.kind === 'discussion' ? phase.roundMinutes : 0
  })
  // The first phase of a session: “Next: Input” alone would not say that a new one begins.
  const opens = usePlenary((plenary) => {
    if (step.do !== 'enter phase' || plenary.live.phase === undefined || plenary.phases[plenary.live.phase]?.session === step.phase.session)
      return undefined
    return 1 + sessionsInOrder(plenary).findIndex(({ id }) => id === step.phase.session)
  })
  switch (step.do) {
    case 'build programme':
      return { title: messages.buildProgramme, detail: messages.buildProgrammeDetail }
    case 'enter phase':
      return {
        title: messages.nextPhase(name(step.phase)),
        detail: opens === undefined ? messages.nextPhaseDetail(step.phase.minutes) : messages.nextSessionDetail(opens, step.phase.minutes),
      }
    case 'open vote':
      return step.topics === 0
        ? { title: messages.openVote, disabledReason: messages.openVoteEmpty }
        : { title: messages.openVote, detail: messages.openVoteDetail(step.topics) }
    case 'publish tally':
      return { title: messages.publish, detail: messages.publishDetail(voted, Math.max(voted, voters)) }
    case 'open tables':
      return { title: messages.openTables(step.topics.length), detail: messages.openTablesDetail }
    case 'open round':
      return {
        title: messages.startRound(step.round),
        detail: step.round === 1 ? messages.startRoundDetail(roundMinutes, step.of) : messages.nextRoundDetail,
      }
    case 'end day':
      return { title: messages.endDay, detail: messages.endDayDetail }
    case 'read report':
      return { title: messages.readReport, detail: messages.readReportDetail }
  }
}

function useStep(): { take: (step: NextStep) => void; busy: boolean; failure: string | undefined } {
  const edits = usePlenaryEdits()
  const publish = useCommand('publishTally')
  const { workshop } = useMe()
  const [, navigate] = useLocation()
  const [pressedAt, setPressedAt] = useState(0)
  const take = (step: NextStep) => {
    // The slab stays in place while its step changes: a double click must not take two steps.
    const now = serverNow()
    if (now - pressedAt < 600) return
    setPressedAt(now)
    switch (step.do) {
      case 'build programme':
        return navigate(`/w/${workshop}/programme`)
      case 'enter phase':
        return edits.goToPhase(step.phase.id, now)
      case 'open vote':
        return edits.openPoll(step.phase)
      case 'publish tally':
        return void publish.run({ params: { workshop, poll: step.phase } })
      case 'open tables':
        return void edits.openTopicsAsTables(step.topics)
      case 'open round':
        return edits.openRound(step.round, now)
      case 'end day':
        return edits.endWorkshop(now)
      case 'read report':
        return navigate(`/w/${workshop}/report`)
    }
  }
  return { take, busy: publish.busy, failure: publish.failure?.message }
}
