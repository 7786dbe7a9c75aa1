import { checkPack } from '@meguri/core/pack/check.ts';
import { changed, type Json, samples, shipped } from '@meguri/core/pack/packs.testing.ts';
import { describe, expect, test } from 'vitest';
import { appendTo, edited, pathAt, placeOfFault, rangeAt, replaceAt } from './json-places.ts';

type Spot = { readonly path: readonly string[]; readonly value: unknown };

const spotsIn = (value: unknown, path: readonly string[] = []): readonly Spot[] => [
  { path, value },
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => spotsIn(one, [...path, key]))
    : []),
];

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const slice = (text: string, range: { from: number; to: number } | undefined): string =>
  text.slice(range?.from, range?.to);

describe('places in a text of JSON', () => {
  test('every entry of a whole file is found by its path, and its path by its letters', () => {
    const form = { ...samples.visits.form, rows: samples.visits.form.rows.slice(0, 10) };
    const text = print(form);
    const spots = spotsIn(form);
    expect(spots.length).toBeGreaterThan(90);
    for (const { path, value } of spots) {
      const range = rangeAt(text, path);
      expect(JSON.parse(slice(text, range)), path.join('.')).toEqual(value);
      expect(pathAt(text, range?.from ?? -1)).toEqual(path);
    }
  });

  test('a text that is half written is read as far as it goes', () => {
    const text = '{ "a": { "b": [1, 2, }, "c": "x" ';
    expect(pathAt(text, text.indexOf('2'))).toEqual(['a', 'b', '1']);
    expect(slice(text, rangeAt(text, ['a', 'b', '0']))).toBe('1');
    expect(rangeAt(text, ['a', 'z'])).toBeUndefined();
    expect(pathAt('', 0)).toEqual([]);
  });

  test.each([
    ['a value', ['bodies', 0, 'seats', 1, 'role'], 'queen', '"queen"'],
    ['a part that lacks an entry', ['bodies', 0, 'seats', 1, 'filled'], undefined, '{'],
    ['a clause that is not there', ['bodies', 0, 'task', 'clause'], 'YG-9.9', '"YG-9.9"'],
    ['a seat that is not there', ['bodies', 0, 'meetings', 0, 'chair'], 'queen', '"queen"'],
    ['an empty list', ['bodies', 0, 'seats', 0, 'filled', 'posts'], [], '[]'],
  ] as const)('a fault leads to %s', (_, path, value, marked) => {
    const files = changed(shipped.yamagata, ['pack', ...path], value as Json | undefined);
    const text = print(files['pack']);
    const [fault] = checkPack(files);
    if (fault === undefined) throw new Error('no fault');
    expect(fault.file).toBe('pack.json');
    expect(slice(text, placeOfFault(text, fault))).toBe(marked);
  });

  test('a fault of a duty leads to its name, one of reading to where the text is torn', () => {
    const files = changed(shipped.yamagata, ['clauses', 2, 'duties'], ['bodies.guess']);
    const [fault] = checkPack(files);
    const text = print(files['clauses']);
    expect(slice(text, fault && placeOfFault(text, fault))).toBe('"bodies.guess"');
    const torn = '{\n  "a": 1,\n  "b" 2\n}';
    const { from } = placeOfFault(torn, { path: '/', what: 'JSON' });
    expect(from).toBeGreaterThan(torn.indexOf('1'));
    expect(from).toBeLessThan(torn.indexOf('}'));
  });

  test.each(['[]', '[1]', '[\n  1\n]', '{ "a": [ { "b": [] } ] }'])(
    'a value is added at the end of %s',
    (text) => {
      const path = text.startsWith('{') ? ['a', '0', 'b'] : [];
      const edit = appendTo(text, path, { c: ['d'] });
      const before = path.reduce(
        (at: unknown, key) => Reflect.get(at as object, key),
        JSON.parse(text),
      );
      const after = JSON.parse(edited(text, edit ?? { from: 0, to: 0, insert: '' }));
      const list = path.reduce((at: unknown, key) => Reflect.get(at as object, key), after);
      expect(list).toEqual([...(before as unknown[]), { c: ['d'] }]);
    },
  );

  test('what is added stands as the file is written', () => {
    const text = print({ list: [{ a: 1 }] });
    const edit = appendTo(text, ['list'], { a: 2 });
    expect(edit && edited(text, edit)).toBe(print({ list: [{ a: 1 }, { a: 2 }] }));
    expect(appendTo(text, ['list', '0'], 1)).toBeUndefined();
    expect(appendTo(text, ['none'], 1)).toBeUndefined();
  });

  test('a value is replaced and the rest stays letter by letter', () => {
    const text = '{"a":  "x",\n "b": 1}';
    const edit = replaceAt(text, ['a'], 'y');
    expect(edit && edited(text, edit)).toBe('{"a":  "y",\n "b": 1}');
    expect(replaceAt(text, ['c'], 1)).toBeUndefined();
  });
});
