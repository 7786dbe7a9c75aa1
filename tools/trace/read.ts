import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isTest, listFiles, readText } from '../tree.ts';
import { laterStep } from './later.ts';

export type TracedClause = {
  readonly pack: string;
  readonly id: string;
  readonly cite: string;
  /** In our own words, Japanese. */
  readonly summary: string;
  readonly duties: readonly string[];
  /** Why there is no duty, or why a duty is fulfilled in part only. */
  readonly reason: string;
};

export type TracedOperation = {
  readonly name: string;
  readonly file: string;
  readonly exported: string;
  readonly duties: readonly string[];
};

export type TracedTest = { readonly duty: string; readonly file: string };
export type Screen = { readonly where: string; readonly text: string };

export type TraceSources = {
  readonly duties: Readonly<Record<string, { readonly ja: string; readonly en: string }>>;
  readonly clauses: readonly TracedClause[];
  readonly operations: readonly TracedOperation[];
  readonly tests: readonly TracedTest[];
  readonly screens: readonly Screen[];
  /** Duties of later steps, by the step that builds them. */
  readonly later: Readonly<Record<string, string>>;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const inJapanese = (text: unknown): string => (isRecord(text) ? String(text['ja'] ?? '') : '');

const reasonText = (reason: unknown): string => {
  if (typeof reason === 'string') return reason;
  if (!isRecord(reason)) return '';
  const text = isRecord(reason['text']) ? reason['text']['ja'] : reason['text'];
  return `${String(reason['code'] ?? '')}: ${String(text ?? '')}`;
};

const clausesOf = (root: string, file: string): readonly TracedClause[] => {
  const json: unknown = JSON.parse(readText(root, file));
  const list = isRecord(json) ? json['clauses'] : json;
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map((clause) => ({
    pack: file.split('/')[1] ?? '',
    id: String(clause['id']),
    cite: String(clause['cite']),
    summary: inJapanese(clause['summary']),
    duties: strings(clause['duties']),
    reason: reasonText(clause['reason']) || inJapanese(clause['limited']),
  }));
};

const importFile = async (root: string, file: string): Promise<Record<string, unknown>> =>
  await import(pathToFileURL(join(root, file)).href);

const operationsOf = async (root: string, file: string): Promise<readonly TracedOperation[]> =>
  Object.entries(await importFile(root, file)).flatMap(([exported, value]) =>
    isRecord(value) && typeof value['name'] === 'string' && Array.isArray(value['duties'])
      ? [{ exported, file, name: value['name'], duties: strings(value['duties']) }]
      : [],
  );

const title = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()'"`]*\))?\(\s*(['"`])([a-z-]+\.[a-z-]+):/g;

const testsOf = (root: string, file: string): readonly TracedTest[] =>
  [...readText(root, file).matchAll(title)].map((match) => ({ duty: match[2] ?? '', file }));

// A route names its page within a few lines: path: '/beats/$beatId', component: BeatPage.
const route = /path:\s*'([^']+)'[\s\S]{0,240}?\b([A-Z]\w*(?:Page|Screen))\b/g;

const screensOf = (root: string, files: readonly string[]): readonly Screen[] => {
  const texts = files.map((file) => ({ file, text: readText(root, file) }));
  const paths = new Map(
    texts.flatMap(({ text }) => [...text.matchAll(route)].map((m) => [m[2] ?? '', m[1] ?? ''])),
  );
  return texts.map(({ file, text }) => {
    const page = posix.basename(file).replace(/\.tsx?$/, '');
    const path = paths.get(page);
    return { text, where: path === undefined ? file : `${path} (${file})` };
  });
};

/** Everything the trace is printed from: packs, operations, tests and screens. */
export const readTrace = async (root: string): Promise<TraceSources> => {
  const files = listFiles(root);
  const dutyModule = await importFile(root, 'core/src/pack/duties.ts');
  const duties = Object.entries(isRecord(dutyModule['duties']) ? dutyModule['duties'] : {});
  const operations = files.filter((file) => /^core\/src\/.*\.ops\.ts$/.test(file));
  const rooms = /^(office|field|resident)\/src\/.*\.tsx?$/;
  return {
    duties: Object.fromEntries(
      duties.map(([id, text]) => {
        const { ja, en } = isRecord(text) ? text : {};
        return [id, { ja: String(ja), en: String(en) }];
      }),
    ),
    later: laterStep,
    clauses: files
      .filter((file) => /^packs\/[^/]+\/(pack|clauses)\.json$/.test(file))
      .flatMap((file) => clausesOf(root, file)),
    operations: (await Promise.all(operations.map((file) => operationsOf(root, file)))).flat(),
    tests: files.filter(isTest).flatMap((file) => testsOf(root, file)),
    screens: screensOf(
      root,
      files.filter((file) => rooms.test(file) && !isTest(file)),
    ),
  };
};
