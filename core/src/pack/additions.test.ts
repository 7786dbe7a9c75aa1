import { describe, expect, test } from 'vitest';
import { type Addition, additions, additionTo, kindOf } from './additions.ts';
import { checkPack } from './check.ts';
import { changed, type Files, type Json, samples, shipped } from './packs.testing.ts';

const packs: Readonly<Record<string, Files>> = { ...shipped, ...samples };
const nowhere = { file: 'pack', path: [], clause: null };

const addTo = (files: Files, kind: Addition, spot = nowhere): Files => {
  const added = additionTo(kind, files, spot);
  if (added === undefined) throw new Error(`${kind} cannot be added`);
  const path = [added.file, ...added.list].map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const before = path.reduce<Json>(
    (at, key) => (typeof at === 'object' && at !== null ? (Reflect.get(at, key) as Json) : null),
    files,
  ) as Json[];
  return changed(files, [...path, before.length], added.value as Json);
};

const cases = Object.entries(packs).flatMap(([name, files]) => {
  const hasBody = JSON.stringify(files['pack']).includes('"seats"');
  const kinds: readonly Addition[] = additions[kindOf(files)];
  return kinds
    .filter((kind) => hasBody || (kind !== 'seats' && kind !== 'meetings'))
    .map((kind) => [name, kind, files] as const);
});

describe('what is added to a pack is sound', () => {
  test.each(cases)(
    'directives.register: %s takes one of %s, and a second one',
    (_, kind, files) => {
      const once = addTo(files, kind);
      expect(JSON.stringify(once).length).toBeGreaterThan(JSON.stringify(files).length);
      expect(checkPack(addTo(once, kind))).toEqual([]);
    },
  );

  test('a seat goes into the body at the cursor, with the clause there', () => {
    const spot = { file: 'pack', path: ['bodies', '1', 'name'], clause: 'YG-4.2' };
    expect(additionTo('seats', shipped.yamagata, spot)).toMatchObject({
      list: ['bodies', '1', 'seats'],
      value: { clause: 'YG-4.2' },
    });
  });

  test('nothing is added where nothing can take it', () => {
    const none = changed(shipped.yamagata, ['pack', 'bodies'], []);
    expect(additionTo('seats', none, nowhere)).toBeUndefined();
    expect(additionTo('reports', { pack: 'text' }, nowhere)).toBeUndefined();
  });
});
