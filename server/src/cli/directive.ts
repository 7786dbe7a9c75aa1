import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatDay } from '@meguri/core/base/era.ts';
import { keysOf } from '@meguri/core/base/keys.ts';
import { type Result, refuse } from '@meguri/core/base/result.ts';
import type { DirectiveDocument } from '@meguri/core/directives/document.ts';
import { nodesIn, readDirective } from '@meguri/core/directives/reader.ts';
import { headerLabels } from '@meguri/core/directives/register-header.ts';
import { explain } from '@meguri/core/refusals.ts';
import { directiveFileText } from '../directives/directives.ts';

const usage = `meguri directive read FILE [--json]
  FILE      .txt .html .docx .pdf; nothing is stored
  --json    {"header","nodes","repairs"} instead of the report`;

const effects = { abolished: '廃止', lapses: '失効', amended: '一部改正' } as const;

type Header = DirectiveDocument['header'];

const day = (value: string): string => `${formatDay(value, 'ja', 'long')}（${value}）`;
const numbers = (all: readonly { readonly text: string }[]): string =>
  all.map(({ text }) => text).join('、');

/** Each field as a person reads it; a field the text does not give has no line of its own. */
const shown = (header: Header): Readonly<Partial<Record<keyof Header, string>>> => {
  const kept = header.originalKept?.value;
  return {
    ...(header.title && { title: header.title.value }),
    ...(header.kind && { kind: header.kind.value }),
    ...(header.numbers && { numbers: numbers(header.numbers.value) }),
    ...(header.issuedOn && { issuedOn: day(header.issuedOn.value) }),
    ...(header.issuer && { issuer: header.issuer.value }),
    ...(header.addressees && { addressees: header.addressees.value }),
    ...(header.effectiveOn && { effectiveOn: day(header.effectiveOn.value) }),
    ...(header.validUntil && { validUntil: day(header.validUntil.value) }),
    ...(header.keptUntil && { keptUntil: day(header.keptUntil.value) }),
    ...(kept !== undefined && { originalKept: kept === 'permanent' ? '永年' : `${kept}年` }),
    ...(header.copyKeptYears && { copyKeptYears: `${header.copyKeptYears.value}年` }),
    ...(header.fileCode && { fileCode: header.fileCode.value }),
    ...(header.predecessors && {
      predecessors: header.predecessors.value
        .map(({ effect, lastDay, ...one }) => {
          const until = lastDay === null ? '' : `、${day(lastDay)}限り`;
          return `${numbers(one.numbers)}（${effects[effect]}${until}）`;
        })
        .join('、'),
    }),
    ...(header.attachments && {
      attachments: header.attachments.value
        .map(({ label, present }) => (present ? label : `${label}（本文なし）`))
        .join('、'),
    }),
    ...(header.ownerUnit && { ownerUnit: header.ownerUnit.value }),
  };
};

const headerLines = (header: Header): readonly string[] => {
  const fields = shown(header);
  return keysOf(headerLabels).map((field) => {
    const repaired = header[field]?.sure === 'repaired' ? '　※読み直し' : '';
    return `  ${headerLabels[field].ja}：${fields[field] ?? '（記載なし）'}${repaired}`;
  });
};

const nodeLines = (document: DirectiveDocument): readonly string[] =>
  nodesIn(document.nodes).map(({ address, caption, passages, tables }) => {
    const depth = '  '.repeat(address.split('/').length);
    const tableSizes = tables.map(({ rows }) => `表 ${rows.length}行×${rows[0]?.length ?? 0}列`);
    const start = passages[0]?.text.slice(0, 24) ?? '';
    const said = [caption ?? '', start === '' ? '' : `${start}…`, ...tableSizes].filter(Boolean);
    return `${depth}${address}　${said.join('　')}`;
  });

const repairLines = ({ repairs }: DirectiveDocument): readonly string[] =>
  [...new Set(repairs.map(({ note }) => note.ja))].map((note) => {
    const all = repairs.filter((repair) => repair.note.ja === note);
    const percent = Math.round(Math.min(...all.map(({ sure }) => sure)) * 100);
    return `  ${note}（${all.length}か所、確からしさ${percent}%）`;
  });

const report = (document: DirectiveDocument): string =>
  [
    '【見出し】',
    ...headerLines(document.header),
    '【本文の構成】',
    ...nodeLines(document),
    '【読み直した所】',
    ...repairLines(document),
    '',
  ].join('\n');

const readPath = async (path: string): Promise<Result<DirectiveDocument>> => {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refuse('directives.unreadable-file', { file: path });
  const contents = await directiveFileText(bytes, path);
  return contents.ok ? readDirective(contents.value.text) : contents;
};

/** 0 read, 1 wrong use, 2 refused. */
export const runDirective = async (args: readonly string[]): Promise<number> => {
  const options = { json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command, path] = positionals;
  if (command !== 'read' || path === undefined) {
    process.stderr.write(`${usage}\n`);
    return 1;
  }
  const document = await readPath(path);
  if (document.ok) {
    const { value } = document;
    process.stdout.write(
      values.json === true ? `${JSON.stringify(value, null, 2)}\n` : report(value),
    );
    return 0;
  }
  const { code, details } = document.refusal;
  const { say, next } = explain(code, details, 'ja');
  process.stderr.write(`${say}\n${next}\n`);
  return 2;
};
