import type {
  compareCheckpoints,
  getAuditEntry,
  getAuditState,
  getVisitBalance,
  listCheckpoints,
  listOwnEntries,
  searchAudit,
} from '@meguri/core/audit/audit.ops.ts';
import { balanceOf } from '@meguri/core/audit/balance.ts';
import { sum } from '@meguri/core/base/lists.ts';
import { proveConsistency, proveInclusion } from '../platform/audit-tree.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import {
  type CheckpointRow,
  countWaiting,
  findNote,
  listKeys,
  listNotes,
} from './checkpoints.db.ts';
import { type EntryRow, findEntries, findEntry, pageSize } from './entries.db.ts';
import { countReviews, listBackups, readBalance } from './state.db.ts';

const entryOf = (row: EntryRow) => ({
  id: row.id,
  at: row.at.toISOString(),
  person: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? '—' },
  post:
    row.post_id === null
      ? null
      : { id: row.post_id, title: row.post_title ?? '', unitName: row.unit_name ?? '' },
  operation: row.operation,
  action: row.action,
  purpose: row.purpose,
  subjectId: row.subject_id,
  subject: row.subject,
  index: row.leaf_index,
});

const pageOf = (rows: readonly EntryRow[]) => {
  const entries = rows.slice(0, pageSize).map(entryOf);
  const last = entries.at(-1);
  const more = rows.length > pageSize && last !== undefined;
  return { entries, next: more ? { at: last.at, id: last.id } : null };
};

/** Looking for entries is itself on record (T73). */
export const search: UseCase<typeof searchAudit> = async (ctx, input) =>
  pageOf(await findEntries(ctx.tx, input));

export const ownEntries: UseCase<typeof listOwnEntries> = async (ctx, input) =>
  pageOf(await findEntries(ctx.tx, { ...input, personId: ctx.actor.personId }));

const checkpointOf = ({ size, at, root, note }: CheckpointRow) => ({
  size,
  at: at.toISOString(),
  root: root.toString('base64'),
  note,
});

export const entryWithProof: UseCase<typeof getAuditEntry> = async ({ tx }, { eventId }) => {
  const row = await findEntry(tx, eventId);
  if (row === undefined) return refuseWith('not-found');
  const [newest] = await listNotes(tx, null);
  const { leaf_index: index, line } = row;
  if (index === null || newest === undefined) return refuseWith('audit.not-in-log-yet');
  const path = await proveInclusion(tx, index, newest.size);
  const keys = [...(await listKeys(tx))];
  return { entry: entryOf(row), proof: { line, index, checkpoint: newest.note, path, keys } };
};

export const checkpoints: UseCase<typeof listCheckpoints> = async ({ tx }, { before }) => ({
  checkpoints: (await listNotes(tx, before)).map(checkpointOf),
  keys: [...(await listKeys(tx))],
});

export const compare: UseCase<typeof compareCheckpoints> = async ({ tx }, { first, second }) => {
  const [newest] = await listNotes(tx, null);
  const later = second === null ? newest : await findNote(tx, second);
  if (later === undefined) return refuseWith('audit.no-such-checkpoint', { size: second ?? 0 });
  if (first > later.size) return refuseWith('audit.wrong-order', { first, second: later.size });
  const earlier = await findNote(tx, first);
  return {
    first: earlier === undefined ? null : checkpointOf(earlier),
    second: checkpointOf(later),
    path: await proveConsistency(tx, first, later.size),
    keys: [...(await listKeys(tx))],
  };
};

export const state: UseCase<typeof getAuditState> = async ({ tx, actor, now, today }) => {
  const [newest] = await listNotes(tx, null);
  const { waiting, since } = await countWaiting(tx);
  const reviews = await countReviews(tx, { stations: actor.stationIds, now, today });
  const backups = await listBackups(tx);
  return {
    size: newest?.size ?? 0,
    waiting,
    waitingSince: since?.toISOString() ?? null,
    newest: newest === undefined ? null : checkpointOf(newest),
    reviews: reviews.map(({ station_id, station_name, ...one }) => ({
      ...one,
      stationId: station_id,
      stationName: station_name,
    })),
    backups: backups.map(({ id, kind, at, file_name, made_at, row_count }) => ({
      id,
      at: at.toISOString(),
      fileName: file_name,
      madeAt: made_at.toISOString(),
      kind: kind === 'drill' || kind === 'restore' ? kind : ('backup' as const),
      rows: row_count,
    })),
  };
};

/** Sums of towns go in, one answer for the prefecture comes out (R28). */
export const visitBalance: UseCase<typeof getVisitBalance> = async (ctx, { until, figures }) => {
  const towns = await readBalance(ctx.tx, until ?? ctx.today);
  const given = new Map(figures.map(({ code, value }) => [code, value]));
  const areas = towns.flatMap(({ code, households, beat_id: group, visits, expected }) => {
    const figure = given.size === 0 ? households : given.get(code);
    return figure === null || figure === undefined ? [] : [{ visits, expected, figure, group }];
  });
  return {
    areas: areas.length,
    visits: sum(areas.map(({ visits }) => visits)),
    balance: balanceOf(areas) ?? null,
  };
};
