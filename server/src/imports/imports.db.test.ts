import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import type { ImportKind } from '@meguri/core/imports/fields.ts';
import { confirmImport, listImports, previewImport } from '@meguri/core/imports/imports.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { listPremises } from '@meguri/core/premises/premises.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { authorise } from '../app.ts';
import { perform } from '../platform/door.ts';
import { newId } from '../platform/keys.ts';
import { keysInMemory } from '../platform/keys-file.ts';
import { loadPacks } from '../platform/packs.ts';
import { type Person, type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { importsServed } from './imports.http.ts';

let p: Prefecture;
beforeAll(async () => {
  p = await testPrefecture();
});
afterAll(() => p.close());

type File = Input<typeof previewImport>;

const fileOf = (kind: ImportKind, text: string, over: Partial<File> = {}): File => ({
  kind,
  source: `見本${kind}`,
  fileName: '見本.csv',
  content: Buffer.from(text).toString('base64'),
  mapping: null,
  asOf: null,
  statedTotal: null,
  ...over,
});

/** Preview, then confirmation of exactly that. */
const importAs = async (who: Person, file: File) => {
  const shown = await p.must(who, previewImport, file);
  if (shown.confirmation === null) throw new Error(JSON.stringify(shown.check ?? shown.problem));
  const { mapping, confirmation } = shown;
  return p.must(who, confirmImport, { ...file, mapping, confirmation });
};

const count = (table: string): Promise<number> =>
  p.rows(async (tx) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(table)}`.execute(tx);
    return rows[0]?.n ?? 0;
  });

const towns = `市区町村名,町名,緯度,経度,世帯数,数値の性質
例示市,例示町一丁目,38.1,140.1,120,実数
例示市,例示町二丁目,38.2,140.2,"1,080",実数
`;

const beats = `警察署,交番・駐在所,受持区番号,受持町名
例示警察署,例示交番,1,例示町一丁目
例示警察署,例示交番,2,例示町二丁目
見本警察署,見本交番,3,例示町二丁目(2)
`;

const premises = `警察署,交番,受持区,種別,対象区分,選定基準,所在地
見本警察署,見本交番,1,世帯,重点,1,見本町1丁目1-1 見本ハイツ101号室
見本警察署,見本交番,1,世帯,一般,,見本町１丁目１番１号　見本ハイツ１０２
見本警察署,見本交番,第1受持区,事業所,一般,,見本町1丁目2番
`;

describe('the four kinds', () => {
  test('imports.towns: new towns once, the same file again changes nothing, a new count changes one', async () => {
    const file = fileOf('towns', towns, { asOf: '2026-01-01' });
    expect(await importAs('headquartersClerk', file)).toMatchObject({ created: 2, changed: 0 });
    expect(await importAs('headquartersClerk', file)).toMatchObject({ created: 0, unchanged: 2 });
    const newer = fileOf('towns', towns.replace(',120,', ',121,'), { asOf: '2026-10-01' });
    expect(await importAs('headquartersClerk', newer)).toMatchObject({ changed: 1, unchanged: 1 });
    const kept = await p.rows((tx) =>
      tx
        .selectFrom('towns')
        .selectAll()
        .where('municipality', '=', '例示市')
        .orderBy('code')
        .execute(),
    );
    expect(kept[0]).toMatchObject({
      households: 121,
      households_basis: 'real',
      as_of: '2026-10-01',
      source: '見本towns',
    });
  });

  test('imports.beats: stations, boxes and beats by name; a held town is never taken away', async () => {
    const file = fileOf('beats', beats, { asOf: '2026-04-01' });
    const shown = await p.must('headquartersClerk', previewImport, file);
    expect(shown.check?.remarks).toEqual([
      { remark: 'new-station', value: '例示警察署' },
      { remark: 'new-box', value: '例示警察署 例示交番' },
    ]);
    expect(await importAs('headquartersClerk', file)).toMatchObject({ created: 3 });
    expect(await importAs('headquartersClerk', file)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 3,
    });
    const own = await p.must('officer', listBeats, { stationId: p.world.units.station });
    expect(own.beats.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 3]);
    const taken = fileOf(
      'beats',
      beats.replace('例示交番,2,例示町二丁目', '例示交番,2,例示町一丁目'),
    );
    const refused = await p.must('headquartersClerk', previewImport, taken);
    expect(refused.check?.refused).toMatchObject([{ line: 3, code: 'imports.part-held' }]);
    const unknown = fileOf('beats', beats.replace('例示町一丁目', '架空町'));
    const strange = await p.must('headquartersClerk', previewImport, unknown);
    expect(strange.check?.refused).toMatchObject([{ line: 2, code: 'imports.unknown-town' }]);
  });

  test('imports.premises: by the section chief, each address once in any spelling', async () => {
    const file = fileOf('premises', premises, { asOf: '2026-05-01' });
    expect(await importAs('sectionChief', file)).toMatchObject({ created: 3 });
    const again = fileOf('premises', premises.replace('見本町1丁目2番', '見本町一丁目２番地'));
    expect(await importAs('sectionChief', again)).toMatchObject({ created: 0, unchanged: 3 });
    const beatId = p.world.beats.first;
    const { rows } = await p.must('officer', listPremises, { beatId, filter: {} });
    expect(rows.map(({ tier, kind }) => [tier, kind])).toEqual([
      ['priority', 'household'],
      ['general', 'household'],
      ['general', 'establishment'],
    ]);
    expect(rows[0]?.buildingId).toBe(rows[1]?.buildingId);
    const other = fileOf('premises', premises.replaceAll(',一般,', ',重点,'));
    expect(await importAs('sectionChief', other)).toMatchObject({
      created: 0,
      changed: 2,
      unchanged: 1,
    });
  });

  test('imports.premises: sealed reasons, unknown beats and doors of another beat stop the file', async () => {
    const refusedIn = async (text: string) => {
      const shown = await p.must('sectionChief', previewImport, fileOf('premises', text));
      expect(shown.confirmation).toBeNull();
      return shown.check?.refused.map(({ line, code }) => [line, code]);
    };
    const sealed = premises.replace('重点,1,', '重点,9,');
    expect(await refusedIn(sealed)).toEqual([[2, 'premises.criterion-sealed']]);
    const choice = premises.replace('重点,1,', '重点,10,');
    expect(await refusedIn(choice)).toEqual([[2, 'premises.approval-missing']]);
    const stranger = premises.replace('見本警察署,見本交番,1', '試験警察署,試験交番,4');
    expect(await refusedIn(stranger)).toEqual([[2, 'imports.unknown-beat']]);
    const village = premises.replace('見本交番,1', '例示駐在所,3');
    expect(await refusedIn(village)).toEqual([[2, 'imports.duplicate-in-register']]);
  });

  test('imports.register-households: counts carry source, day, level and basis', async () => {
    const text =
      '市区町村名,世帯数,基準日,数値の性質\n例示市,1300,令和8年10月1日,実数\n架空市,7,令和8年10月1日,実数\n';
    const file = fileOf('register-households', text, { source: '例示市の公表値' });
    const shown = await p.must('headquartersClerk', previewImport, file);
    expect(shown.check).toMatchObject({
      sum: 1307,
      remarks: [{ remark: 'outside', value: '架空市' }],
    });
    const refusedIn = async (day: string) => {
      const strange = fileOf('register-households', text.replaceAll('令和8年10月1日', day));
      const { check, confirmation } = await p.must('headquartersClerk', previewImport, strange);
      expect(confirmation).toBeNull();
      return check?.refused.map(({ line, code }) => [line, code]);
    };
    const both = (code: string) => [2, 3].map((line) => [line, code]);
    expect(await refusedIn('平成31年5月1日')).toEqual(both('day.outside-era'));
    expect(await refusedIn('令和8年11月22日')).toEqual(both('day.in-future'));
    expect(
      await p.as('headquartersClerk', previewImport, { ...file, asOf: '2026-11-22' }),
    ).toMatchObject({ code: 'day.in-future' });
    await importAs('headquartersClerk', file);
    await importAs('headquartersClerk', file);
    const counts = await p.rows((tx) => tx.selectFrom('register_households').selectAll().execute());
    // Town 1 (121) is one beat; town 2 (1,080) has two parts in two beats. The new station is not
    // in the scope of this look.
    expect(counts.map((row) => [row.count, row.level, row.basis, row.source, row.as_of])).toEqual([
      [584, 'municipality', 'derived', '例示市の公表値', '2026-10-01'],
    ]);
  });
});

describe('all or nothing', () => {
  const first =
    'imports.premises: a confirmation names the file, the mapping and the register it saw';
  test(first, async () => {
    const file = fileOf('premises', premises.replace('見本町1丁目2番', '見本町1丁目30番'));
    const { mapping, confirmation } = await p.must('sectionChief', previewImport, file);
    const sure = { ...file, mapping, confirmation: confirmation ?? '' };
    const swapped = { ...sure, content: fileOf('premises', premises).content };
    const answer = await p.as('sectionChief', confirmImport, swapped);
    expect(answer).toMatchObject({ status: 409, code: 'imports.changed-since-preview' });
    const requestId = newId();
    const before = await count('premises');
    const once = await p.as('sectionChief', confirmImport, sure, requestId);
    const twice = await p.as('sectionChief', confirmImport, sure, requestId);
    expect(once).toEqual(twice);
    expect(await count('premises')).toBe(before + 1);
    const later = await p.as('sectionChief', confirmImport, sure);
    expect(later).toMatchObject({ code: 'imports.changed-since-preview' });
  });

  test('imports.premises: one bad row and nothing is written', async () => {
    const bad = `${premises.replaceAll('見本町1丁目', '見本町1丁目4')}見本警察署,見本交番,9,世帯,一般,,見本町1丁目50番\n`;
    const file = fileOf('premises', bad);
    const { mapping, check } = await p.must('sectionChief', previewImport, file);
    expect(check).toMatchObject({ created: 2, refusedCount: 1 });
    const before = [await count('premises'), await count('import_runs')];
    const forced = { ...file, mapping, confirmation: 'anything' };
    expect(await p.as('sectionChief', confirmImport, forced)).toMatchObject({
      code: 'imports.rows-refused',
    });
    expect([await count('premises'), await count('import_runs')]).toEqual(before);
  });

  test('imports.premises: what breaks after the rows were written takes them back', async () => {
    const text = premises
      .replaceAll('見本町1丁目', '見本町1丁目7')
      .replace('１丁目１番', '1丁目7１番');
    // A name the ledger cannot take: the rows are in by then, the commit never comes.
    const file = fileOf('premises', text, { fileName: '見本\u0000.csv' });
    const { mapping, check, confirmation } = await p.must('sectionChief', previewImport, file);
    expect(check).toMatchObject({ created: 3, refusedCount: 0 });
    const before = [
      await count('premises'),
      await count('premises_details'),
      await count('buildings'),
    ];
    const sure = { ...file, mapping, confirmation: confirmation ?? '' };
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await p.as('sectionChief', confirmImport, sure)).toMatchObject({
      status: 500,
      code: 'bug',
    });
    log.mockRestore();
    const after = [
      await count('premises'),
      await count('premises_details'),
      await count('buildings'),
    ];
    expect(after).toEqual(before);
  });
});

test('imports: columns about what people are, lost mappings and unreadable files are refused', async () => {
  const mapping = { columns: { municipality: '国籍' }, constants: {} };
  const strange = fileOf('towns', '国籍,町名\n見本,見本町\n', { mapping });
  expect((await p.must('headquartersClerk', previewImport, strange)).problem).toMatchObject({
    code: 'imports.forbidden-column',
  });
  const short = await p.must('headquartersClerk', previewImport, fileOf('towns', '町名\n見本町\n'));
  expect(short).toMatchObject({
    check: null,
    confirmation: null,
    problem: { code: 'imports.wrong-columns' },
  });
  const noise = fileOf('towns', '', {
    content: Buffer.from([0x00, 0x01, 0xff]).toString('base64'),
  });
  expect(await p.as('headquartersClerk', previewImport, noise)).toMatchObject({
    code: 'imports.unknown-encoding',
  });
});

test('imports: a file is read while no transaction is open, and only for who may import', async () => {
  const [served] = importsServed;
  const prepare = served?.prepare;
  if (served === undefined || prepare === undefined) throw new Error('not prepared');
  let read = 0;
  const watched = {
    ...served,
    prepare: async (file: never) => {
      // On either engine a second transaction inside of one is refused.
      await count('import_runs');
      read += 1;
      return prepare(file);
    },
  };
  const packs = loadPacks();
  const platform = {
    database: p.database,
    authorise,
    packs,
    prefectureCode: packs.prefectureCodes[0] ?? '',
    schema: p.schema,
    clock: () => new Date('2026-11-21T01:00:00Z'),
    demo: true,
    keys: keysInMemory(),
    signIn: {},
  };
  const body = fileOf('towns', towns);
  const call = { served: watched, body, token: undefined, requestId: newId() };
  await expect(perform(platform, call)).rejects.toThrow('session.missing');
  expect(read).toBe(0);
  const seen = await perform(platform, { ...call, commandLine: true });
  expect(seen).toMatchObject({ encoding: 'utf-8', problem: null });
  expect(read).toBe(1);
});

test('imports: who may import what, and who reads the ledger', async () => {
  const allowed = async (ask: (who: Person) => Promise<{ ok: boolean }>) => {
    const answers = await Promise.all(
      people.map(async (who) => [who, (await ask(who)).ok] as const),
    );
    return answers.filter(([, ok]) => ok).map(([who]) => who);
  };
  const clerk = 'headquartersClerk';
  expect(await allowed((who) => p.as(who, previewImport, fileOf('towns', towns)))).toEqual([clerk]);
  expect(await allowed((who) => p.as(who, previewImport, fileOf('premises', premises)))).toEqual([
    'sectionChief',
    clerk,
  ]);
  expect(await allowed((who) => p.as(who, listImports, {}))).toEqual([
    'sectionChief',
    'stationChief',
    clerk,
    'auditor',
  ]);
  const own = await p.must('sectionChief', listImports, {});
  expect(new Set(own.runs.map(({ kind }) => kind))).toEqual(new Set(['premises']));
  const all = await p.must(clerk, listImports, {});
  expect(new Set(all.runs.map(({ kind }) => kind)).size).toBe(4);
  expect(all.sources).toContainEqual({ kind: 'towns', source: '見本towns' });
});
