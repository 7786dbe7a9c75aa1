import { describe, expect, test } from 'vitest';
import { keysOf } from './base/keys.ts';
import { glossary } from './glossary.ts';

const ids = keysOf(glossary);
const entries = ids.map((id) => glossary[id]);
const distinct = (things: readonly string[]): number => new Set(things).size;

describe('glossary', () => {
  test('holds the words of routine visits', () => {
    expect(ids.length).toBeGreaterThan(120);
  });

  test('one identifier per term, also when only case or plural differ', () => {
    const plain = ids.map((id) => id.toLowerCase()).filter((id) => id !== 'visits');
    expect(distinct(plain)).toBe(plain.length);
    expect(plain.filter((id) => plain.includes(`${id}s`))).toEqual([]);
  });

  test('one term per identifier, in Japanese and in English', () => {
    expect(distinct(entries.map((entry) => entry.term))).toBe(entries.length);
    expect(distinct(entries.map((entry) => entry.ja))).toBe(entries.length);
    expect(distinct(entries.map((entry) => entry.en))).toBe(entries.length);
  });

  test('identifiers are camel case and labels are filled', () => {
    expect(ids.filter((id) => !/^[a-z][a-zA-Z]*$/.test(id))).toEqual([]);
    expect(entries.filter(({ ja, en }) => ja === '' || !/^[A-Z][ -~]+$/.test(en))).toEqual([]);
  });

  test('people and homes are never called targets', () => {
    expect(ids.filter((id) => /target/i.test(id))).toEqual([]);
    expect(entries.filter(({ en }) => /target/i.test(en))).toEqual([]);
  });
});
