import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { ErrorPage } from './error-page.tsx';
import { Gate } from './gate.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageSkeleton } from './page-skeleton.tsx';

/** Every page is loaded when it is first opened and fails by itself. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return {
    path,
    lazy: async () => ({ Component: await load() }),
    errorElement: <ErrorPage />,
  };
}

export const ROUTES: RouteObject[] = [
  {
    element: <Gate />,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <PageSkeleton />,
    children: [
      page('/', async () => (await import('../overview/overview-page.tsx')).OverviewPage),
      page('/rivers', async () => (await import('../rivers/river-page.tsx')).RiverPage),
      page('/sections', async () => (await import('../sections/section-list-page.tsx')).SectionListPage),
      page('/sections/:section', async () => (await import('../sections/section-page.tsx')).SectionPage),
      page('/flags', async () => (await import('../flags/flag-page.tsx')).FlagPage),
      page('/exclusions', async () => (await import('../exclusions/exclusion-page.tsx')).ExclusionPage),
      page('/findings', async () => (await import('../findings/finding-list-page.tsx')).FindingListPage),
      page('/findings/:digest', async () => (await import('../findings/finding-page.tsx')).FindingPage),
      page('/runs', async () => (await import('../runs/run-list-page.tsx')).RunListPage),
      page('/runs/:runId', async () => (await import('../runs/run-page.tsx')).RunPage),
      page(
        '/publications',
        async () => (await import('../publications/publication-list-page.tsx')).PublicationListPage,
      ),
      page(
        '/publications/:publicationId',
        async () => (await import('../publications/publication-page.tsx')).PublicationPage,
      ),
      page('/imports', async () => (await import('../imports/import-page.tsx')).ImportPage),
      page('/export', async () => (await import('../exports/export-page.tsx')).ExportPage),
      page('/users', async () => (await import('../users/user-page.tsx')).UserPage),
      page('/audit', async () => (await import('../audit/audit-page.tsx')).AuditPage),
      page('/account', async () => (await import('../sign-in/account-page.tsx')).AccountPage),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
