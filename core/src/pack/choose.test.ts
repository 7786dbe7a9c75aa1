import { describe, expect, test } from 'vitest';
import { kindOf } from './additions.ts';
import { checkPack } from './check.ts';
import { chosen } from './choose.ts';
import { entryAt } from './entry.ts';
import { changed, type Files, type Json, samples, shipped } from './packs.testing.ts';

const tags = ['by', 'kind'];

/** Every word that tells the shape of its group, with its path. */
const tagsIn = (value: Json, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, one]) => [
        ...(tags.includes(key) ? [[...path, key]] : []),
        ...tagsIn(one, [...path, key]),
      ]);

const asPath = (path: readonly string[]): readonly (string | number)[] =>
  path.map((key) => (/^\d+$/.test(key) ? Number(key) : key));

describe('another word for an entry', () => {
  test.each([
    ['yamagata', shipped.yamagata],
    ['saitama', shipped.saitama],
    ['residents', samples.residents],
    ['visits', samples.visits],
  ] as const)('directives.register: %s stays a pack with every word of every shape', (_, pack) => {
    const files: Files = pack;
    const root = files['pack'] ?? null;
    const kind = kindOf(files);
    const said: string[] = [];
    for (const path of tagsIn(root)) {
      const entry = entryAt(kind, 'pack', { root, path });
      for (const { word } of entry?.choices ?? []) {
        const choice = { root, path, word, clause: entry?.clause ?? '' };
        const { path: at, value } = chosen(kind, 'pack', choice);
        const next = changed(files, ['pack', ...asPath(at)], value as Json);
        const faults = checkPack(next).filter(({ path: place }) => /^\w+\.\d/.test(place));
        expect(faults, `${path.join('.')} ${word}`).toEqual([]);
        if (at.length < path.length) said.push(`${path.at(-2)} ${word}`);
      }
    }
    expect(new Set(said).size).toBeGreaterThan(kind === 'programme' ? 10 : 3);
  });

  test('what belongs to the new shape stays, the rest goes, and a plain word is only replaced', () => {
    const root = {
      bodies: [{ seats: [{ role: 'chair', filled: { by: 'posts', posts: ['甲', '乙'] } }] }],
    };
    const filled = ['bodies', '0', 'seats', '0', 'filled'];
    const choose = (path: readonly string[], word: string) =>
      chosen('programme', 'pack', { root, path, word, clause: 'YG-1' });
    expect(choose([...filled, 'by'], 'alternatives')).toEqual({
      path: filled,
      value: { by: 'alternatives', posts: ['甲', '乙'] },
    });
    expect(choose([...filled, 'by'], 'grade').value).toEqual({
      by: 'grade',
      grade: 'section-head',
      exceptSeats: [],
    });
    const role = ['bodies', '0', 'seats', '0', 'role'];
    expect(choose(role, 'deputy')).toEqual({ path: role, value: 'deputy' });
  });
});
