import { describe, expect, test } from 'vitest';
import { checkPack } from './check.ts';
import { changed, type Files, type Json, samples, shipped } from './packs.testing.ts';

type Case = readonly [
  what: string,
  files: Files,
  wanted: { readonly file: string; readonly path: string; readonly clause: string | null },
  words: RegExp,
];

const gone = (files: Files, ...path: readonly (string | number)[]): Files =>
  changed(files, path, undefined);
const put = (files: Files, value: Json, ...path: readonly (string | number)[]): Files =>
  changed(files, path, value);

const yg = shipped.yamagata;
const mg = shipped.miyagi;

const cases: readonly Case[] = [
  [
    'a missing entry',
    gone(yg, 'pack', 'bodies', 0, 'seats', 1, 'filled'),
    { file: 'pack.json', path: 'bodies.0.seats.1.filled', clause: 'YG-T1' },
    /この項目がありません/,
  ],
  [
    'a missing file',
    gone(mg, 'rights'),
    { file: 'rights.json', path: '/', clause: null },
    /この項目がありません/,
  ],
  [
    'a switch for a safeguard',
    put(mg, false, 'pack', 'parameters', 'auditReads'),
    { file: 'pack.json', path: 'parameters', clause: null },
    /auditReads/,
  ],
  [
    'an unknown word',
    put(yg, 'queen', 'pack', 'bodies', 0, 'seats', 0, 'role'),
    { file: 'pack.json', path: 'bodies.0.seats.0.role', clause: 'YG-T1' },
    /決められた語ではありません/,
  ],
  [
    'an unknown way to fill a seat',
    put(yg, { by: 'lot' }, 'pack', 'bodies', 0, 'seats', 0, 'filled'),
    { file: 'pack.json', path: 'bodies.0.seats.0.filled.by', clause: 'YG-T1' },
    /決められた語ではありません/,
  ],
  [
    'a wrong kind of value',
    put(yg, '九千', 'pack', 'figures', 0, 'count'),
    { file: 'pack.json', path: 'figures.0.count', clause: 'YG-H9' },
    /整数|数でなければ/,
  ],
  [
    'an empty list',
    put(yg, [], 'pack', 'bodies', 0, 'seats', 0, 'filled', 'posts'),
    { file: 'pack.json', path: 'bodies.0.seats.0.filled.posts', clause: 'YG-T1' },
    /件数は1以上/,
  ],
  [
    'a number out of bounds',
    put(mg, 40, 'pack', 'parameters', 'monthCloseDay', 'value'),
    { file: 'pack.json', path: 'parameters.monthCloseDay.value', clause: null },
    /値は28以下/,
  ],
  [
    'markup in a text',
    put(yg, '<b>委員</b>', 'pack', 'bodies', 0, 'name', 'ja'),
    { file: 'pack.json', path: 'bodies.0.name.ja', clause: 'YG-4.1-1' },
    /書き方が違います/,
  ],
  [
    'a day that does not exist',
    put(yg, '2024-02-30', 'pack', 'identity', 'issuedOn'),
    { file: 'pack.json', path: 'identity.issuedOn', clause: null },
    /存在しない日付/,
  ],
  [
    'a clause id written differently',
    put(yg, 'yg4', 'clauses', 0, 'id'),
    { file: 'clauses.json', path: '0.id', clause: null },
    /条項の番号/,
  ],
  [
    'a clause that is not there',
    put(yg, 'YG-9.9', 'pack', 'bodies', 0, 'task', 'clause'),
    { file: 'pack.json', path: 'clauses', clause: 'YG-9.9' },
    /条項「YG-9\.9」がありません/,
  ],
  [
    'an unknown duty',
    put(yg, ['bodies.guess'], 'clauses', 0, 'duties'),
    { file: 'clauses.json', path: 'clauses.duties', clause: 'YG-H1' },
    /知らない務め/,
  ],
  [
    'a seat that does not exist',
    put(yg, 'queen', 'pack', 'bodies', 0, 'meetings', 0, 'chair'),
    { file: 'pack.json', path: 'bodies.seats', clause: null },
    /席「queen」がありません/,
  ],
  [
    'a post twice in one seat',
    put(yg, '警務部長', 'pack', 'bodies', 0, 'seats', 2, 'filled', 'posts', 1),
    { file: 'pack.json', path: 'bodies.posts', clause: null },
    /警務部長/,
  ],
  [
    'a delegation that is not on the list',
    put(yg, [], 'pack', 'delegations'),
    { file: 'pack.json', path: 'delegations', clause: 'YG-4.5-3c' },
    /委任の一覧にありません/,
  ],
  [
    'a measure of enforcement',
    put(shipped.gifu, 'enforcement', 'pack', 'catalogue', 'groups', 0, 'subject'),
    { file: 'pack.json', path: 'catalogue.enforcement', clause: null },
    /取締りの区分に施策は置けません/,
  ],
  [
    'a measure from a clause that is kept without a feature',
    put(shipped.gifu, 'GF-T20', 'pack', 'catalogue', 'groups', 2, 'items', 0, 'clause'),
    { file: 'pack.json', path: 'catalogue.limited', clause: 'GF-T20' },
    /機能にしない条項/,
  ],
  [
    'questioning practice without its guidance',
    put(shipped.gifu, null, 'pack', 'training', 2, 'withGuidance'),
    { file: 'pack.json', path: 'training.withGuidance', clause: 'GF-T25' },
    /添える指導/,
  ],
  [
    'an end before the beginning',
    put(yg, '2024-11-14', 'pack', 'identity', 'effectiveUntil'),
    { file: 'pack.json', path: 'identity.effectiveUntil', clause: null },
    /始まりより前/,
  ],
  [
    'a class that does not fit its interval',
    put(mg, 2, 'pack', 'rules', 'classes', 0, 'visits', 'times'),
    { file: 'pack.json', path: 'rules.classes', clause: null },
    /頻度や列と合いません/,
  ],
  [
    'only what is due, in a column of several classes',
    put(samples.visits, 'due', 'form', 'switches', 'listedCount'),
    { file: 'form.json', path: 'form.switches.listedCount', clause: null },
    /今年が期限の戸数だけ/,
  ],
  [
    'a class that would tell a sealed reason',
    put(samples.visits, 'priority', 'pack', 'criteria', 0, 'visitClass'),
    { file: 'pack.json', path: 'criteria.sealedClass', clause: null },
    /封/,
  ],
  [
    'a criterion without a class',
    put(samples.visits, 'weekly', 'pack', 'criteria', 0, 'visitClass'),
    { file: 'pack.json', path: 'criteria.visitClass', clause: null },
    /区分が定まりません/,
  ],
];

describe('checkPack', () => {
  test.each(cases)(
    '%s: file, path, clause and mend in plain words',
    (_what, files, wanted, words) => {
      const faults = checkPack(files);
      const fault = faults.find(({ path }) => path === wanted.path);
      expect(fault).toMatchObject(wanted);
      expect(fault?.say.ja).toMatch(words);
      for (const text of [fault?.say.en, fault?.mend.en])
        expect(text).toMatch(/^[^ぁ-んァ-ン]+[.:…]?/);
      expect(fault?.mend.ja).toMatch(/。$/);
      expect(`${fault?.say.ja}${fault?.say.en}${fault?.mend.en}`).not.toMatch(/\{\w+\}/);
    },
  );

  test('says every fault of every file, not only the first', () => {
    const both = put(put(yg, 'queen', 'pack', 'bodies', 0, 'level'), 7, 'clauses', 3, 'cite');
    const three = put(both, 'x', 'pack', 'figures', 1, 'asOn');
    expect(checkPack(three).map(({ file, path }) => `${file} ${path}`)).toEqual([
      'pack.json bodies.0.level',
      'pack.json figures.1.asOn',
      'clauses.json 3.cite',
    ]);
  });

  test.each(Object.entries({ ...shipped, ...samples }))('%s is sound', (_name, files) => {
    expect(checkPack(files)).toEqual([]);
  });

  test('a folder that is no pack is not taken for one', () => {
    expect(checkPack({}).map(({ file }) => file)).toContain('pack.json');
    expect(checkPack({ pack: 'text', clauses: null }).length).toBeGreaterThan(1);
  });
});
