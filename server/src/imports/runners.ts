import { townIndex } from '@meguri/core/base/address.ts';
import { ok, type Result } from '@meguri/core/base/result.ts';
import { checkImport, type ImportCheck } from '@meguri/core/imports/check.ts';
import {
  beatsImport,
  type ImportDefinition,
  type ImportKind,
  premisesImport,
  registerHouseholdsImport,
  townsImport,
} from '@meguri/core/imports/fields.ts';
import type { TableShape } from '@meguri/core/imports/headers.ts';
import type { ColumnMapping } from '@meguri/core/imports/mapping.ts';
import type { Ctx } from '../platform/serve.ts';
import { planBeats } from './beats.ts';
import { planHouseholds } from './households.ts';
import type { ImportPlan, PlanInput } from './plan.ts';
import { planPremises } from './premises.ts';
import { listTowns } from './towns.db.ts';
import { planTowns } from './towns.ts';

export type Told = {
  readonly source: string;
  readonly asOf: string | null;
  readonly statedTotal: number | null;
};

export type Planned = {
  readonly check: Omit<ImportCheck<unknown>, 'repeated'>;
  readonly plan: ImportPlan;
};

type Run = (
  ctx: Ctx,
  file: { readonly shape: TableShape; readonly mapping: ColumnMapping },
  told: Told,
) => Promise<Result<Planned>>;

/** Values the person told once for the whole file, where no column holds them. */
const completed = (
  fields: ImportDefinition<unknown>['fields'],
  mapping: ColumnMapping,
  told: Told,
): ColumnMapping => {
  const given: Readonly<Record<string, string | null>> = { source: told.source, asOf: told.asOf };
  const constants = { ...mapping.constants };
  for (const { name } of fields) {
    const value = given[name];
    if (typeof value === 'string' && !(name in mapping.columns)) constants[name] = value;
  }
  return { columns: mapping.columns, constants };
};

/** Of a national table only the rows of this prefecture are read, by code or by name. */
const prefectureOf = (ctx: Ctx, areas: boolean, { columns }: ColumnMapping): string | undefined => {
  if (!areas) return undefined;
  const { code, name } = ctx.pack.identity.prefecture;
  if ('code' in columns) return code;
  return 'prefecture' in columns ? name.ja : undefined;
};

const runner =
  <Row>(
    definitionOf: (ctx: Ctx) => Promise<ImportDefinition<Row>>,
    plan: (ctx: Ctx, input: PlanInput<Row>) => Promise<ImportPlan>,
  ): Run =>
  async (ctx, { shape, mapping }, told) => {
    const definition = await definitionOf(ctx);
    const whole = completed(definition.fields, mapping, told);
    const prefecture = prefectureOf(ctx, definition.areas, whole);
    const check = checkImport(definition, {
      shape,
      mapping: whole,
      ...(prefecture === undefined ? {} : { prefecture }),
      ...(told.statedTotal === null ? {} : { statedTotal: told.statedTotal }),
    });
    if (!check.ok) return check;
    const { rows } = check.value;
    const asOf = told.asOf ?? ctx.today;
    return ok({ check: check.value, plan: await plan(ctx, { rows, source: told.source, asOf }) });
  };

export const runners: Readonly<Record<ImportKind, Run>> = {
  towns: runner(async () => townsImport, planTowns),
  beats: runner(async () => beatsImport, planBeats),
  premises: runner(async (ctx) => {
    const towns = await listTowns(ctx.tx);
    return premisesImport(townIndex([...new Set(towns.map(({ name }) => name))]));
  }, planPremises),
  'register-households': runner(async () => registerHouseholdsImport, planHouseholds),
};

/** The fields of each kind, for the first guess of a mapping. */
export const fieldsOf = (kind: ImportKind): ImportDefinition<unknown>['fields'] =>
  ({
    towns: townsImport.fields,
    beats: beatsImport.fields,
    premises: premisesImport().fields,
    'register-households': registerHouseholdsImport.fields,
  })[kind];
