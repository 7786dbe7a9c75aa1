import { normaliseText } from '@meguri/core/base/text.ts';
import type { readChange } from '@meguri/core/bodies/personnel.ops.ts';
import type { Way } from '@meguri/core/bodies/personnel.ts';
import { bears, isUnitCalled } from '@meguri/core/bodies/titles.ts';
import type { Output } from '@meguri/core/operation.ts';
import { parse } from 'csv-parse/sync';
import type { UseCase } from '../platform/serve.ts';
import {
  type Candidate,
  type Opening,
  selectCandidates,
  selectOpenings,
} from './personnel-read.db.ts';

type Read = Output<typeof readChange>;
type Line = Read['lines'][number];
type Problem = Read['problems'][number];

/** Columns in the order in which they are expected without a heading; headings move them. */
const columns = ['person', 'unitNow', 'unit', 'post', 'how', 'beats'] as const;
type Column = (typeof columns)[number];
type Row = Readonly<Record<Column, string>>;

const headings: readonly (readonly [Column, RegExp])[] = [
  ['person', /^(職員番号|番号|氏名|職員|name|number)/],
  ['unitNow', /^(現所属|旧所属|現在の所属|from)/],
  ['unit', /^(新所属|異動先|to unit)/],
  ['post', /^(新役職|新職|新しい役職|役職|職|new post)/],
  ['how', /^(区分|異動区分|kind)/],
  ['beats', /^(受持区|beat)/],
];

const tight = (text: string): string => normaliseText(text).replace(/\s/gu, '');

const columnOf = (heading: string): Column | undefined =>
  headings.find(([, pattern]) => pattern.test(tight(heading)))?.[0];

const cellsOf = (text: string): readonly (readonly string[])[] =>
  parse(text, {
    delimiter: text.includes('\t') ? '\t' : ',',
    bom: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    relax_quotes: true,
  });

const blank: Row = { person: '', unitNow: '', unit: '', post: '', how: '', beats: '' };

const rowsOf = (text: string): readonly { readonly at: number; readonly row: Row }[] => {
  const cells = cellsOf(text);
  const named = (cells[0] ?? []).map(columnOf);
  const headed = named.includes('person') && named.includes('post');
  const order = headed ? named : columns;
  return cells.slice(headed ? 1 : 0).map((one, index) => ({
    at: index + (headed ? 2 : 1),
    row: { ...blank, ...Object.fromEntries(one.map((cell, at) => [order[at] ?? '', cell])) },
  }));
};

const wayOf = (how: string): Way => {
  if (/退職|離職|転出|leave/.test(how)) return 'leave';
  if (/兼/.test(how)) return 'concurrent';
  return /代理|代行|acting/.test(how) ? 'acting' : 'move';
};

type Known = { readonly people: readonly Candidate[]; readonly openings: readonly Opening[] };
type Trouble = { readonly code: Problem['code'] };

/** By number, else by name, told apart by the unit they are in now. */
const personOf = ({ person, unitNow }: Row, { people }: Known): Candidate | Trouble => {
  const wanted = tight(person);
  const same = people.filter(
    ({ number, name }) => (number !== null && tight(number) === wanted) || tight(name) === wanted,
  );
  const near = same.filter(({ posts }) =>
    posts.some(({ unitName }) => isUnitCalled({ unitName, aboveName: '' }, unitNow)),
  );
  const found = unitNow === '' || same.length < 2 ? same : near;
  const [only] = found;
  if (only === undefined) return { code: 'person-unknown' };
  return found.length === 1 ? only : { code: 'person-several' };
};

const fits = (opening: Opening, { unit, post }: Row): boolean =>
  bears(opening, `${unit}${post}`) ||
  (bears(opening, post) && (unit === '' || isUnitCalled(opening, unit)));

/** Of posts alike (受持警察官 of one box) one that nobody else takes: empty first. */
const openingOf = (
  row: Row,
  { openings }: Known,
  taken: ReadonlySet<string>,
): Opening | Trouble => {
  const found = openings.filter((one) => fits(one, row));
  if (found.length === 0) return { code: 'post-unknown' };
  if (new Set(found.map(({ unitId }) => unitId)).size > 1) return { code: 'post-several' };
  const free = found.filter(({ id }) => !taken.has(id));
  return free.find(({ holder }) => holder === null) ?? free[0] ?? { code: 'post-several' };
};

const shown = ({ id, title, unitName }: { id: string; title: string; unitName: string }) => ({
  id,
  title,
  unitName,
});

const beatsNamed = (names: string, { beats }: Opening) => {
  const wanted = names.split(/[、,・\s]+/u).map(tight);
  return beats.filter(({ name }) => wanted.includes(tight(name)));
};

/** Rows of a table that was pasted or saved as CSV, each a movement or what is wrong with it. */
export const readRows = (text: string, known: Known): Read => {
  const [lines, problems, taken]: [Line[], Problem[], Set<string>] = [[], [], new Set()];
  for (const { at, row } of rowsOf(text)) {
    const read = readRow(row, known, taken);
    const words = Object.values(row).filter((cell) => cell !== '');
    if ('code' in read) problems.push({ row: at, code: read.code, text: words.join(' ') });
    else lines.push(read);
  }
  return { lines, problems };
};

const readRow = (row: Row, known: Known, taken: Set<string>): Line | Trouble => {
  if (row.person === '') return { code: 'short' };
  const how = wayOf(row.how);
  const person = personOf(row, known);
  if ('code' in person) return person;
  const from = how === 'concurrent' || how === 'acting' ? undefined : fullPost(person, row);
  const old = { fromPostId: from?.id ?? null, from: from === undefined ? null : shown(from) };
  const who = { personId: person.personId, name: person.name, ...old, how };
  if (how === 'leave') return { ...who, toPostId: null, to: null, beatIds: [], beats: [] };
  if (row.post === '') return { code: 'short' };
  const to = openingOf(row, known, taken);
  if ('code' in to) return to;
  if (how !== 'acting') taken.add(to.id);
  const beats = beatsNamed(row.beats, to);
  return {
    ...who,
    toPostId: to.id,
    to: shown(to),
    beatIds: beats.map(({ id }) => id),
    beats: beats.map(({ name }) => name),
  };
};

const fullPost = ({ posts }: Candidate, { unitNow }: Row) => {
  const full = posts.filter((post) => post.full);
  const named = full.find(({ unitName }) => isUnitCalled({ unitName, aboveName: '' }, unitNow));
  return named ?? full[0];
};

export const readTable: UseCase<typeof readChange> = async (ctx, { stationId, text }) => {
  const people = await selectCandidates(ctx.tx, ctx.today);
  const openings = await selectOpenings(ctx.tx, stationId, ctx.today);
  return readRows(text, { people, openings });
};
