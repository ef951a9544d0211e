import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { LanguageProvider } from '../i18n/LanguageProvider.tsx';
import { AnnounceProvider } from '../ui/Announce.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { UnavailablePageContext, type UnavailableProps } from '../workshop/unavailablePage.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { routes } from './routes.tsx';

// What stands in place of a workshop that cannot be shown is rarely needed.
const UnavailableWorkshop = lazy(() => import('../shell/UnavailableWorkshop.tsx'));

const unavailable = (props: UnavailableProps) => <UnavailableWorkshop {...props} />;

/** Language, live regions, routes; every page loads on its own. */
export function App() {
  return (
    <LanguageProvider>
      <ErrorBoundary>
        <AnnounceProvider>
          <ToastProvider>
            <UnavailablePageContext value={unavailable}>
              <Router>
                <Suspense fallback={<LoadingPage />}>
                  <Switch>
                    {routes.map(({ path, page }) => <Route key={path} path={path} component={page} />)}
                    <Route component={NotFoundPage} />
                  </Switch>
                </Suspense>
              </Router>
            </UnavailablePageContext>
          </ToastProvider>
        </AnnounceProvider>
      </ErrorBoundary>
    </LanguageProvider>
  );
}
