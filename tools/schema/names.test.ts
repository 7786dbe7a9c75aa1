import { expect, test } from 'vitest';
import { memberNames, nameStrings, sqlNames } from './code.ts';
import { namesInMigrations } from './migrations.ts';
import { type Named, nameBreaches } from './names.ts';
import { namesInPack } from './packs.ts';

// R01, R03, R04: what must never be a field is caught wherever a field can be written down. One is
// planted in each place, under each spelling that place uses.

const found = (names: readonly Named[]): number => nameBreaches(names, 'all', []).length;

const places: readonly (readonly [string, (word: string) => readonly Named[]])[] = [
  [
    'a column of a table',
    (word) =>
      namesInMigrations([
        {
          file: 'm.sql',
          text: `create table t (id uuid primary key, ${word.replaceAll(' ', '_')} text);`,
        },
      ]),
  ],
  [
    'a field of an operation',
    (word) => {
      const name = word.replaceAll(/ (\w)/g, (_, first: string) => first.toUpperCase());
      return memberNames('o.ops.ts', `export const input = { ${name}: z.string() };`);
    },
  ],
  [
    'a choice of an operation',
    (word) => nameStrings('o.ops.ts', `export const kinds = ['${word.replaceAll(' ', '-')}'];`),
  ],
  [
    'a key of a pack',
    (word) => namesInPack('pack.json', `{ "parameters": { "${word.replaceAll(' ', '_')}": 1 } }`),
  ],
  [
    'a heading of an import',
    (word) => nameStrings('fields.ts', `export const heads = ['${word.replaceAll(' ', '_')}'];`),
  ],
];

const words = [
  'languages useful',
  'nationality',
  'religion',
  'ethnicity',
  'residence status',
  'race',
  'health score',
];

test.each(places)('R01: in %s a forbidden name is caught', (_, names) => {
  for (const word of words) expect(found(names(word)), word).toBe(1);
  expect(found(names('visit day'))).toBe(0);
});

const queries = [
  'select c.id from communities c where c.languages_useful @> $1',
  'select c.id from communities c order by c.languages_useful',
  "select c.contents -> 'languagesUseful', count(*) from communities c group by 1",
  'create view exported as select c.useful_languages from communities c',
];

test.each(queries)(
  'R03: languages useful at a place are in no query, order, count or export',
  (text) => {
    const code = `export const rows = (tx) => sql\`${text}\`.execute(tx);`;
    expect(found(sqlNames('server/src/x.db.ts', code))).toBe(1);
    expect(
      found(
        sqlNames(
          'server/src/x.db.ts',
          code.replaceAll(/languages?_useful|useful_languages|languagesUseful/g, 'name'),
        ),
      ),
    ).toBe(0);
  },
);

test.each(['国籍', '宗教', '在留資格', '民族'])('R01: %s is no heading and no label', (word) => {
  expect(found(nameStrings('fields.ts', `export const heads = ['${word}'];`))).toBe(1);
  expect(found(namesInPack('pack.json', `{ "items": { "label": "${word}" } }`))).toBe(1);
});
