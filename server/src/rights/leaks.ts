import type { Input } from '@meguri/core/operation.ts';
import { draftKinds } from '@meguri/core/pack/rights-file.ts';
import { isReportable, leakClock, stepsLeft, unknownExtent } from '@meguri/core/rights/leak.ts';
import { type Draft, draftOf } from '@meguri/core/rights/leak-draft.ts';
import type {
  getLeak,
  listLeaks,
  openLeak,
  printDraft,
  stepLeak,
} from '@meguri/core/rights/leaks.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId, newOrderedId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { findLeak, type LeakRow, listAllLeaks } from './ledgers.db.ts';
import { pdfOf } from './paper/pdf.ts';
import { holdRequest, listStations } from './requests.db.ts';

const extentOf = ({ steps }: LeakRow) => {
  const known = steps.findLast(({ step }) => step === 'persons');
  if (known === undefined) return unknownExtent;
  const { persons, sensitive, wrongful } = known;
  return { persons, sensitive, wrongful };
};

const kindsOf = ({ steps }: LeakRow) =>
  steps.findLast(({ step }) => step === 'persons')?.kinds ?? [];

const summary = ({ pack }: Ctx, row: LeakRow) => {
  const extent = extentOf(row);
  const reportable = isReportable(extent, pack.rights);
  const taken = row.steps.map(({ step }) => step);
  const closed = taken.includes('closed');
  return {
    leakId: row.id,
    stationId: row.station_id,
    stationName: row.station_name,
    thing: row.thing,
    foundOn: row.found_on,
    drill: row.drill,
    extent,
    reportable,
    ...leakClock(row.found_on, extent, pack.rights),
    left: closed ? [] : stepsLeft(taken, reportable),
    closed,
  };
};

const dayOf = ({ steps }: LeakRow, step: string): string | null =>
  steps.findLast((one) => one.step === step)?.on ?? null;

const draftFor = (ctx: Ctx, row: LeakRow, kind: (typeof draftKinds)[number]): Draft =>
  draftOf(
    kind,
    {
      thing: row.thing,
      foundOn: row.found_on,
      extent: extentOf(row),
      kinds: kindsOf(row),
      contained: row.steps.findLast(({ step }) => step === 'contained')?.note || null,
      finalBy: summary(ctx, row).finalBy,
      firstReportOn: dayOf(row, 'first-report'),
      noticedOn: dayOf(row, 'noticed'),
    },
    ctx.pack.rights,
  );

export const cases: UseCase<typeof listLeaks> = async (ctx) => {
  const stations = await listStations(ctx.tx, ctx.actor.stationIds);
  return {
    leaks: (await listAllLeaks(ctx.tx)).map((row) => summary(ctx, row)),
    stations: [...stations],
    may: { open: stations.some(({ stationId }) => ctx.may('rights.handle', { stationId })) },
    today: ctx.today,
  };
};

const getRow = async (ctx: Ctx, leakId: string): Promise<LeakRow> =>
  (await findLeak(ctx.tx, leakId)) ?? refuseWith('not-found');

export const placeOfLeak = async (
  ctx: Ctx,
  { leakId }: { readonly leakId: string },
): Promise<Place> => ({
  stationId: (await getRow(ctx, leakId)).station_id,
  seenBy: 'rights.see-ledger',
});

export const oneCase: UseCase<typeof getLeak> = async (ctx, { leakId }) => {
  const row = await getRow(ctx, leakId);
  return {
    ...summary(ctx, row),
    kinds: [...kindsOf(row)],
    threshold: {
      all: ctx.pack.rights.values.leakPersons.value,
      sensitive: ctx.pack.rights.values.leakSensitivePersons.value,
    },
    steps: row.steps.map(({ step, on, by, note }) => ({ step, on, by, note })),
    drafts: draftKinds.map((kind) => {
      const { title, lines } = draftFor(ctx, row, kind);
      return { kind, title, lines: [...lines] };
    }),
    may: { handle: ctx.may('rights.handle', { stationId: row.station_id }) },
  };
};

export const open: UseCase<typeof openLeak> = async (ctx, input) => {
  const { stationId, thing, foundOn, drill } = input;
  if (!ctx.actor.stationIds.includes(stationId)) return refuseWith('not-found');
  if (foundOn > ctx.today) return refuseWith('day.in-future', { value: foundOn });
  const leakId = newId();
  await addFact(ctx.tx, 'leaks', {
    id: leakId,
    station_id: stationId,
    thing,
    found_on: foundOn,
    drill,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { leakId };
};

/** How many persons is said anew as often as more is known; the rest comes in its order. */
const refuseOutOfOrder = (ctx: Ctx, row: LeakRow, step: Input<typeof stepLeak>['step']): void => {
  const { left, closed } = summary(ctx, row);
  if (closed) refuseWith('rights.leak-closed');
  if (step !== 'persons' && left[0] !== step) refuseWith('rights.leak-order');
};

export const takeStep: UseCase<typeof stepLeak> = async (ctx, input) => {
  const { leakId, step, on, note, extent, kinds } = input;
  await holdRequest(ctx.tx, leakId);
  const row = await getRow(ctx, leakId);
  if (on > ctx.today) return refuseWith('day.in-future', { value: on });
  if (on < row.found_on) return refuseWith('rights.before-receipt', { on: row.found_on });
  refuseOutOfOrder(ctx, row, step);
  const known = step === 'persons' ? (extent ?? unknownExtent) : unknownExtent;
  await addFact(ctx.tx, 'leak_steps', {
    id: newOrderedId(),
    station_id: row.station_id,
    leak_id: leakId,
    step,
    happened_on: on,
    note,
    ...known,
    kinds: JSON.stringify(kinds),
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { leakId };
};

type Held = { readonly draft: Draft; readonly demo: boolean; readonly today: string };

/** Set on paper outside of the transaction. */
export const draftPrint = {
  use: async (ctx: Ctx, { leakId, kind }: Input<typeof printDraft>): Promise<Held> => ({
    draft: draftFor(ctx, await getRow(ctx, leakId), kind),
    demo: ctx.demo,
    today: ctx.today,
  }),
  finish: async (_: unknown, { draft, demo, today }: Held) =>
    pdfOf({
      title: draft.title,
      demo,
      datedOn: today,
      lead: [],
      sections: [{ heading: '', lines: draft.lines, head: [], rows: [] }],
    }),
};
