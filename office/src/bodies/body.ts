import type { getBody, listBodies } from '@meguri/core/bodies/bodies.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { useAddressPart } from '../platform/address.ts';
import { away, bodyPath } from '../tasks/body-path.ts';

export type Summary = Output<typeof listBodies>['bodies'][number];
export type Vacancy = Output<typeof listBodies>['tasks'][number];
export type Body = Output<typeof getBody>;
export type Seat = Body['seats'][number];
export type Place = Seat['places'][number];
export type Series = Body['series'][number];

export type BodyKey = {
  readonly pack: string;
  readonly body: string;
  readonly stationId: string | null;
};

/** The page of a body; its meetings stand below it. */
export const addressOf = (key: BodyKey): string => bodyPath(key);

/** The body of the page. */
export const useBodyKey = (): BodyKey => {
  const place = useAddressPart('place');
  return {
    pack: useAddressPart('pack'),
    body: useAddressPart('body'),
    stationId: place === away ? null : place,
  };
};

/** Queries that change when a seat does. */
export const changed: readonly string[] = ['bodies.', 'tasks.'];
