import { createContext, use, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { openMembership, takeSecret, type Unavailable } from './openMembership.ts';
import { useReadable } from './store.ts';
import { openWorkshop, type WorkshopClient } from './workshopClient.ts';
import { WorkshopContext } from './useWorkshop.ts';
import type { LineEnd } from './syncLine.ts';

/** The page that is shown in place of a workshop. `retry` asks the server again. */
export type UnavailablePage = ComponentType<{ readonly workshop: string; readonly why: Unavailable; readonly retry: () => void }>;

/** The app says once what that page looks like: this folder knows no screens. */
export const UnavailablePageContext = createContext<UnavailablePage>(() => null);

type Opened = { readonly client: WorkshopClient } | { readonly unavailable: Unavailable } | undefined;

/**
 * Opens a workshop for everything inside: session, plenary, facts. `fallback` is shown until there is content.
 * Where the workshop cannot be used (not joined, removed, deleted, offline without a copy), a full page says so instead.
 */
export function WorkshopProvider({ workshop, fallback = null, children }: { readonly workshop: string; readonly fallback?: ReactNode; readonly children: ReactNode }) {
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opened>();
  // A second link of the same workshop changes only the fragment.
  useEffect(() => {
    const onHash = () => setAttempt((n) => n + 1);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  useEffect(() => {
    let over = false;
    let client: WorkshopClient | undefined;
    const open = async () => {
      // React runs effects twice while developing: the secret must reach the run that stays.
      await Promise.resolve();
      if (over) return;
      const membership = await openMembership(workshop, takeSecret());
      if (over) return;
      if ('unavailable' in membership) return setOpened({ unavailable: membership.unavailable });
      client = openWorkshop(workshop, membership.person);
      setOpened({ client });
    };
    void open();
    return () => {
      over = true;
      client?.close();
      setOpened(undefined);
    };
  }, [workshop, attempt]);
  const retry = () => setAttempt((n) => n + 1);
  if (opened === undefined) return fallback;
  if ('unavailable' in opened) return <Unavailability workshop={workshop} why={opened.unavailable} retry={retry} />;
  return <OpenWorkshop client={opened.client} fallback={fallback} retry={retry}>{children}</OpenWorkshop>;
}

function OpenWorkshop({ client, fallback, retry, children }: { readonly client: WorkshopClient; readonly fallback: ReactNode; readonly retry: () => void; readonly children: ReactNode }) {
  const ready = useReadable(client.plenary.ready);
  const ended = useReadable(client.ended);
  const state = useReadable(client.connection.state);
  if (ended !== undefined) return <Unavailability workshop={client.id} why={whyOf[ended]} retry={retry} />;
  if (!ready) return state === 'offline' ? <Unavailability workshop={client.id} why="offline" retry={retry} /> : fallback;
  return <WorkshopContext value={client}>{children}</WorkshopContext>;
}

const whyOf: Readonly<Record<LineEnd, Unavailable>> = { forbidden: 'removed', missing: 'deleted', deleted: 'deleted', 'signed-out': 'removed' };

function Unavailability(props: { readonly workshop: string; readonly why: Unavailable; readonly retry: () => void }) {
  const Page = use(UnavailablePageContext);
  return <Page {...props} />;
}
