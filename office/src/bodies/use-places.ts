import { listPeople, listPosts, listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { useTranslation } from 'react-i18next';
import { useQueryOf } from '../platform/queries.ts';

/** Stations and headquarters ('') to choose people and posts from; a station's own change: itself. */
export const usePlaces = (stationId: string | null) => {
  const { t } = useTranslation('bodies');
  const query = useQueryOf(listUnits, {});
  const stations = query.data?.units.filter(({ kind }) => kind === 'station') ?? [];
  const offered = stations.filter(({ id }) => stationId === null || id === stationId);
  const away = stationId === null ? [{ id: '', label: t('personnel.unit') }] : [];
  return {
    first: stationId ?? '',
    options: [...away, ...offered.map(({ id, name }) => ({ id, label: name }))],
  };
};

const stationOf = (place: string): string | null => (place === '' ? null : place);

export const usePeopleOf = (place: string) =>
  useQueryOf(listPeople, { stationId: stationOf(place) }).data?.people ?? [];

export const usePostsOf = (place: string) =>
  useQueryOf(listPosts, { stationId: stationOf(place) }).data?.posts ?? [];
