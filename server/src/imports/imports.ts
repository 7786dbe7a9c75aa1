import type { Result } from '@meguri/core/base/result.ts';
import { type ImportKind, importKinds } from '@meguri/core/imports/fields.ts';
import { readShape, type TableShape } from '@meguri/core/imports/headers.ts';
import type {
  confirmImport,
  listImports,
  previewImport,
} from '@meguri/core/imports/imports.ops.ts';
import {
  type ColumnMapping,
  columnMappingSchema,
  suggestMapping,
} from '@meguri/core/imports/mapping.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId, sha256 } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, PreparedBinding, UseCase } from '../platform/serve.ts';
import { readTable } from '../platform/tables.ts';
import { checkShown } from './check.ts';
import { findMapping, listRuns, listSources, waitForOtherImports } from './imports.db.ts';
import { fieldsOf, type Planned, runners, type Told } from './runners.ts';

type File = Told & {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly content: string;
  readonly mapping: ColumnMapping | null;
};

/** Towns and beats are the whole prefecture's; a station adds its premises and their counts. */
const stationKinds: readonly ImportKind[] = ['premises', 'register-households'];

const mayImport = (ctx: Ctx, { kind, asOf }: Pick<File, 'kind' | 'asOf'>): void => {
  const whole = ctx.actor.postKind === 'headquartersClerk';
  if (!whole && !stationKinds.includes(kind)) refuseWith('action.not-allowed');
  if (asOf !== null && asOf > ctx.today) refuseWith('day.in-future', { value: asOf });
};

/** The file as a table; reading a large one takes long, so nothing waits for it meanwhile. */
export const openFile = async ({ content }: Pick<File, 'content'>) => {
  const bytes = Buffer.from(content, 'base64');
  const table = must(await readTable(bytes));
  return { hash: sha256(bytes), encoding: table.encoding, shape: must(readShape(table.rows)) };
};

type Opened = Awaited<ReturnType<typeof openFile>>;

type Chosen = { readonly mapping: ColumnMapping; readonly from: 'given' | 'saved' | 'guessed' };

/** The mapping told, kept for this source, or guessed; a kept one only while its headings stand. */
const chooseMapping = async (ctx: Ctx, file: File, shape: TableShape): Promise<Chosen> => {
  if (file.mapping !== null) return { mapping: file.mapping, from: 'given' };
  const kept = columnMappingSchema.safeParse(await findMapping(ctx.tx, file.kind, file.source));
  const guessed = suggestMapping(fieldsOf(file.kind), shape);
  if (!kept.success) return { mapping: guessed, from: 'guessed' };
  return { mapping: kept.data, from: 'saved' };
};

const confirmationOf = (hash: string, file: File, { mapping, plan }: Planned & Chosen): string => {
  const { kind, source, asOf, statedTotal } = file;
  return sha256(JSON.stringify([hash, kind, source, asOf, statedTotal, mapping, plan.digest]));
};

const refusedOf = ({ check, plan }: Planned) => [...check.refused, ...plan.refused];

const problemOf = (planned: Result<Planned>) => (planned.ok ? null : planned.refusal);

export const preview: PreparedBinding<typeof previewImport, Opened>['use'] = async (
  ctx,
  file,
  { hash, encoding, shape },
) => {
  mayImport(ctx, file);
  const chosen = await chooseMapping(ctx, file, shape);
  const planned = await runners[file.kind](ctx, { shape, mapping: chosen.mapping }, file);
  const headings = shape.columns.map(({ heading }) => heading);
  const sample = shape.body
    .slice(0, 8)
    .map((row) => shape.columns.map(({ index }) => row.cells[index] ?? ''));
  const clean = planned.ok && refusedOf(planned.value).length === 0;
  return {
    encoding,
    titles: [...shape.titles],
    headerLines: shape.headerLines,
    headings,
    sample,
    mapping: chosen.mapping,
    mappingFrom: chosen.from,
    problem: problemOf(planned),
    check: planned.ok ? checkShown(planned.value, refusedOf(planned.value)) : null,
    confirmation: clean ? confirmationOf(hash, file, { ...planned.value, ...chosen }) : null,
  };
};

const keepRecord = async (
  ctx: Ctx,
  file: File & { readonly mapping: ColumnMapping },
  { hash, plan }: Pick<Planned, 'plan'> & { readonly hash: string },
): Promise<string> => {
  const { kind, source } = file;
  const { personId, unitId } = ctx.actor;
  const [runId, mapping] = [newId(), JSON.stringify(file.mapping)];
  await addFact(ctx.tx, 'import_runs', {
    id: runId,
    kind,
    source,
    file_name: file.fileName,
    file_hash: hash,
    mapping,
    created: plan.created,
    changed: plan.changed,
    unchanged: plan.unchanged,
    unit_id: unitId,
    imported_by: personId,
    imported_at: ctx.now,
  });
  const saved = { saved_by: personId, saved_at: ctx.now };
  await addFact(ctx.tx, 'import_mappings', { id: newId(), kind, source, mapping, ...saved });
  return runId;
};

export const confirm: PreparedBinding<typeof confirmImport, Opened>['use'] = async (
  ctx,
  file,
  { hash, shape },
) => {
  mayImport(ctx, file);
  await waitForOtherImports(ctx.tx);
  const planned = must(await runners[file.kind](ctx, { shape, mapping: file.mapping }, file));
  const count = refusedOf(planned).length;
  if (count > 0) return refuseWith('imports.rows-refused', { count });
  const chosen = { mapping: file.mapping, from: 'given' } as const;
  if (confirmationOf(hash, file, { ...planned, ...chosen }) !== file.confirmation) {
    return refuseWith('imports.changed-since-preview');
  }
  const { plan } = planned;
  await plan.write();
  const runId = await keepRecord(ctx, file, { hash, plan });
  return { runId, created: plan.created, changed: plan.changed, unchanged: plan.unchanged };
};

export const ledger: UseCase<typeof listImports> = async (ctx) => {
  const rows = await listRuns(ctx.tx, ctx.actor.stationId);
  const sources = await listSources(ctx.tx);
  return {
    runs: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      source: row.source,
      fileName: row.file_name,
      fileHash: row.file_hash,
      created: row.created,
      changed: row.changed,
      unchanged: row.unchanged,
      by: row.by,
      at: row.imported_at.toISOString(),
    })),
    sources: sources.filter(({ kind }) => importKinds.includes(kind)),
  };
};
