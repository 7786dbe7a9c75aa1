import type { Breach } from '../tree.ts';
import { dialectBreaches, structureBreaches } from './dialect.ts';
import { flat, type Statement, statements } from './lexer.ts';
import type { Named } from './names.ts';
import { policyBreaches } from './policies.ts';
import {
  addedColumns,
  grantBreach,
  idBreaches,
  type NaturalKey,
  securityBreaches,
  type Table,
  tableOf,
  type Unscoped,
} from './tables.ts';

export type Migration = { readonly file: string; readonly text: string };

type Placed = { readonly file: string; readonly statement: Statement; readonly text: string };

// The statements inside dollar bodies (functions, do blocks) count like those outside.
const withBodies = (statement: Statement): readonly Statement[] => [
  statement,
  ...statement.tokens
    .filter((token) => token.kind === 'body')
    .flatMap((token) => statements(token.text, token.line)),
];

const readAll = (migrations: readonly Migration[]): readonly Placed[] =>
  migrations.flatMap(({ file, text }) =>
    statements(text)
      .flatMap(withBodies)
      .map((statement) => ({ file, statement, text: flat(statement.tokens) })),
  );

const tablesOf = (all: readonly Placed[]): readonly Table[] => {
  const created = all.flatMap(({ file, statement }) => tableOf(file, statement) ?? []);
  const dropped = all.flatMap(
    ({ text }) => /^drop table (?:if exists )?(\w+)/.exec(text)?.[1] ?? [],
  );
  const added = all.map(({ file, statement, text }) => ({
    file,
    name: /^alter table (?:only )?(\w+)/.exec(text)?.[1] ?? '',
    fact: false,
    line: statement.line,
    columns: addedColumns(statement),
  }));
  return [...created, ...added.filter(({ columns }) => columns.length > 0)].filter(
    ({ name }) => !dropped.includes(name),
  );
};

/** Words, quoted names and string values; texts of `comment on` may explain what is not kept. */
export const namesInMigrations = (migrations: readonly Migration[]): readonly Named[] =>
  readAll(migrations).flatMap(({ file, statement, text }) =>
    statement.tokens
      .filter(({ kind }) => kind === 'word' || kind === 'quoted' || kind === 'string')
      .filter(({ kind }) => !(kind === 'string' && text.startsWith('comment on ')))
      .map(({ text: name, line }) => ({ file, line, name })),
  );

export type TableRules = {
  readonly unscoped: readonly Unscoped[];
  readonly naturalKeys: readonly NaturalKey[];
};

const stale = (tables: readonly Table[], rules: TableRules): readonly Breach[] => {
  const known = new Set(tables.map(({ name }) => name));
  return [...rules.unscoped, ...rules.naturalKeys]
    .filter(({ table }) => !known.has(table))
    .map(({ table }) => ({
      rule: 'stale-exception',
      file: 'tools/schema-exceptions.json',
      line: 1,
      say: `no table ${table}: remove the exception`,
    }));
};

export const migrationBreaches = (
  migrations: readonly Migration[],
  rules: TableRules,
): readonly Breach[] => {
  const all = readAll(migrations);
  const tables = tablesOf(all);
  const facts = new Set(tables.filter(({ fact }) => fact).map(({ name }) => name));
  const texts = all.map(({ text }) => text);
  const perStatement = all.flatMap(({ file, statement, text }) => {
    const place = { file, line: statement.line };
    return [
      ...structureBreaches(text, place),
      ...dialectBreaches(text, place),
      ...grantBreach(text, facts, place),
      ...policyBreaches(statement, place),
    ];
  });
  const created = tables.filter(({ name }, at) => tables.findIndex((t) => t.name === name) === at);
  return [
    ...perStatement,
    ...securityBreaches(created, texts, rules.unscoped),
    ...idBreaches(tables, rules.naturalKeys),
    ...stale(tables, rules),
  ];
};
