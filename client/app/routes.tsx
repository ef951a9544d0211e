import { lazy, type ComponentType } from 'react'

export interface AppRoute {
  /** wouter pattern; parameters reach the page through `useParams()`. */
  readonly path: string
  readonly page: ComponentType
}

// In development only: the page with every shared component.
const developmentRoutes: readonly AppRoute[] = import.meta.env.DEV
  ? [{ path: '/styleguide', page: lazy(() => import('./Styleguide.tsx')) }]
  : []

/**
 * Every page, each its own chunk. A page module default-exports a component without props and
 * reads its parameters with `useParams` from wouter. One line adds a page.
 */
export const routes: readonly AppRoute[] = [
  { path: '/', page: lazy(() => import('../features/home/HomePage.tsx')) },
  { path: '/help', page: lazy(() => import('../features/home/HelpPage.tsx')) },
  { path: '/join/:code?', page: lazy(() => import('../features/join/JoinPage.tsx')) },
  { path: '/new', page: lazy(() => import('../features/create/CreatePage.tsx')) },
  { path: '/w/:workshop', page: lazy(() => import('./Room.tsx')) },
  { path: '/w/:workshop/analysis', page: lazy(() => import('../features/analysis/AnalysisPage.tsx')) },
  { path: '/w/:workshop/gallery', page: lazy(() => import('../features/gallery/GalleryPage.tsx')) },
  { path: '/w/:workshop/harvest/:table', page: lazy(() => import('../features/harvest/HarvestPage.tsx')) },
  { path: '/w/:workshop/links', page: lazy(() => import('../features/links/LinksPage.tsx')) },
  { path: '/w/:workshop/table/:table', page: lazy(() => import('../features/discussion/TablePage.tsx')) },
  { path: '/w/:workshop/programme', page: lazy(() => import('../features/programme/ProgrammePage.tsx')) },
  { path: '/w/:workshop/report', page: lazy(() => import('../features/report/ReportPage.tsx')) },
  { path: '/w/:workshop/settings', page: lazy(() => import('../features/settings/SettingsPage.tsx')) },
  { path: '/w/:workshop/wall', page: lazy(() => import('../features/wall/WallPage.tsx')) },
  ...developmentRoutes,
]
