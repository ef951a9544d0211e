import { lazy, Suspense, useEffect } from 'react'
import { Route, Router, Switch } from 'wouter'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import { AnnounceProvider } from '../ui/Announce.tsx'
import { ToastProvider } from '../ui/Toast.tsx'
import { UnavailablePageContext, type UnavailableProps } from '../workshop/unavailablePage.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { routes } from './routes.tsx'

// What stands in place of a workshop that cannot be shown is rarely needed, and then often without a connection:
// it is fetched apart, once the page is at rest.
const loadUnavailable = () => import('../shell/UnavailableWorkshop.tsx')
const UnavailableWorkshop = lazy(loadUnavailable)

// Its own boundary: hiding the workshop around it while it loads would run that workshop's effects anew.
const unavailable = (props: UnavailableProps) => (
  <Suspense fallback={<LoadingPage />}>
    <UnavailableWorkshop {...props} />
  </Suspense>
)

const afterFirstPaintMs = 3000

/** Language, live regions, routes; every page loads on its own. */
export function App() {
  useEffect(() => {
    // Where this fails, it is asked for again when it is needed.
    const timer = window.setTimeout(() => void loadUnavailable().catch(() => undefined), afterFirstPaintMs)
    return () => window.clearTimeout(timer)
  }, [])
  return (
    <LanguageProvider>
      <ErrorBoundary>
        <AnnounceProvider>
          <ToastProvider>
            <UnavailablePageContext value={unavailable}>
              <Router>
                <Suspense fallback={<LoadingPage />}>
                  <Switch>
                    {routes.map(({ path, page }) => (
                      <Route key={path} path={path} component={page} />
                    ))}
                    <Route component={NotFoundPage} />
                  </Switch>
                </Suspense>
              </Router>
            </UnavailablePageContext>
          </ToastProvider>
        </AnnounceProvider>
      </ErrorBoundary>
    </LanguageProvider>
  )
}
