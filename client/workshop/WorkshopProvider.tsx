import { use, useEffect, useState, type ReactNode } from 'react'
import { holdWorkshop, keptWorkshop, releaseWorkshop } from './keptWorkshop.ts'
import { openMembership, takeSecret } from './openMembership.ts'
import { useReadable } from './store.ts'
import type { WorkshopClient } from './workshopClient.ts'
import { UnavailablePageContext, type Unavailable, type UnavailableProps } from './unavailablePage.ts'
import { WorkshopContext } from './useWorkshop.ts'
import type { LineEnd } from './syncLine.ts'

type Opened = { readonly client: WorkshopClient } | { readonly unavailable: Unavailable } | undefined

/**
 * Opens a workshop for everything inside: session, plenary, facts. `fallback` is shown until there is content.
 * Where the workshop cannot be used (not joined, removed, deleted, offline without a copy), a full page says so instead.
 */
export function WorkshopProvider(props: { readonly workshop: string; readonly fallback?: ReactNode; readonly children: ReactNode }) {
  const [attempt, setAttempt] = useState(0)
  const retry = () => setAttempt((n) => n + 1)
  // A second link of the same workshop changes only the fragment.
  useEffect(() => {
    const onHash = () => setAttempt((n) => n + 1)
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [])
  return <Opening key={`${attempt} ${props.workshop}`} {...props} retry={retry} />
}

function Opening({
  workshop,
  fallback = null,
  children,
  retry,
}: {
  readonly workshop: string
  readonly fallback?: ReactNode
  readonly children: ReactNode
  readonly retry: () => void
}) {
  const [opened, setOpened] = useState<Opened>(() => {
    const client = location.hash === '' ? keptWorkshop(workshop) : undefined
    return client && { client }
  })
  useEffect(() => {
    let over = false
    let client: WorkshopClient | undefined
    const show = (held: WorkshopClient) => {
      client = held
      setOpened({ client: held })
    }
    const open = async () => {
      // React runs effects twice while developing: the secret must reach the run that stays.
      await Promise.resolve()
      if (over) return
      const secret = takeSecret()
      const known = secret === undefined ? keptWorkshop(workshop)?.me.get() : undefined
      if (known !== undefined) return show(holdWorkshop(workshop, known))
      const membership = await openMembership(workshop, secret)
      if (over) return
      if ('unavailable' in membership) setOpened({ unavailable: membership.unavailable })
      else show(holdWorkshop(workshop, membership.person))
    }
    void open()
    return () => {
      over = true
      if (client !== undefined) releaseWorkshop(client)
    }
  }, [workshop])
  if (opened === undefined) return fallback
  if ('unavailable' in opened) return <Unavailability workshop={workshop} why={opened.unavailable} retry={retry} />
  return (
    <OpenWorkshop client={opened.client} fallback={fallback} retry={retry}>
      {children}
    </OpenWorkshop>
  )
}

function OpenWorkshop({
  client,
  fallback,
  retry,
  children,
}: {
  readonly client: WorkshopClient
  readonly fallback: ReactNode
  readonly retry: () => void
  readonly children: ReactNode
}) {
  const ready = useReadable(client.plenary.ready)
  const ended = useReadable(client.ended)
  const state = useReadable(client.connection.state)
  if (ended !== undefined) return <Unavailability workshop={client.id} why={whyOf[ended]} retry={retry} />
  if (!ready) return state === 'offline' ? <Unavailability workshop={client.id} why="offline" retry={retry} /> : fallback
  return <WorkshopContext value={client}>{children}</WorkshopContext>
}

const whyOf: Readonly<Record<LineEnd, Unavailable>> = {
  forbidden: 'removed',
  missing: 'deleted',
  deleted: 'deleted',
  'signed-out': 'removed',
}

function Unavailability(props: UnavailableProps) {
  return use(UnavailablePageContext)(props)
}
