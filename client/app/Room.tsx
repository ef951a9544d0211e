import type { PhaseKind } from '#shared/model/phase.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { currentPhase } from '#shared/rules/programme.ts'
import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { Redirect, useParams } from 'wouter'
import { usePlenary } from '../workshop/plenary.ts'
import { useMe } from '../workshop/session.ts'
import { WorkshopProvider } from '../workshop/WorkshopProvider.tsx'
import { LoadingPage } from './LoadingPage.tsx'

const FacilitatePage = lazy(() => import('../features/facilitate/FacilitatePage.tsx'))

type Stage = PhaseKind | 'waiting' | 'ended'
type Load = () => Promise<{ readonly default: ComponentType }>

const loads: Readonly<Record<Stage, Load>> = {
  waiting: () => import('../features/waiting/WaitingScreen.tsx'),
  input: () => import('../features/input/InputScreen.tsx'),
  topics: () => import('../features/topics/TopicsScreen.tsx'),
  discussion: () => import('../features/discussion/DiscussionScreen.tsx'),
  harvest: () => import('../features/harvest/HarvestScreen.tsx'),
  gallery: () => import('../features/gallery/GalleryScreen.tsx'),
  analysis: () => import('../features/analysis/AnalysisScreen.tsx'),
  ended: () => import('../features/waiting/EndedScreen.tsx'),
}

/** What a participant or rapporteur sees in each kind of phase. */
const screens: Readonly<Record<Stage, ComponentType>> = {
  waiting: lazy(loads.waiting),
  input: lazy(loads.input),
  topics: lazy(loads.topics),
  discussion: lazy(loads.discussion),
  harvest: lazy(loads.harvest),
  gallery: lazy(loads.gallery),
  analysis: lazy(loads.analysis),
  ended: lazy(loads.ended),
}

const atRestMs = 6000

/** A workshop's own address: the control room for facilitators, for everybody else the screen of what is going on now. */
export default function Room() {
  const { workshop } = useParams<{ workshop: string }>()
  return (
    <WorkshopProvider key={workshop} workshop={workshop} fallback={<LoadingPage />}>
      <Suspense fallback={<LoadingPage />}>
        <ByRole />
      </Suspense>
    </WorkshopProvider>
  )
}

function ByRole() {
  const { role, workshop } = useMe()
  switch (role) {
    case 'facilitator':
      return <FacilitatePage />
    case 'organiser':
      return <Redirect to={`/w/${workshop}/report`} replace />
    case 'participant':
    case 'rapporteur':
      return <Now />
  }
}

const stageOf = (plenary: PlenarySnapshot): Stage =>
  currentPhase(plenary)?.kind ?? (plenary.live.endedAt === undefined ? 'waiting' : 'ended')

/** Follows the day: the facilitator moves on, and every phone moves with them. */
function Now() {
  const title = usePlenary((plenary) => plenary.workshop?.title)
  const stage = usePlenary(stageOf)
  const Screen = screens[stage]
  useScreensAhead()
  return (
    <>
      {title !== undefined && <title>{title}</title>}
      <Screen />
    </>
  )
}

/** Fetches the screens of the coming phases while the phone rests: bad Wi-Fi must not stop anybody at the moment the room moves on. */
function useScreensAhead(): void {
  useEffect(() => {
    const fetchAll = async () => {
      for (const load of Object.values(loads)) await load()
    }
    // Where this fails, the screen is asked for again when its phase begins.
    const timer = window.setTimeout(() => void fetchAll().catch(() => undefined), atRestMs)
    return () => window.clearTimeout(timer)
  }, [])
}
