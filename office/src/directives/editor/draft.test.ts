import { samples } from '@meguri/core/pack/packs.testing.ts';
import { checkTexts } from '@meguri/core/pack/texts.ts';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  beginDraft,
  changedFiles,
  draftSchema,
  filesFrom,
  nameIn,
  textsOf,
  withText,
  zipOf,
} from './draft.ts';
import { latestOnly } from './latest-only.ts';

const files = Object.entries(samples.visits)
  .map(([name, value]) => ({ name: `${name}.json`, text: `${JSON.stringify(value, null, 2)}\n` }))
  .toReversed();
const [first, later] = [new Date('2026-11-21T10:00:00Z'), new Date('2026-11-21T10:05:00Z')];
const begin = (id = 'mihon-visits') => beginDraft({ id, from: 'mihon-visits', files }, first);

describe('a draft of a pack', () => {
  test('begins with the main file and is unchanged', () => {
    const draft = begin();
    expect(draft.files.map(({ name }) => name)).toEqual([
      'pack.json',
      'clauses.json',
      'cards.json',
      'form.json',
      'rights.json',
    ]);
    expect(changedFiles(draft)).toEqual([]);
    expect(draftSchema.parse(structuredClone(draft))).toEqual(draft);
  });

  test('keeps what is typed, tells which files changed, and when', () => {
    const draft = withText(begin(), { name: 'clauses.json', text: '[' }, later);
    expect(changedFiles(draft)).toEqual(['clauses.json']);
    expect(draft.savedAt).toBe(later.toISOString());
    expect(checkTexts(textsOf(draft)).map(({ file }) => file)).toContain('clauses.json');
    const original = begin().files.find(({ name }) => name === 'clauses.json');
    if (original === undefined) throw new Error('no clauses');
    expect(changedFiles(withText(draft, original, later))).toEqual([]);
  });

  test('a pack is a pattern for one of another name', () => {
    const draft = begin('shin-visits');
    expect(nameIn(draft.files)).toBe('shin-visits');
    expect(nameIn(files)).toBe('mihon-visits');
    expect(checkTexts(textsOf(draft))).toEqual([]);
    expect(nameIn([{ name: 'pack.json', text: '{' }])).toBeUndefined();
  });

  test('directives.register: goes out as a folder in a .zip and comes back letter by letter', () => {
    const draft = begin();
    const back = filesFrom([{ name: 'mihon-visits.zip', bytes: zipOf(draft) }]);
    expect(checkTexts(new Map(back.map(({ name, text }) => [name, text])))).toEqual([]);
    expect(back.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
      draft.files.toSorted((a, b) => a.name.localeCompare(b.name)),
    );
  });

  test('from disk come the JSON files only: no signature, no file of the system', () => {
    const bytes = strToU8('{}');
    const zip = zipSync({
      'a/pack.json': bytes,
      'a/pack.signature': bytes,
      'a/.hidden.json': bytes,
      'a/notes.txt': bytes,
    });
    const chosen = [
      { name: 'a.ZIP', bytes: zip },
      { name: 'clauses.json', bytes: strToU8('[]') },
      { name: 'pack.signature', bytes },
    ];
    expect(filesFrom(chosen)).toEqual([
      { name: 'pack.json', text: '{}' },
      { name: 'clauses.json', text: '[]' },
    ]);
  });
});

test('fast typing is saved one at a time, and the last letter always', async () => {
  const saved: string[] = [];
  const ends: (() => void)[] = [];
  const done: (string | undefined)[] = [];
  const save = latestOnly<string>(
    (value) =>
      new Promise((resolve, reject) => {
        saved.push(value);
        ends.push(value === 'broken' ? () => reject(new Error('full')) : resolve);
      }),
    (_, error) => done.push(error?.message),
  );
  const end = async (): Promise<void> => {
    ends.pop()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  for (const value of ['a', 'ab', 'abc']) save(value);
  expect(saved).toEqual(['a']);
  await end();
  expect(saved).toEqual(['a', 'abc']);
  save('broken');
  await end();
  await end();
  save('again');
  expect(saved).toEqual(['a', 'abc', 'broken', 'again']);
  await end();
  expect(done).toEqual([undefined, undefined, 'full', undefined]);
});
