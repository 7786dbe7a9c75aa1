import { type Day, firstOfMonth } from '@meguri/core/base/day.ts';
import type { Input } from '@meguri/core/operation.ts';
import { columnsOf } from '@meguri/core/publications/exports.ts';
import { type Half, type Released, revealedBy } from '@meguri/core/publications/ledger.ts';
import { standsApart } from '@meguri/core/publications/lines.ts';
import type {
  decideRelease,
  draftRelease,
  listReleases,
  previewRelease,
  withdrawRelease,
} from '@meguri/core/publications/publications.ops.ts';
import { suppress } from '@meguri/core/publications/suppress.ts';
import { withTotals } from '@meguri/core/publications/table.ts';
import { standingOf } from '../organisation/organisation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { asPublisher, readHalfCounts } from './publisher.db.ts';
import {
  findRelease,
  lockTopic,
  type ReleaseRow,
  readLedger,
  readReleases,
  readStations,
} from './releases.db.ts';

type Wish = Input<typeof previewRelease>;

/** The first day after a half year. */
const endOf = (half: Half): Day =>
  half % 2 === 0 ? firstOfMonth(half / 2, 7) : firstOfMonth((half + 1) / 2, 1);

const tableFor = async (ctx: Ctx, wish: Wish) => {
  if (wish.from > wish.until) return refuseWith('export.period');
  if (endOf(wish.until) > ctx.today) return refuseWith('publication.too-early');
  const areas = await readStations(ctx.tx);
  const columns = columnsOf(wish.topic).map(({ id }) => id);
  const counts = await asPublisher(ctx.tx, ctx.prefecture, () =>
    readHalfCounts(ctx.tx, wish.topic, wish),
  );
  const of = (stationId: string, category: string): number =>
    counts.find((one) => one.stationId === stationId && one.category === category)?.count ?? 0;
  const full = withTotals(areas.map(({ id }) => columns.map((column) => of(id, column))));
  return { areas, columns, cells: suppress(full) };
};

type Table = Awaited<ReturnType<typeof tableFor>>;
type Spanned = Pick<ReleaseRow, 'from' | 'until' | 'areas' | 'columns' | 'cells'>;

const asReleased = ({ from, until, areas, columns, cells }: Spanned): Released => ({
  from,
  until,
  columns,
  table: cells,
  areas: areas.map(({ id }) => id),
});

const revealed = async (ctx: Ctx, wish: Pick<Wish, 'topic'>, draft: Spanned): Promise<number> => {
  const ledger = await readLedger(ctx.tx, wish.topic);
  return revealedBy(asReleased(draft), ledger.map(asReleased)).length;
};

const withheldIn = ({ cells }: Table): number =>
  cells.flat().filter((value) => value === null).length;

export const preview: UseCase<typeof previewRelease> = async (ctx, wish) => {
  const table = await tableFor(ctx, wish);
  const count = await revealed(ctx, wish, { ...wish, ...table });
  return { ...table, withheld: withheldIn(table), revealed: count };
};

export const draft: UseCase<typeof draftRelease> = async (ctx, wish) => {
  const table = await tableFor(ctx, wish);
  const count = await revealed(ctx, wish, { ...wish, ...table });
  if (count > 0) return refuseWith('publication.differencing', { count });
  const publicationId = newId();
  await addFact(ctx.tx, 'publication_drafts', {
    id: publicationId,
    topic: wish.topic,
    from_half: wish.from,
    until_half: wish.until,
    areas: JSON.stringify(table.areas),
    columns: JSON.stringify(table.columns),
    cells: JSON.stringify(table.cells),
    drafted_at: ctx.now,
    drafted_by: ctx.actor.personId,
    drafted_as: ctx.actor.postId,
  });
  return { publicationId };
};

/** What the draft shows is what is released; the ledger is asked once more, for it may have grown. */
export const decide: UseCase<typeof decideRelease> = async (ctx, input) => {
  const { publicationId, released, note } = input;
  const row = (await findRelease(ctx.tx, publicationId)) ?? refuseWith('not-found');
  await lockTopic(ctx.tx, row.topic);
  if (row.released !== null) return refuseWith('publication.decided');
  const drafter = await standingOf(ctx, row.draftedById);
  must(standsApart(drafter, await standingOf(ctx, ctx.actor.personId)));
  if (released && (await revealed(ctx, row, row)) > 0) return refuseWith('publication.changed');
  await addFact(ctx.tx, 'publication_decisions', {
    publication_id: publicationId,
    released,
    note,
    decided_at: ctx.now,
    decided_by: ctx.actor.personId,
    decided_as: ctx.actor.postId,
  });
  return {};
};

export const withdraw: UseCase<typeof withdrawRelease> = async (ctx, { publicationId, reason }) => {
  const row = (await findRelease(ctx.tx, publicationId)) ?? refuseWith('not-found');
  const isPublic = row.released === true && row.withdrawn === null;
  if (!isPublic) return refuseWith('publication.not-released');
  await addFact(ctx.tx, 'publication_withdrawals', {
    publication_id: publicationId,
    reason,
    withdrawn_at: ctx.now,
    withdrawn_by: ctx.actor.personId,
  });
  return {};
};

const stateOf = ({ released, withdrawn }: ReleaseRow) => {
  if (withdrawn !== null) return 'withdrawn';
  return released === null ? 'draft' : released ? 'released' : 'declined';
};

const shown = ({ actor }: Ctx, row: ReleaseRow) => {
  const { draftedById, released: _, withdrawn, ...rest } = row;
  return {
    ...rest,
    // A withdrawn table is named with its reason and shown no more.
    cells: withdrawn === null ? row.cells : [],
    state: stateOf(row),
    draftedAt: row.draftedAt.toISOString(),
    isOwn: draftedById === actor.personId,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    note: withdrawn ?? row.note,
  } as const;
};

export const list: UseCase<typeof listReleases> = async (ctx) => {
  const mayDecide = ctx.may('publications.decide', {});
  const rows = await readReleases(ctx.tx);
  return {
    releases: rows
      .filter(({ released }) => mayDecide || released === true)
      .map((row) => shown(ctx, row)),
    mayDraft: ctx.may('publications.draft', {}),
    mayDecide,
  };
};
