import { dayInJapan } from '@meguri/core/base/day.ts';
import type {
  commendationForm,
  getCommendation,
  listCommendations,
} from '@meguri/core/commendations/commendations.ops.ts';
import { byDay, isForSelf, yearToConsider } from '@meguri/core/commendations/commendations.ts';
import type { Output } from '@meguri/core/operation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import type { WaitingOf } from '../tasks/tasks.ts';
import {
  findVersion,
  selectCommendations,
  selectStaff,
  selectStations,
  selectUnits,
  selectYears,
} from './commendations.db.ts';
import {
  deciderFor,
  evidenceFor,
  groundOf,
  groundsToday,
  involved,
  mayKnow,
  type NamedGround,
  type Open,
  openOne,
  rowShown,
  withSteps,
} from './one.ts';
import { waitingCommendations } from './waiting.ts';

type Shown = Output<typeof getCommendation>;

const groundShown = ({ pack, title, clause, when, recipients, forms }: NamedGround) => ({
  pack,
  title,
  clause,
  when,
  recipients,
  forms,
});

const yearsOf = async (ctx: Ctx, grounds: readonly NamedGround[]) => {
  const { year, dueOn } = yearToConsider(ctx.today);
  const done = await selectYears(ctx.tx);
  return grounds.flatMap(({ pack, when, title }) => {
    if (pack === null || when !== 'yearly') return [];
    const found = done.find((one) => one.pack === pack && one.year === year);
    const considered =
      found === undefined ? null : { on: dayInJapan(found.at), by: found.by, note: found.note };
    return [{ pack, title, year, dueOn, considered }];
  });
};

export const list: UseCase<typeof listCommendations> = async (ctx) => {
  const all = await withSteps(ctx, await selectCommendations(ctx.tx));
  const grounds = await groundsToday(ctx);
  const place = { stationId: ctx.actor.stationId ?? undefined };
  return {
    commendations: all
      .filter((one) => mayKnow(ctx, one))
      .map(rowShown)
      .toSorted(byDay),
    grounds: grounds.map(groundShown),
    years: await yearsOf(ctx, grounds),
    may: {
      propose: ctx.may('commendations.propose', place),
      consider: ctx.may('commendations.consider', place),
    },
  };
};

/** Without whoever asks: nobody proposes himself (R29). */
export const form: UseCase<typeof commendationForm> = async (ctx, { stationId }) => {
  const { actor, tx, today } = ctx;
  const staff = (await selectStaff(tx, stationId, today)).filter(({ id }) => id !== actor.personId);
  const units = (await selectUnits(tx, stationId, today)).filter(({ id }) => id !== actor.unitId);
  const stations = actor.stationId === null ? await selectStations(tx, today) : [];
  return {
    grounds: (await groundsToday(ctx)).map(groundShown),
    stations: [...stations],
    units: [...units],
    staff: staff.map(({ id, name, unitName, postTitle }) => ({ id, name, unitName, postTitle })),
    evidence: [...(await evidenceFor(ctx, stationId))],
  };
};

const mayNow = (ctx: Ctx, open: Open, decider: Shown['decider']): Shown['may'] => {
  const { row, state } = open;
  const { personId, postKind } = ctx.actor;
  const place = { stationId: row.stationId ?? undefined };
  const may = (action: string): boolean => ctx.may(action, place) && !isForSelf(ctx.actor, row);
  const isDecider = (postKind === 'stationChief') === (decider === 'stationChief');
  return {
    review: state === 'proposed' && may('commendations.review') && row.proposedBy !== personId,
    decide:
      state === 'reviewed' &&
      isDecider &&
      may('commendations.decide') &&
      !involved(open).includes(personId),
    revise: state === 'returned' && row.proposedBy === personId,
  };
};

export const one: UseCase<typeof getCommendation> = async (ctx, { commendationId }) => {
  const open = await openOne(ctx, commendationId);
  const { row, steps } = open;
  const words = (await findVersion(ctx.tx, row.id)) ?? refuseWith('not-found');
  const decider = await deciderFor(ctx, open);
  const { clause, title } = groundOf(ctx, row.pack);
  return {
    commendation: rowShown(open),
    stationId: row.stationId,
    clause,
    title,
    version: words.version,
    good: words.good,
    conditions: words.conditions,
    evidence: [...words.evidence],
    proposed: { on: dayInJapan(row.proposedAt), by: row.proposer, postTitle: row.proposerPost },
    steps: steps.map(({ step, takenAt, by, postTitle, note }) => ({
      step,
      on: dayInJapan(takenAt),
      by,
      postTitle,
      note,
    })),
    decider,
    may: mayNow(ctx, open, decider),
  };
};

/** What commendations have waiting, as tasks of their posts (decision 0005). */
export const waitingOfCommendations: WaitingOf = waitingCommendations;
