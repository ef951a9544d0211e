import { createContext, type ReactNode } from 'react'

/** Why a workshop cannot be shown. `not-joined` may be mended by joining, `offline` by waiting. */
export type Unavailable = 'not-joined' | 'link-refused' | 'removed' | 'deleted' | 'offline'

export interface UnavailableProps {
  readonly workshop: string
  readonly why: Unavailable
  /** Asks the server again. */
  readonly retry: () => void
}

/** Draws the page that is shown in place of a workshop. The app says once what it looks like: this folder knows no screens. */
export const UnavailablePageContext = createContext<(props: UnavailableProps) => ReactNode>(() => null)
