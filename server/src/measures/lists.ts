import { addDays, type Day, daysBetween } from '@meguri/core/base/day.ts';
import { type Counted, coverageOf } from '@meguri/core/measures/coverage.ts';
import type {
  listMeasures,
  measureChoices,
  measuresCoverage,
} from '@meguri/core/measures/measures.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { type Ctx, ownPlace, type Place, type UseCase } from '../platform/serve.ts';
import { countHeld, countPlanned, type InPeriod } from './coverage.db.ts';
import { type Known, known, packInForce, placeOf } from './known.ts';
import { linkable } from './links.ts';
import { type ListedRow, lastDayOfPage, selectListed, selectUndated } from './lists.db.ts';
import { selectComingRound, selectMeasures, type Whose } from './measures.db.ts';
import { selectLeads, selectSections, selectStations } from './places.db.ts';

type Listed = Output<typeof listMeasures>;
type Asked = Input<typeof listMeasures>;

/** Headquarters' own measures everybody knows; whoever asks for all gets what the post sees. */
export const placeOfList = async (ctx: Ctx, { whose }: Pick<Asked, 'whose'>): Promise<Place> => {
  if (whose === 'all') return ownPlace(ctx);
  return placeOf(whose === 'headquarters' ? null : whose);
};

const longestPeriod = 400;

export const mustBePeriod = ({ from, until }: { from: string; until: string }): void => {
  const days = daysBetween(from, until);
  if (days < 0 || days > longestPeriod) refuseWith('measure.period');
};

export const whoseOf = (whose: Asked['whose']): Whose =>
  whose === 'all'
    ? { all: true }
    : { all: false, stationId: whose === 'headquarters' ? null : whose };

type One = Known<ListedRow>;

const stationOf = ({ stationId, stationName }: ListedRow) =>
  stationId === null ? null : { id: stationId, name: stationName ?? '' };

const shownOf = ({ row, state }: One): Listed['undated'][number] => ({
  measureId: row.id,
  from: row.from,
  until: row.until,
  title: row.title,
  itemId: row.item,
  subject: row.subject,
  station: stationOf(row),
  place: row.place,
  state,
});

const entriesOf = (one: One, { from, until }: Asked): readonly Listed['entries'][number][] =>
  one.days
    .filter((day) => day >= from && day <= until)
    .map((onDay) => ({
      ...shownOf(one),
      onDay,
      held: one.row.results.find((result) => result.onDay === onDay)?.held ?? null,
    }));

const byTime = (a: Listed['entries'][number], b: Listed['entries'][number]): number => {
  const [one, other] = [`${a.onDay} ${a.from ?? ''}`, `${b.onDay} ${b.from ?? ''}`];
  return one < other ? -1 : +(one > other);
};

const mustBeAsked = async (ctx: Ctx, asked: Asked): Promise<void> => {
  mustBePeriod(asked);
  await packInForce(ctx, asked.pack);
};

/** All measures of a period, for its file. */
export const inPeriod = async (ctx: Ctx, asked: Asked): Promise<readonly Known[]> => {
  await mustBeAsked(ctx, asked);
  const rows = await selectMeasures(ctx.tx, { ...asked, whose: whoseOf(asked.whose) });
  return rows.map((row) => known(ctx, row));
};

const stationsSeen = async ({ tx, actor, today }: Ctx) =>
  (await selectStations(tx, today)).filter(({ id }) => actor.stationIds.includes(id));

/** A page of so many measures: a year of a station, or most of a month of a whole prefecture. */
export const pageOfMeasures = 600;

export const listed: UseCase<typeof listMeasures> = async (ctx, asked) => {
  await mustBeAsked(ctx, asked);
  const whose = whoseOf(asked.whose);
  const until = await lastDayOfPage(ctx.tx, { ...asked, whose }, pageOfMeasures);
  const page = { ...asked, until };
  const rows = await selectListed(ctx.tx, { ...page, whose });
  const undated = await selectUndated(ctx.tx, { pack: asked.pack, whose });
  return {
    entries: rows.flatMap((row) => entriesOf(known(ctx, row), page)).toSorted(byTime),
    next: until < asked.until ? addDays(until, 1) : null,
    undated: undated.map((row) => shownOf(known(ctx, row))),
    stations: await stationsSeen(ctx),
    mayPlan: ctx.may('measures.plan', await ownPlace(ctx)),
  };
};

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Days to come of what is decided and comes round, by place and kind. */
const comingRound = async (ctx: Ctx, asked: InPeriod): Promise<readonly Counted[]> =>
  (await selectComingRound(ctx.tx, asked))
    .map((row) => known(ctx, row))
    .filter(({ state }) => state === 'decided' || state === 'prepared')
    .map(({ row, open }) => ({
      stationId: row.stationId,
      subject: row.subject,
      communityKind: row.communityKind,
      lifeStage: row.lifeStage,
      held: 0,
      planned: open.filter((day) => day >= asked.from && day <= asked.until).length,
    }));

const plannedIn = async (ctx: Ctx, asked: InPeriod): Promise<readonly Counted[]> =>
  asked.from > asked.until
    ? []
    : [...(await countPlanned(ctx.tx, asked)), ...(await comingRound(ctx, asked))];

export const coverage: UseCase<typeof measuresCoverage> = async (ctx, input) => {
  const { pack: id, from, until, communityKind, lifeStage } = input;
  mustBePeriod(input);
  const pack = await packInForce(ctx, id);
  const held = await countHeld(ctx.tx, { pack: id, from, until });
  const planned = await plannedIn(ctx, { pack: id, from: later(from, ctx.today), until });
  const stations = await stationsSeen(ctx);
  const names = new Map(stations.map((station) => [station.id, station]));
  const rows = coverageOf([...held, ...planned], {
    places: [null, ...names.keys()],
    subjects: pack.pillars.map(({ subject }) => subject),
    communityKind,
    lifeStage,
  });
  return {
    rows: rows.map(({ stationId, cells }) => ({
      station: stationId === null ? null : (names.get(stationId) ?? null),
      mayPlan: ctx.may('measures.plan', placeOf(stationId)),
      cells: [...cells],
    })),
  };
};

export const choices: UseCase<typeof measureChoices> = async (ctx, { pack, stationId }) => {
  await packInForce(ctx, pack);
  const posts = await selectLeads(ctx.tx, stationId);
  const sections = await selectSections(ctx.tx, stationId);
  const own = posts.find(({ id }) => id === ctx.actor.postId);
  return {
    sections: [...sections],
    posts: [...posts],
    links: [...(await linkable(ctx, stationId, ctx.today))],
    own: own === undefined ? null : { sectionId: own.unitId, postId: own.id },
  };
};
