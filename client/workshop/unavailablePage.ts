import { createContext, type ComponentType } from 'react';

/** Why a workshop cannot be shown. `not-joined` may be mended by joining, `offline` by waiting. */
export type Unavailable = 'not-joined' | 'link-refused' | 'removed' | 'deleted' | 'offline';

/** The page that is shown in place of a workshop. `retry` asks the server again. */
export type UnavailablePage = ComponentType<{ readonly workshop: string; readonly why: Unavailable; readonly retry: () => void }>;

/** The app says once what that page looks like: this folder knows no screens. */
export const UnavailablePageContext = createContext<UnavailablePage>(() => null);
