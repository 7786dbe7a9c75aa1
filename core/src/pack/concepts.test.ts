import { expect, test } from 'vitest';
import { concepts, wordOf } from './concepts.ts';
import { shipped } from './packs.testing.ts';
import { parseProgramme } from './parse.ts';

const wordsIn = (files: (typeof shipped)['gifu' | 'saitama' | 'ishikawa' | 'yamagata']) => {
  const pack = parseProgramme(files);
  if (!pack.ok) throw new Error(JSON.stringify(pack.refusal));
  return pack.value.vocabulary;
};

test('directives.words: each directive prints its own word for one and the same thing', () => {
  const { yamagata, ishikawa, saitama, gifu } = shipped;
  const all = [yamagata, ishikawa, saitama, gifu].map(wordsIn);
  const said = (concept: keyof typeof concepts) => all.map((own) => wordOf(own, concept).ja);
  expect(said('headquartersBody').slice(0, 3)).toEqual(['推進本部', '対策室', '対策本部']);
  expect(said('criminalOrganisation')).toEqual([
    '犯罪組織',
    '犯罪組織',
    '犯罪組織等',
    '犯罪組織等',
  ]);
  expect(said('unit').slice(0, 3)).toEqual(['各警察署', '各所属', '警察署長']);
});

test('directives.words: a thing the directive does not name keeps the common word', () => {
  expect(wordOf(wordsIn(shipped.gifu), 'stationBody')).toEqual(concepts.stationBody);
});
