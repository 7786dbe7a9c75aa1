import { normaliseText } from '@meguri/core/base/text.ts';
import { listPeople } from '@meguri/core/organisation/organisation.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useRankLabel } from './labels.ts';
import { useMayStaff } from './may-staff.ts';
import type { Person } from './units.ts';

type Props = { readonly stationId: string | null; readonly text: string };

const holds = (person: Person, text: string): boolean =>
  normaliseText(
    [person.name, person.kana, ...person.posts.map((post) => post.unitName + post.title)].join(' '),
  ).includes(normaliseText(text));

/** The people of a station or of headquarters, and whoever holds no post. */
export const PeopleTable = ({ stationId, text }: Props) => (
  <Loaded lines={6} query={useQueryOf(listPeople, { stationId })}>
    {({ people }) => (
      <Found people={people.filter((person) => holds(person, text))} {...{ stationId, text }} />
    )}
  </Loaded>
);

const Found = ({ people, stationId, text }: Props & { readonly people: readonly Person[] }) => {
  const { t } = useTranslation('organisation');
  const rankLabel = useRankLabel();
  const mayStaff = useMayStaff()(stationId);
  if (people.length === 0) {
    return (
      <EmptyState icon="search" title={t('noneFound', { text })}>
        {t('noneFoundBody')}
      </EmptyState>
    );
  }
  const transfer = {
    id: 'actions',
    head: t('actions'),
    width: 110,
    cell: ({ id, name }: Person) => (
      <Link href={`/transfer?person=${id}`} label={t('transferOf', { name })}>
        {t('transfer')}
      </Link>
    ),
  };
  return (
    <PlainTable
      caption={t('views.people')}
      columns={[
        { id: 'name', head: t('person'), cell: ({ name }) => name, width: 150 },
        {
          id: 'rank',
          head: t('rank'),
          cell: ({ policeRank }) => rankLabel(policeRank),
          width: 120,
        },
        {
          id: 'posts',
          head: t('posts'),
          cell: ({ posts }) =>
            posts.map((post) => `${post.unitName} ${post.title}`).join('、') || t('noPost'),
        },
        ...(mayStaff ? [transfer] : []),
      ]}
      idOf={({ id }) => id}
      rows={people}
    />
  );
};
