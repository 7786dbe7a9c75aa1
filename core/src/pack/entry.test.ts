import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { programmeFiles, visitFiles } from './check.ts';
import { duties } from './duties.ts';
import { entryAt } from './entry.ts';
import { choiceWords, type PackKind, wordsOf } from './entry-words.ts';
import { fileWords } from './entry-words-files.ts';
import { programmeWords } from './entry-words-programme.ts';
import { sharedWords } from './entry-words-shared.ts';
import { visitWords } from './entry-words-visits.ts';
import { samples, shipped } from './packs.testing.ts';

type Printed = {
  readonly properties?: Readonly<Record<string, Printed>>;
  readonly items?: Printed;
  readonly anyOf?: readonly Printed[];
  readonly oneOf?: readonly Printed[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
};
type Found = { readonly inside: string; readonly name: string; readonly words: readonly string[] };

const wordsIn = (schema: Printed): readonly string[] => [
  ...(schema.enum ?? []).map(String),
  ...(schema.const === undefined ? [] : [String(schema.const)]),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(wordsIn),
  ...(schema.items === undefined ? [] : wordsIn(schema.items)),
];

/** Every entry of a schema with what it stands in and the words that may stand there. */
const entriesOf = (schema: Printed, inside: string): readonly Found[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => [
    { inside, name, words: wordsIn(one) },
    ...entriesOf(one, name),
  ]),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => entriesOf(one, inside)),
  ...(schema.items === undefined ? [] : entriesOf(schema.items, inside)),
];

const all = (kind: PackKind): readonly Found[] =>
  Object.entries(kind === 'visits' ? visitFiles : programmeFiles).flatMap(([file, schema]) =>
    entriesOf(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Printed, file),
  );

// The clause list shows its kinds and reasons with words of its own.
const shownElsewhere = new Set(['clauses.kind', 'reason.code']);

describe.each(['visits', 'programme'] as const)('words for the entries of a pack on %s', (kind) => {
  test('every entry has a name in both languages', () => {
    const entries = all(kind);
    expect(entries.length).toBeGreaterThan(100);
    const bare = entries.filter(({ inside, name }) => wordsOf(kind, inside, name) === undefined);
    expect(bare.map(({ inside, name }) => `${inside}.${name}`)).toEqual([]);
  });

  test('every word one chooses from is explained', () => {
    const bare = all(kind)
      .filter(({ inside, name }) => !shownElsewhere.has(`${inside}.${name}`))
      .flatMap(({ name, words }) => words.map((word) => [name, word] as const))
      .filter(([name, word]) => choiceWords(kind, name, word) === undefined);
    expect([...new Set(bare.map((one) => one.join('.')))]).toEqual([]);
  });
});

test('no word is kept for an entry that no pack knows', () => {
  const entries = [...all('visits'), ...all('programme')];
  const used = new Set([
    ...Object.keys(visitFiles),
    ...Object.keys(programmeFiles),
    ...entries.flatMap(({ inside, name, words }) => [
      name,
      `${inside}.${name}`,
      ...words.flatMap((word) => [word, `${name}.${word}`]),
    ]),
  ]);
  const kept = [visitWords, programmeWords, sharedWords, fileWords].flatMap(Object.keys);
  expect(kept.filter((word) => !used.has(word))).toEqual([]);
});

describe('entryAt', () => {
  const yg = shipped.yamagata;
  const at = (...path: readonly string[]) => entryAt('programme', 'pack', { root: yg.pack, path });

  test('names the way to a place, and its clause', () => {
    const role = at('bodies', '0', 'seats', '1', 'role');
    expect(role?.trail.map(({ ja }) => ja).join('›')).toBe('本体›組織›1番目›席›2番目›席の役');
    expect(role).toMatchObject({ clause: 'YG-T1', kind: null, nullable: false });
    expect(role?.choices).toContainEqual({ word: 'aide', label: { ja: '幕僚', en: 'Aide' } });
  });

  test('a choice between shapes offers all of them, and inside it only what belongs there', () => {
    const by = at('bodies', '0', 'seats', '1', 'filled', 'by');
    expect(by?.choices.map(({ word }) => word)).toEqual([
      'posts',
      'alternatives',
      'grade',
      'table',
      'chief',
      'absent',
    ]);
    expect(at('bodies', '0', 'seats', '1', 'filled', 'posts')?.kind?.ja).toContain('並び');
    expect(at('bodies', '0', 'seats', '1', 'filled', 'annex')).toBeUndefined();
  });

  test('the duties of a clause are offered with their names', () => {
    const path = ['3', 'duties', '0'];
    const duty = entryAt('programme', 'clauses', { root: yg.clauses, path });
    expect(duty?.choices).toContainEqual({
      word: 'bodies.convene',
      label: duties['bodies.convene'],
    });
    expect(entryAt('programme', 'clauses', { root: [], path: ['3', 'duties'] })?.choices).toEqual(
      [],
    );
  });

  test('says what is null where nothing is printed', () => {
    expect(at('identity', 'fileCode')).toMatchObject({ nullable: true, kind: { ja: '文字列' } });
    expect(at('identity', 'title')?.nullable).toBe(false);
    expect(at('nothing')).toBeUndefined();
    expect(entryAt('programme', 'form', { root: {}, path: [] })).toBeUndefined();
  });

  test('a list at the top of a file is entered by its places', () => {
    const clause = entryAt('visits', 'clauses', {
      root: samples.visits.clauses,
      path: ['3', 'cite'],
    });
    expect(clause?.trail.map(({ ja }) => ja)).toEqual(['条項', '4番目', '箇所']);
    expect(clause?.clause).toBe(samples.visits.clauses[3]?.id);
  });
});
