import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import { countCases, readCases } from '@meguri/core/materials/crime-figures.ts';
import type { crimeFigures, importCrime } from '@meguri/core/materials/figures.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { addFact } from '../platform/add-fact.ts';
import { insertMany } from '../platform/insert-many.ts';
import { newId, sha256 } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { PreparedBinding, UseCase } from '../platform/serve.ts';
import { readTable } from '../platform/tables.ts';
import { findSource, isRead, selectCounts, selectMonths } from './figures.db.ts';

/** Only towns and months come out of the file; what it says of victims ends here (R16). */
export const openCrimeFile = async ({ content }: Pick<Input<typeof importCrime>, 'content'>) => {
  const bytes = Buffer.from(content, 'base64');
  const { cases, left } = must(readCases(must(await readTable(bytes)).rows));
  return { hash: sha256(bytes), cases: cases.length, left, counts: countCases(cases) };
};

type Opened = Awaited<ReturnType<typeof openCrimeFile>>;

export const readIn: PreparedBinding<typeof importCrime, Opened>['use'] = async (
  ctx,
  { publisher, publishedOn },
  { hash, cases, left, counts },
) => {
  must(withoutParticulars([publisher]));
  if (publishedOn > ctx.today) refuseWith('day.in-future', { value: publishedOn });
  if (await isRead(ctx.tx, hash)) refuseWith('materials.crime-known');
  const id = newId();
  await addFact(ctx.tx, 'crime_sources', {
    id,
    publisher,
    published_on: publishedOn,
    file_hash: hash,
    cases,
    rows_left: left,
    read_at: ctx.now,
    read_by: ctx.actor.personId,
  });
  const rows = counts.map((count) => ({ source_id: id, ...count }));
  await insertMany(ctx.tx, 'crime_counts', rows);
  return { crimeSourceId: id, cases, left, counts: rows.length };
};

export const figures: UseCase<typeof crimeFigures> = async (ctx, { month }) => {
  const months = await selectMonths(ctx.tx);
  const shown = month ?? months[0] ?? null;
  const source = shown === null ? undefined : await findSource(ctx.tx, shown);
  const counts =
    shown === null || source === undefined ? [] : await selectCounts(ctx.tx, source.id, shown);
  return {
    month: shown,
    months: [...months],
    publisher: source?.publisher ?? '',
    publishedOn: source?.publishedOn ?? null,
    counts: [...counts],
    may: { import: ctx.may('materials.import-crime', {}) },
  };
};
