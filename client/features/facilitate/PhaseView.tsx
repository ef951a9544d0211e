import { currentPhase, currentSession } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { usePhaseName } from '../../shell/phaseNames.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { useRoster } from '../../workshop/facts.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { facilitateMessages } from './messages.ts'
import styles from './PhaseView.module.css'
import { Preparation } from './Preparation.tsx'
import { ReportSwitch } from './ReportSwitch.tsx'
import { TableCards } from './TableCards.tsx'
import { TalkList } from './TalkList.tsx'
import { TopicsDesk } from './TopicsDesk.tsx'

/** The middle of the control room: what the current phase needs. */
export function PhaseView() {
  const messages = useMessages(facilitateMessages)
  const { workshop } = useMe()
  const phase = usePlenary(currentPhase)
  const ended = usePlenary((plenary) => plenary.live.endedAt !== undefined)
  if (phase === undefined) {
    return (
      <>
        <Heading title={ended ? messages.dayIsOver : messages.notBegun} />
        <p className={styles.lead}>{ended ? messages.dayIsOverDetail : messages.notBegunDetail}</p>
        {ended ? <ReportSwitch /> : <Preparation />}
      </>
    )
  }
  return (
    <>
      <PhaseHeading />
      {phase.kind === 'input' && <TalkList session={phase.session} />}
      {phase.kind === 'topics' && <TopicsDesk phase={phase} />}
      {phase.kind === 'gallery' && (
        <ButtonLink href={`/w/${workshop}/gallery`} className={styles.open}>
          {messages.openGallery}
        </ButtonLink>
      )}
      {phase.kind === 'analysis' && (
        <ButtonLink href={`/w/${workshop}/analysis`} className={styles.open}>
          {messages.openAnalysis}
        </ButtonLink>
      )}
      {phase.kind !== 'input' && phase.kind !== 'topics' && <TableCards session={phase.session} kind={phase.kind} />}
    </>
  )
}

function PhaseHeading() {
  const messages = useMessages(facilitateMessages)
  const name = usePhaseName()
  const phase = usePlenary(currentPhase)
  const session = usePlenary(currentSession)
  const round = usePlenary((plenary) => plenary.live.round)
  if (phase === undefined) return null
  const title = phase.kind === 'discussion' && phase.rounds > 1 ? `${name(phase)}, ${messages.round(round).toLowerCase()}` : name(phase)
  return <Heading title={title} detail={session?.title} />
}

function Heading({ title, detail }: { title: string; detail?: string | undefined }) {
  const messages = useMessages(facilitateMessages)
  const attending = Object.values(useRoster().people).filter(({ role }) => role === 'participant' || role === 'rapporteur')
  const countries = new Set(attending.map((person) => person.country).filter((country) => country !== ''))
  return (
    <header className={styles.heading}>
      <div>
        <h1>{title}</h1>
        {detail !== undefined && <p>{detail}</p>}
      </div>
      <p className={styles.sums}>
        <span>
          <b>{attending.length}</b> {messages.people(attending.length)}
        </span>
        {countries.size > 0 && (
          <span>
            <b>{countries.size}</b> {messages.countries(countries.size)}
          </span>
        )}
      </p>
    </header>
  )
}
