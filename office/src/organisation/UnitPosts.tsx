import { groupBy } from '@meguri/core/base/lists.ts';
import { normaliseText } from '@meguri/core/base/text.ts';
import { listPosts } from '@meguri/core/organisation/organisation.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { PostsTable } from './PostsTable.tsx';
import { type Post, stationOf, type Unit } from './units.ts';

type Props = {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly text: string;
};

const isBelow = (unitId: string, top: string, units: readonly Unit[]): boolean => {
  if (unitId === top) return true;
  const parentId = units.find(({ id }) => id === unitId)?.parentId ?? null;
  return parentId !== null && isBelow(parentId, top, units);
};

const holds = (post: Post, text: string): boolean =>
  normaliseText(
    [post.title, post.unitName, ...post.holdings.map(({ name }) => name)].join(' '),
  ).includes(normaliseText(text));

/** Posts of the chosen unit and of all units below it. */
export const UnitPosts = ({ unit, units, text }: Props) => {
  const { t } = useTranslation('organisation');
  const stationId = stationOf(unit, units);
  const query = useQueryOf(listPosts, { stationId });
  return (
    <Loaded lines={6} query={query}>
      {({ posts }) => {
        const here = posts.filter(({ unitId }) => isBelow(unitId, unit.id, units));
        const found = here.filter((post) => holds(post, text));
        if (found.length === 0) {
          return here.length === 0 ? (
            <EmptyState icon="people" title={t('emptyPosts')}>
              {t('emptyPostsBody')}
            </EmptyState>
          ) : (
            <EmptyState icon="search" title={t('noneFound', { text })}>
              {t('noneFoundBody')}
            </EmptyState>
          );
        }
        return [...groupBy(found, (post) => post.unitId)].map(([unitId, ofUnit]) => (
          <Section key={unitId} title={ofUnit[0]?.unitName ?? ''}>
            <PostsTable posts={ofUnit} stationId={stationId} />
          </Section>
        ));
      }}
    </Loaded>
  );
};
