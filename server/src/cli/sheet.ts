import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ok, type Result, refuse } from '@meguri/core/base/result.ts';
import { assembleSheet } from '@meguri/core/sheets/cells.ts';
import { countSheet } from '@meguri/core/sheets/facts.ts';
import type { SheetForm } from '@meguri/core/sheets/form.ts';
import { readSheetFile, type SheetFile } from '@meguri/core/sheets/sheet-file.ts';
import { loadPacks } from '../platform/packs.ts';
import { printSheets } from '../sheets/sheets.ts';
import { readJson, sayNo } from './file-in.ts';

const usage = `meguri sheet --facts FILE [--json] [--pdf OUT] [--xlsx OUT] [--csv OUT] [--blank]
  --facts FILE    the year of one beat as JSON
  --json          print {"rows":[…]} (also when no other output is asked for)
  --pdf, --xlsx, --csv OUT    write the form; --blank leaves the PDF empty for the pen
  --box, --beat, --officer TEXT    heading of the paper
  --pack ID       the directive's pack, where more than one is installed`;

const options = {
  facts: { type: 'string' },
  json: { type: 'boolean' },
  pdf: { type: 'string' },
  xlsx: { type: 'string' },
  csv: { type: 'string' },
  blank: { type: 'boolean' },
  box: { type: 'string' },
  beat: { type: 'string' },
  officer: { type: 'string' },
  pack: { type: 'string' },
} as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options }).values;
type Wishes = ReturnType<typeof parse>;
type SheetPaper = Parameters<typeof printSheets>[0][number];

const formOf = (pack: string | undefined): Result<SheetForm> => {
  const { all } = loadPacks();
  const wanted = all.filter((one) => pack === undefined || one.identity.id === pack);
  const [only] = wanted;
  if (only !== undefined && wanted.length === 1) return ok(only.form);
  return refuse('sheet.pack-unclear', { packs: all.map((one) => one.identity.id).join(', ') });
};

const boxKindOf = (form: SheetForm, name: string): SheetPaper['boxKind'] => {
  if (name.endsWith(form.words.koban)) return 'koban';
  return name.endsWith(form.words.chuzaisho) ? 'chuzaisho' : null;
};

const paperOf = (form: SheetForm, file: SheetFile, wishes: Wishes): Result<SheetPaper> => {
  const counted = countSheet(file, form.switches);
  if (!counted.ok) return counted;
  const boxName = wishes.box ?? '';
  return ok({
    form,
    sheet: assembleSheet(form, counted.value),
    year: file.year,
    boxName,
    boxKind: boxKindOf(form, boxName),
    beatNo: wishes.beat ?? '',
    officerName: wishes.officer ?? '',
    asOf: file.asOf,
    closedMonths: [],
    corrections: [],
    demo: false,
  });
};

type Output = { readonly path: string; readonly content: Uint8Array };

/** Makes every file before the first is written, so that a refusal leaves nothing half done. */
const outputsOf = async (paper: SheetPaper, wishes: Wishes): Promise<Result<readonly Output[]>> => {
  const outputs: Output[] = [];
  for (const format of ['pdf', 'xlsx', 'csv'] as const) {
    const path = wishes[format];
    if (path === undefined) continue;
    const made = await printSheets([paper], format, { blank: wishes.blank ?? false });
    if (!made.ok) return made;
    outputs.push({ path, content: made.value });
  }
  return ok(outputs);
};

const write = async (paper: SheetPaper, wishes: Wishes): Promise<Result<null>> => {
  const outputs = await outputsOf(paper, wishes);
  if (!outputs.ok) return outputs;
  for (const { path, content } of outputs.value) {
    try {
      await writeFile(path, content);
    } catch {
      return refuse('sheet.file-unwritable', { file: path });
    }
  }
  if (wishes.json || outputs.value.length === 0) {
    process.stdout.write(`${JSON.stringify(paper.sheet)}\n`);
  }
  return ok(null);
};

const fill = async (facts: string, wishes: Wishes): Promise<Result<null>> => {
  const json = await readJson(facts);
  if (!json.ok) return json;
  const file = readSheetFile(json.value);
  if (!file.ok) return file;
  const form = formOf(wishes.pack);
  if (!form.ok) return form;
  const paper = paperOf(form.value, file.value, wishes);
  return paper.ok ? write(paper.value, wishes) : paper;
};

/**
 * `meguri sheet`: fills the prescribed form of one beat from a file, without a database. `args` are
 * the words after `sheet`. Answers the exit code: 0 done, 1 wrong usage, 2 refused (the reason goes
 * to standard error in Japanese and English, and nothing is written).
 */
export const runSheet = async (args: readonly string[]): Promise<number> => {
  let wishes: Wishes;
  try {
    wishes = parse(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    return 1;
  }
  if (wishes.facts === undefined) {
    process.stderr.write(`${usage}\n`);
    return 1;
  }
  const filled = await fill(wishes.facts, wishes);
  if (filled.ok) return 0;
  sayNo(filled.refusal);
  return 2;
};
