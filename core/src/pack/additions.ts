import type { PackBody, PackSeat } from './bodies.ts';
import { isProgrammeFile } from './check.ts';
import type { Clause } from './clauses.ts';
import type { EntryPath } from './entry-schema.ts';
import type { PackKind } from './entry-words.ts';
import type { Bilingual } from './text.ts';

/** What a person can have added to a pack without knowing its shape. */
export const additions = {
  programme: ['clauses', 'bodies', 'seats', 'meetings', 'reports', 'councils', 'figures'],
  visits: ['clauses', 'campaigns', 'guidance', 'items'],
} as const;

export type Addition = (typeof additions)[PackKind][number];

/** Where the cursor stands: what is added goes into the part around it, by its clause. */
export type Spot = {
  readonly file: string;
  readonly path: EntryPath;
  readonly clause: string | null;
};

/** A value that fits, and the list that takes it. */
export type Added = { readonly file: string; readonly list: EntryPath; readonly value: unknown };

type Files = Readonly<Record<string, unknown>>;

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const listAt = (root: unknown, path: EntryPath): readonly unknown[] => {
  const found = path.reduce(inside, root);
  return Array.isArray(found) ? found : [];
};

const namesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = [inside(value, 'id'), inside(value, 'code')].filter((one) => typeof one === 'string');
  return [...own, ...Object.values(value).flatMap(namesIn)];
};

/** `seat-2` where `seat-1` is taken anywhere in the file. */
const freeName = (root: unknown, stem: string): string => {
  const taken = new Set(namesIn(root));
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
};

const firstClause = ({ clauses }: Files): string => {
  const id = inside(listAt(clauses, [])[0], 'id');
  return typeof id === 'string' ? id : 'XX-1';
};

/** The next whole number after those the directive has: YG-8 after YG-7.2. */
const nextClause = (files: Files): string => {
  const ids = listAt(files['clauses'], []).map((one) => String(inside(one, 'id')));
  const numbers = ids.map((id) => Number(/^[A-Z]{2}-(\d+)/.exec(id)?.[1] ?? 0));
  return `${firstClause(files).slice(0, 2)}-${Math.max(0, ...numbers) + 1}`;
};

const told = (ja: string, en: string): Bilingual => ({ ja, en });

const clauseSample = (id: string): Clause => ({
  id,
  cite: '第○',
  kind: 'OBL',
  duties: ['directives.refer'],
  summary: told('要約を書いてください', 'Sum it up here'),
});

const seatSample = (id: string, clause: string): PackSeat => ({
  id,
  clause,
  role: 'member',
  title: told('新しい席', 'New seat'),
  filled: { by: 'chief' },
});

const meetingSample = (id: string, clause: string): PackBody['meetings'][number] => ({
  id,
  clause,
  name: told('新しい会議', 'New meeting'),
  task: told('会議の任務', 'What it is for'),
  seats: [],
  chair: null,
  viceChairs: [],
  cadence: { kind: 'needed' },
  designates: null,
  invites: null,
  actingChair: null,
  quorum: null,
  proxies: null,
});

const bodySample = (id: string, clause: string): PackBody => ({
  id,
  clause,
  name: told('新しい組織', 'New body'),
  shortName: told('新組織', 'New'),
  level: 'headquarters',
  origin: { kind: 'own' },
  task: { clause, text: told('組織の任務', 'What it is for') },
  seats: [{ ...seatSample('head', clause), role: 'chair', title: told('長', 'Head') }],
  meetings: [],
  secretariat: null,
  runByChief: null,
  assists: [],
  entrustedBy: [],
});

type Make = (id: string, clause: string, files: Files) => unknown;

const samples: Readonly<Record<Exclude<Addition, 'clauses'>, Make>> = {
  bodies: bodySample,
  seats: seatSample,
  meetings: meetingSample,
  reports: (id, clause) => ({
    id,
    clause,
    name: told('新しい報告', 'New report'),
    from: told('各所属', 'every unit'),
    to: told('主管課', 'the section in charge'),
    contents: [told('報告の内容', 'What is reported')],
    rhythm: { kind: 'unset' },
  }),
  councils: (id, clause) => ({
    id,
    clause,
    name: told('新しい協議会', 'New council'),
    members: null,
    termYears: null,
    rhythm: { kind: 'needed' },
  }),
  figures: (id, clause) => ({
    id,
    clause,
    label: told('新しい数値', 'New figure'),
    count: 0,
    exact: true,
    asOn: '2026-01-01',
    area: 'prefecture',
  }),
  campaigns: (id, clause, files) => ({
    id,
    clause,
    title: told('新しい強化期間', 'New campaign'),
    fromOn: '2027-04-01',
    untilOn: '2027-06-30',
    visits: { times: 1, years: 1 },
    classes: listAt(files['pack'], ['rules', 'classes'])
      .slice(0, 1)
      .map((one) => inside(one, 'code')),
  }),
  guidance: (code, clause) => ({
    code,
    clause,
    label: told('新しい指導事項', 'New guidance'),
    when: 'where-needed',
  }),
  items: (code) => ({
    code,
    cards: ['household'],
    group: 'self',
    type: 'line',
    label: told('新しい項目', 'New item'),
    purpose: told('何のために尋ねるか', 'What it is asked for'),
    visibility: 'card',
    retentionMonths: null,
    choices: [],
  }),
};

const stems: Readonly<Record<keyof typeof samples, string>> = {
  bodies: 'body',
  seats: 'seat',
  meetings: 'meeting',
  reports: 'report',
  councils: 'council',
  figures: 'figure',
  campaigns: 'campaign',
  guidance: 'guidance',
  items: 'item',
};

/** The list that takes it: for a seat or a meeting, that of the body at the cursor or the last one. */
const listOf = (kind: Addition, files: Files, { file, path }: Spot): EntryPath | undefined => {
  if (kind === 'campaigns') return ['rules', kind];
  if (kind !== 'seats' && kind !== 'meetings') return kind === 'clauses' ? [] : [kind];
  const last = listAt(files['pack'], ['bodies']).length - 1;
  const [top, place] = file === 'pack' ? path : [];
  const body = top === 'bodies' && place !== undefined ? place : String(last);
  return last < 0 ? undefined : ['bodies', body, kind];
};

const homes: Readonly<Partial<Record<Addition, string>>> = { clauses: 'clauses', items: 'cards' };

/**
 * A new part for a pack: a value that `checkPack` finds no fault with, in a list that is there.
 * Undefined where nothing can take it: a seat needs a body.
 */
export const additionTo = (kind: Addition, files: Files, spot: Spot): Added | undefined => {
  const file = homes[kind] ?? 'pack';
  const list = listOf(kind, files, spot);
  const home = list?.reduce(inside, files[file]);
  if (list === undefined || !Array.isArray(home)) return undefined;
  if (kind === 'clauses') return { file, list, value: clauseSample(nextClause(files)) };
  const name = freeName(files[file], stems[kind]);
  return { file, list, value: samples[kind](name, spot.clause ?? firstClause(files), files) };
};

/** Which of the two kinds of pack the files are. */
export const kindOf = (files: Files): PackKind =>
  isProgrammeFile(files['pack']) ? 'programme' : 'visits';
