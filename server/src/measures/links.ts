import { addDays, type Day } from '@meguri/core/base/day.ts';
import { languageName } from '@meguri/core/base/languages.ts';
import type { LinkKind, MeasurePlan } from '@meguri/core/measures/plan.ts';
import { type InterpreterRequest, interpreterRequestsOf } from '../interpreters/interpreters.ts';
import { partnersOf } from '../partners/partners.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';

/** An entry of a register a measure can be linked with. */
export type Linked = {
  readonly kind: LinkKind;
  readonly id: string;
  readonly name: string;
  readonly note: string;
};

const requestNamed = ({ id, day, language }: InterpreterRequest): Linked => {
  const on = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  return {
    kind: 'interpreter-request',
    id,
    name: `${on}　${languageName(language, 'ja')}`,
    note: '',
  };
};

/** As far as a series of measures may reach, and as long as one looks back on it. */
const reach = 400;

/**
 * What a station's measures, or those of headquarters (null), can be linked with from a day on:
 * partners by organisation and office, requests for interpreters by day and language. Entries of
 * the register of communities are sealed and opened for a purpose only, so they have no name here.
 */
export const linkable = async (
  ctx: Ctx,
  stationId: string | null,
  from: Day = addDays(ctx.today, -reach),
): Promise<readonly Linked[]> => {
  const partners = (await partnersOf(ctx, stationId)).map(
    ({ id, organisation, office }): Linked => {
      return { kind: 'partner', id, name: organisation, note: office };
    },
  );
  if (stationId === null) return partners;
  const span = { stationId, from, until: addDays(ctx.today, reach) };
  return [...partners, ...(await interpreterRequestsOf(ctx, span)).map(requestNamed)];
};

/** Refuses `measure.link-unknown` for what the registers do not have. */
export const mustBeLinkable = async (
  ctx: Ctx,
  stationId: string | null,
  links: MeasurePlan['links'],
): Promise<void> => {
  if (links.length === 0) return;
  const all = await linkable(ctx, stationId);
  const fits = (one: MeasurePlan['links'][number]) =>
    all.some(({ kind, id }) => kind === one.kind && id === one.id);
  if (!links.every(fits)) refuseWith('measure.link-unknown');
};
