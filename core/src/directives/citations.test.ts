import { describe, expect, test } from 'vitest';
import {
  citations,
  seedNames,
  seedText,
  squeezed,
  textAt,
} from '../../fixtures/citations.testing.ts';
import { readDirective } from './reader.ts';

describe('directives.register: every place the clause register cites', () => {
  const ids = [...seedNames.flatMap((name) => citations.seeds[name]).map(({ id }) => id)];

  test('directives.register: the table has each of the 336 clauses once', () => {
    const apart = Object.keys(citations.apart);
    expect(new Set([...ids, ...apart]).size).toBe(336);
    expect(ids.length + apart.length).toBe(336);
  });

  test.each(seedNames)(
    'directives.register: %s resolves to one place with the right words',
    (name) => {
      const source = seedText(name);
      const document = readDirective(source);
      if (!document.ok) throw new Error(document.refusal.code);
      const wrong = citations.seeds[name].flatMap((cite) => {
        const text = squeezed(textAt(source, document.value, cite) ?? '(none)');
        const right = text.startsWith(cite.first) && text.endsWith(cite.last);
        return right
          ? []
          : [`${cite.id} ${cite.address}: ${text.slice(0, 12)} … ${text.slice(-12)}`];
      });
      expect(wrong).toEqual([]);
      console.log(`${name}: ${citations.seeds[name].length} citations resolve`);
    },
  );
});
