import { describe, expect, test } from 'vitest';
import { isCurrent, navGroups } from './nav.ts';
import type { PageRoute } from './page-route.ts';
import { routeList } from './routes.ts';

const Nothing = () => null;

const page = (path: PageRoute['path'], nav: PageRoute['nav']): PageRoute => ({
  path,
  Page: Nothing,
  layout: 'standard',
  ...(nav ? { nav } : {}),
});

const routes = [
  page('/audit', { entry: 'audit', posts: ['auditor'] }),
  page('/beats', { entry: 'beats', posts: ['beatOfficer', 'auditor'] }),
  page('/', { entry: 'today', posts: ['beatOfficer'] }),
  page('/beats/$beatId', undefined),
];

const hrefs = (post: 'beatOfficer' | 'auditor') =>
  navGroups(routes, post).map((group) => group.map(({ href }) => href));

describe('navigation', () => {
  test('the order is fixed and entries of other posts are absent', () => {
    expect(hrefs('beatOfficer')).toEqual([['/', '/beats'], [], [], []]);
    expect(hrefs('auditor')).toEqual([['/beats'], [], [], ['/audit']]);
  });

  test('a page below an entry keeps it current, the first page only itself', () => {
    expect(isCurrent('/beats', '/beats/7')).toBe(true);
    expect(isCurrent('/', '/beats')).toBe(false);
    expect(isCurrent('/beat', '/beats')).toBe(false);
  });
});

test('no two pages share an address and no two entries a place for one post', () => {
  const paths = routeList.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const places = routeList.flatMap(({ nav }) =>
    (nav?.posts ?? []).map((post) => `${nav?.entry} ${post}`),
  );
  expect(new Set(places).size).toBe(places.length);
});
