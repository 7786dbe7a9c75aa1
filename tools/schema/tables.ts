import type { Breach } from '../tree.ts';
import { flat, type Statement, type Token } from './lexer.ts';

export type Column = { readonly name: string; readonly type: string; readonly line: number };

export type Table = {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly fact: boolean;
  readonly columns: readonly Column[];
};

const constraintWords = ['constraint', 'primary', 'unique', 'foreign', 'check', 'exclude', 'like'];

/** The parts between the outermost brackets of `create table`, split at their commas. */
const partsOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const parts: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === ')' && token.kind === 'symbol') depth -= 1;
    const split = depth === 0 || (depth === 1 && token.text === ',');
    if (!split) parts.at(-1)?.push(token);
    else if (depth === 1) parts.push([]);
    if (token.text === '(' && token.kind === 'symbol') {
      if (depth === 0 && parts.length === 0) parts.push([]);
      depth += 1;
    }
    if (depth === 0 && parts.length > 0) break;
  }
  return parts;
};

const columnOf = (part: readonly Token[]): readonly Column[] => {
  const [name, type, ...rest] = part;
  if (name === undefined || type === undefined) return [];
  if (name.kind === 'word' && constraintWords.includes(name.text)) return [];
  const array = rest[0]?.text === '[' ? '[]' : '';
  return [{ name: name.text, type: `${type.text}${array}`, line: name.line }];
};

const named = /^create (?:unlogged )?table (?:if not exists )?(?:\w+ \. )?(\w+)/;

export const tableOf = (file: string, statement: Statement): Table | undefined => {
  const name = named.exec(flat(statement.tokens))?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    file,
    line: statement.line,
    fact: statement.above.includes('fact'),
    columns: partsOf(statement.tokens).flatMap(columnOf),
  };
};

/** Columns added later: `alter table t add [column] name type`. */
export const addedColumns = (statement: Statement): readonly Column[] => {
  const { tokens } = statement;
  if (!/^alter table /.test(flat(tokens))) return [];
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || token.text !== 'add') return [];
    const rest = tokens.slice(index + 1, index + 8);
    const plain = rest.filter((t) => !['column', 'if', 'not', 'exists'].includes(t.text));
    return columnOf(plain);
  });
};

export type Unscoped = { readonly table: string; readonly reason: string };
export type NaturalKey = {
  readonly table: string;
  readonly column: string;
  readonly reason: string;
};

const secured = [
  ['enable row level security', 'alter table NAME enable row level security'],
  ['force row level security', 'alter table NAME force row level security'],
] as const;

const mentions = (texts: readonly string[], table: string, what: string): boolean =>
  texts.some(
    (text) =>
      new RegExp(`^alter table (only )?(\\w+ \\. )?${table} `).test(text) && text.includes(what),
  );

/** A table without a forced policy is a hole in the wall between stations. */
export const securityBreaches = (
  tables: readonly Table[],
  texts: readonly string[],
  unscoped: readonly Unscoped[],
): readonly Breach[] =>
  tables.flatMap(({ name, file, line }) => {
    if (unscoped.some((one) => one.table === name)) return [];
    const missing = secured.flatMap(([what, how]) =>
      mentions(texts, name, what) ? [] : [how.replace('NAME', name)],
    );
    const policy = new RegExp(`^create policy \\w+ on (\\w+ \\. )?${name} `);
    if (!texts.some((text) => policy.test(text))) missing.push(`create policy … on ${name}`);
    return missing.map((say) => ({ rule: 'row-security', file, line, say: `missing: ${say}` }));
  });

export const idBreaches = (
  tables: readonly Table[],
  naturalKeys: readonly NaturalKey[],
): readonly Breach[] =>
  tables.flatMap(({ name: table, file, columns }) =>
    columns
      .filter(({ name, type }) => /^id$|_id$/.test(name) && type !== 'uuid')
      .filter(({ name }) => !naturalKeys.some((k) => k.table === table && k.column === name))
      .map(({ name, type, line }) => ({
        rule: 'id-type',
        file,
        line,
        say: `${table}.${name} is ${type}: ids are uuid, made by the caller`,
      })),
  );

const changing = /\b(update|delete|truncate|all)\b/;

/** Facts are only ever added: no right to change or delete them is given to anybody. */
export const grantBreach = (
  text: string,
  facts: ReadonlySet<string>,
  place: { readonly file: string; readonly line: number },
): readonly Breach[] => {
  const [, rights = '', objects = ''] = /\bgrant (.*?) on (.*?) to /.exec(text) ?? [];
  if (!changing.test(rights)) return [];
  const wide = /\ball tables\b/.test(objects) || /^tables$/.test(objects.trim());
  const named = objects.split(/[ ,.]+/).filter((word) => facts.has(word));
  const hit = wide ? ['all tables'] : named;
  return hit.map((table) => ({
    rule: 'fact-grant',
    ...place,
    say: `${table}: facts are added only, grant select and insert`,
  }));
};
