import { lazyPage, type PageRoute } from '../platform/page-route.ts';

const totals = () => import('./TotalsPage.tsx');

export const sheetsRoutes: readonly PageRoute[] = [
  {
    path: '/sheets',
    layout: 'standard',
    nav: { entry: 'sheets', posts: ['beatOfficer', 'boxChief', 'sectionChief', 'stationChief'] },
    Page: lazyPage(() => import('./SheetsPage.tsx'), 'SheetsPage'),
  },
  {
    path: '/beats/$beatId/sheet',
    layout: 'wide',
    Page: lazyPage(() => import('./SheetPage.tsx'), 'SheetPage'),
  },
  {
    path: '/boxes/$boxId/sheet',
    layout: 'wide',
    Page: lazyPage(totals, 'BoxSheetPage'),
  },
  {
    path: '/stations/$stationId/sheet',
    layout: 'wide',
    Page: lazyPage(totals, 'StationSheetPage'),
  },
  {
    path: '/prefecture/sheet',
    layout: 'wide',
    nav: { entry: 'sheets', posts: ['headquartersClerk', 'auditor'] },
    Page: lazyPage(totals, 'PrefectureSheetPage'),
  },
];
