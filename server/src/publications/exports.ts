import { dayInJapan } from '@meguri/core/base/day.ts';
import type { Input } from '@meguri/core/operation.ts';
import type {
  decideExport,
  fetchExport,
  listExports,
  previewExport,
  requestExport,
} from '@meguri/core/publications/exports.ops.ts';
import {
  type ExportLine,
  expiryOf,
  exportCap,
  exportLines,
} from '@meguri/core/publications/exports.ts';
import { standsApart } from '@meguri/core/publications/lines.ts';
import { standingOf } from '../organisation/organisation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId, newOrderedId, sha256 } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { type ExportPaper, exportCsv, exportXlsx } from './export-file.ts';
import { type ExportRow, findExport, readBoxNames, readExports } from './exports.db.ts';
import { asPublisher, readMonthCounts } from './publisher.db.ts';

type Wish = Input<typeof previewExport>;

const linesFor = async (ctx: Ctx, wish: Wish): Promise<readonly ExportLine[]> => {
  if (wish.from > wish.until) return refuseWith('export.period');
  const counts = await asPublisher(ctx.tx, ctx.prefecture, () =>
    readMonthCounts(ctx.tx, wish.topic, wish),
  );
  const wanted = counts.filter(
    (one) => wish.stationId === null || one.stationId === wish.stationId,
  );
  const named = (await readBoxNames(ctx.tx)).flatMap(({ id, name, station }) =>
    wanted.filter(({ boxId }) => boxId === id).map((one) => ({ ...one, box: name, station })),
  );
  return must(exportLines(wish.topic, named));
};

export const preview: UseCase<typeof previewExport> = async (ctx, wish) => ({
  lines: await linesFor(ctx, wish),
  cap: exportCap,
});

export const request: UseCase<typeof requestExport> = async (ctx, { reason, note, ...wish }) => {
  const exportId = newId();
  await addFact(ctx.tx, 'export_requests', {
    id: exportId,
    topic: wish.topic,
    purpose: reason,
    note,
    of_station_id: wish.stationId,
    from_month: wish.from,
    until_month: wish.until,
    lines: JSON.stringify(await linesFor(ctx, wish)),
    requested_at: ctx.now,
    requested_by: ctx.actor.personId,
    requested_as: ctx.actor.postId,
  });
  return { exportId };
};

const stateOf = ({ approved, expiresAt }: ExportRow, now: Date) => {
  if (approved === null) return 'waiting';
  if (!approved || expiresAt === null) return 'declined';
  return expiresAt < now ? 'expired' : 'approved';
};

const shown = ({ now, actor }: Ctx, row: ExportRow, mayDecide: boolean) => {
  const { requestedById, approved, ...rest } = row;
  const isOwn = requestedById === actor.personId;
  return {
    ...rest,
    isOwn,
    // Whoever decides sees what would leave; afterwards it is on the file and nowhere else.
    lines: isOwn || (mayDecide && approved === null) ? row.lines : [],
    requestedAt: row.requestedAt.toISOString(),
    expiresAt: approved === true ? (row.expiresAt?.toISOString() ?? null) : null,
    state: stateOf(row, now),
  } as const;
};

export const list: UseCase<typeof listExports> = async (ctx) => {
  const mayDecide = ctx.may('publications.decide-export', {});
  const own = { stationId: ctx.actor.stationId ?? undefined };
  const rows = await readExports(ctx.tx, ctx.actor.stationId);
  return {
    exports: rows.map((row) => shown(ctx, row, mayDecide)),
    mayDecide,
    mayRequest: ctx.may('publications.request-export', own),
  };
};

export const decide: UseCase<typeof decideExport> = async (ctx, { exportId, approved, note }) => {
  const row = (await findExport(ctx.tx, exportId)) ?? refuseWith('not-found');
  if (row.approved !== null) return refuseWith('publication.decided');
  const asker = await standingOf(ctx, row.requestedById);
  must(standsApart(asker, await standingOf(ctx, ctx.actor.personId)));
  await addFact(ctx.tx, 'export_decisions', {
    request_id: exportId,
    approved,
    note,
    expires_at: expiryOf(ctx.now),
    decided_at: ctx.now,
    decided_by: ctx.actor.personId,
    decided_as: ctx.actor.postId,
  });
  return {};
};

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const bytesOf = async (paper: ExportPaper, format: keyof typeof types): Promise<Uint8Array> =>
  format === 'xlsx' ? exportXlsx(paper) : new TextEncoder().encode(exportCsv(paper));

/** What was approved is what leaves: the rows are those of the request, not today's. */
export const fetchFile: UseCase<typeof fetchExport> = async (ctx, { exportId, format }) => {
  const row = await findExport(ctx.tx, exportId);
  if (row === undefined || row.requestedById !== ctx.actor.personId) return refuseWith('not-found');
  if (row.approved !== true || row.expiresAt === null) return refuseWith('export.not-approved');
  const expires = dayInJapan(row.expiresAt);
  if (row.expiresAt < ctx.now) return refuseWith('export.expired', { until: expires });
  const [id, place] = [newOrderedId(), row.stationName ?? ctx.pack.identity.prefecture.name.ja];
  const { topic, reason, from, until, lines } = row;
  const head = { topic, reason, place, from, until, expires, copy: id.slice(-8), demo: ctx.demo };
  const bytes = await bytesOf({ ...head, lines }, format);
  await addFact(ctx.tx, 'export_downloads', {
    id,
    request_id: exportId,
    format,
    checksum: sha256(bytes),
    fetched_at: ctx.now,
    fetched_by: ctx.actor.personId,
  });
  const base64 = Buffer.from(bytes).toString('base64');
  return { name: `meguri-${topic}-${from}-${until}.${format}`, mediaType: types[format], base64 };
};
