import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDay } from '@meguri/core/base/era.ts';
import { type ImportKind, importKinds } from '@meguri/core/imports/fields.ts';
import { confirmImport, previewImport } from '@meguri/core/imports/imports.ops.ts';
import type { ColumnMapping } from '@meguri/core/imports/mapping.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { explain, type RefusalCode, refusals } from '@meguri/core/refusals.ts';
import { must } from '../platform/refusal-error.ts';
import { connect } from './connect.ts';

type Preview = Output<typeof previewImport>;
type File = Input<typeof previewImport>;

const usage = `meguri import ${importKinds.join('|')} FILE [--source NAME]
    [--map field=heading,…] [--set field=value,…] [--as-of DAY] [--total N] [--yes]`;

const isKind = (text: string | undefined): text is ImportKind =>
  importKinds.some((kind) => kind === text);

const pairs = (text: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (text ?? '')
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );

const options = {
  source: { type: 'string' },
  map: { type: 'string' },
  set: { type: 'string' },
  'as-of': { type: 'string' },
  total: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

type Asked = {
  readonly file: File;
  readonly changes: ColumnMapping;
  readonly yes: boolean;
};

const read = (argv: readonly string[]): Asked | undefined => {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [kind, path] = positionals;
  if (!isKind(kind) || path === undefined) return undefined;
  const day = values['as-of'];
  const file = {
    kind,
    source: values.source ?? basename(path),
    fileName: basename(path),
    content: readFileSync(path).toString('base64'),
    mapping: null,
    asOf: day === undefined ? null : must(parseDay(day)),
    statedTotal: values.total === undefined ? null : Number(values.total.replaceAll(',', '')),
  };
  const changes = { columns: pairs(values.map), constants: pairs(values.set) };
  return { file, changes, yes: values.yes ?? false };
};

/** What is told on the command line stands over what was kept or guessed, field by field. */
const changed = (mapping: ColumnMapping, changes: ColumnMapping): ColumnMapping => {
  const columns = { ...mapping.columns, ...changes.columns };
  for (const field of Object.keys(changes.constants)) delete columns[field];
  return { columns, constants: { ...mapping.constants, ...changes.constants } };
};

const isRefusal = (code: string): code is RefusalCode => code in refusals;

const sentence = (code: string, details: Readonly<Record<string, string | number>>): string =>
  isRefusal(code) ? explain(code, details, 'ja').say : code;

const report = (preview: Preview): readonly string[] => {
  const { check, problem, mapping } = preview;
  const head = [
    `文字コード ${preview.encoding}　見出し ${preview.headerLines}行　${preview.titles[0] ?? ''}`,
    ...Object.entries(mapping.columns).map(([field, heading]) => `  ${field} ← ${heading}`),
    ...Object.entries(mapping.constants).map(([field, value]) => `  ${field} = ${value}`),
  ];
  if (problem !== null) return [...head, sentence(problem.code, problem.details)];
  if (check === null) return head;
  const areas = check.levels.filter(({ level }) => level !== 'row');
  return [
    ...head,
    ...areas.map(({ level, count, used }) => `  ${level} ${count}${used ? '' : '（合計の行）'}`),
    ...(check.sum === null ? [] : [`合計 ${check.sum}`]),
    ...check.remarks.map(({ remark, value }) => `  ${remark}: ${value}`),
    ...check.refused.map(({ code, details }) => sentence(code, details)),
    `新規 ${check.created}　変更 ${check.changed}　同じ ${check.unchanged}　使えない行 ${check.refusedCount}`,
  ];
};

const say = (lines: readonly string[]): void => console.log(lines.join('\n'));

/** `meguri import KIND FILE`: shows what would happen; writes it only with --yes. */
export const runImport = async (argv: readonly string[]): Promise<number> => {
  const asked = read(argv);
  if (asked === undefined) {
    console.error(usage);
    return 2;
  }
  const connection = await connect();
  try {
    const first = await connection.ask(previewImport, asked.file);
    const mapping = changed(first.mapping, asked.changes);
    const file = { ...asked.file, mapping };
    const preview = await connection.ask(previewImport, file);
    say(report(preview));
    if (preview.confirmation === null) return 1;
    if (!asked.yes) {
      say([
        '何も登録していません。登録するには --yes を付けてください。 Nothing was written; --yes writes.',
      ]);
      return 0;
    }
    const { confirmation } = preview;
    const done = await connection.ask(confirmImport, { ...file, confirmation });
    say([`登録しました：新規 ${done.created}　変更 ${done.changed}　同じ ${done.unchanged}`]);
    return 0;
  } finally {
    await connection.close();
  }
};
