import type { PhaseKind } from '#shared/model/phase.ts';
import type { PlenarySnapshot } from '#shared/model/snapshot.ts';
import { currentPhase } from '#shared/rules/programme.ts';
import { lazy, Suspense, type ComponentType } from 'react';
import { Redirect, useParams } from 'wouter';
import { usePlenary } from '../workshop/plenary.ts';
import { useMe } from '../workshop/session.ts';
import { WorkshopProvider } from '../workshop/WorkshopProvider.tsx';
import { LoadingPage } from './LoadingPage.tsx';

const FacilitatePage = lazy(() => import('../features/facilitate/FacilitatePage.tsx'));
const WaitingScreen = lazy(() => import('../features/waiting/WaitingScreen.tsx'));
const EndedScreen = lazy(() => import('../features/waiting/EndedScreen.tsx'));

/** What a participant or rapporteur sees in each kind of phase. */
const screens: Readonly<Partial<Record<PhaseKind, ComponentType>>> = {
  input: lazy(() => import('../features/input/InputScreen.tsx')),
  analysis: lazy(() => import('../features/analysis/AnalysisScreen.tsx')),
  topics: lazy(() => import('../features/topics/TopicsScreen.tsx')),
  discussion: lazy(() => import('../features/discussion/DiscussionScreen.tsx')),
  harvest: lazy(() => import('../features/harvest/HarvestScreen.tsx')),
  gallery: lazy(() => import('../features/gallery/GalleryScreen.tsx')),
};

/** A workshop's own address: the control room for facilitators, for everybody else the screen of what is going on now. */
export default function Room() {
  const { workshop } = useParams<{ workshop: string }>();
  return (
    <WorkshopProvider key={workshop} workshop={workshop} fallback={<LoadingPage />}>
      <Suspense fallback={<LoadingPage />}>
        <ByRole />
      </Suspense>
    </WorkshopProvider>
  );
}

function ByRole() {
  const { role, workshop } = useMe();
  switch (role) {
    case 'facilitator':
      return <FacilitatePage />;
    case 'organiser':
      return <Redirect to={`/w/${workshop}/report`} replace />;
    case 'participant':
    case 'rapporteur':
      return <Now />;
  }
}

const stageOf = (plenary: PlenarySnapshot): PhaseKind | 'waiting' | 'ended' =>
  currentPhase(plenary)?.kind ?? (plenary.live.endedAt === undefined ? 'waiting' : 'ended');

/** Follows the day: the facilitator moves on, and every phone moves with them. */
function Now() {
  const title = usePlenary((plenary) => plenary.workshop?.title);
  const stage = usePlenary(stageOf);
  const Screen = stage === 'ended' ? EndedScreen : stage === 'waiting' ? WaitingScreen : screens[stage] ?? WaitingScreen;
  return (
    <>
      {title !== undefined && <title>{title}</title>}
      <Screen />
    </>
  );
}
