import { explain } from '@meguri/core/refusals.ts';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parsed, strictInput } from './parse-input.ts';
import { RefusalError } from './refusal-error.ts';

const leaf = z.object({ name: z.string().max(3) });
const kinds = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one'), one: z.int() }),
  z.object({ kind: z.literal('two'), two: z.array(leaf) }),
]);
const whole = z
  .object({
    leaf,
    kinds,
    either: z.union([z.object({ a: z.int() }), z.object({ b: z.int() })]),
    list: z.array(leaf).default([]),
    byName: z.record(z.string(), leaf).optional(),
    none: leaf.nullable(),
    read: leaf.readonly(),
    trimmed: z.preprocess((value) => value, leaf),
    made: z.array(z.int()).default(() => []),
  })
  .refine(({ leaf }) => leaf.name !== 'no', { error: 'request.too-large' });

const good = {
  leaf: { name: 'a' },
  kinds: { kind: 'two', two: [{ name: 'b' }] },
  either: { b: 1 },
  none: null,
  read: { name: 'c' },
  trimmed: { name: 'd' },
};

const refusalOf = (value: unknown) => {
  try {
    parsed(whole, value);
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
  throw new Error('taken');
};

const extra = { name: 'x', more: 1 };

describe('what a schema does not list is refused at every depth', () => {
  test.each<readonly [string, object]>([
    ['more', { more: 1 }],
    ['leaf.more', { leaf: extra }],
    ['kinds.more', { kinds: { kind: 'one', one: 1, more: 1 } }],
    ['kinds.two.0.more', { kinds: { kind: 'two', two: [extra] } }],
    ['either.more', { either: { b: 1, more: 1 } }],
    ['list.1.more', { list: [{ name: 'a' }, extra] }],
    ['byName.x.more', { byName: { x: extra } }],
    ['none.more', { none: extra }],
    ['read.more', { read: extra }],
    ['trimmed.more', { trimmed: extra }],
  ])('%s', (field, change) => {
    expect(refusalOf({ ...good, ...change })).toEqual({
      code: 'request.unknown-field',
      details: { field },
    });
  });

  test('R01: a field that is kept of nobody is told as such, before anything else', () => {
    for (const name of ['nationality', '国籍', 'residence_status', 'riskScore', 'gps']) {
      const { code, details } = refusalOf({ ...good, more: 1, leaf: { ...extra, [name]: 'x' } });
      expect({ code, details }).toEqual({
        code: 'request.never-kept',
        details: { field: `leaf.${name}` },
      });
      expect(explain(code, details, 'ja').say).toContain(name);
    }
  });

  test('what it lists is read as before: refinements, refusals by name, defaults made anew', () => {
    expect(parsed(whole, good)).toEqual({ ...good, list: [], made: [] });
    const lists = [parsed(whole, good), parsed(whole, good)].map((one) =>
      Reflect.get(Object(one), 'made'),
    );
    expect(lists[0]).not.toBe(lists[1]);
    expect(refusalOf({ ...good, leaf: { name: 'no' } }).code).toBe('request.too-large');
    expect(refusalOf({ ...good, leaf: { name: 'long' } })).toEqual({
      code: 'request.malformed',
      details: { field: 'leaf.name' },
    });
    expect(refusalOf({ ...good, either: { a: '1' } }).code).toBe('request.malformed');
  });

  test('it is made once, and the API document says so', () => {
    expect(strictInput(whole)).toBe(strictInput(whole));
    expect(z.toJSONSchema(strictInput(leaf), { io: 'input' })).toMatchObject({
      additionalProperties: false,
    });
  });
});
