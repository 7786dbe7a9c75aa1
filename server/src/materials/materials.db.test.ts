import { readFileSync } from 'node:fs';
import {
  crimeFigures,
  importCrime,
  listLessons,
  recordLesson,
} from '@meguri/core/materials/figures.ops.ts';
import {
  localInUse,
  localMaterial,
  printLocal,
  reviewLocal,
  submitLocal,
  writeLocal,
} from '@meguri/core/materials/local.ops.ts';
import {
  confirmMaterial,
  listMaterials,
  printMaterial,
  readMaterial,
  showMaterial,
  withdrawMaterial,
} from '@meguri/core/materials/materials.ops.ts';
import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import iconv from 'iconv-lite';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';

let p: Prefecture;

beforeAll(async () => {
  p = await testPrefecture();
});
afterAll(() => p.close());

const clerk = 'headquartersClerk';
const key = { subject: 'call', language: 'vi' } as const;

const textOf = async (base64: string): Promise<string> => {
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(base64, 'base64')));
  return (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s/gu, '');
};

const tasksOf = async (who: 'headquartersClerk' | 'sectionChief', state: string) => {
  const { tasks } = await p.must(who, todaysTasks, {});
  return tasks.filter((task) => task.state === state);
};

describe('materials.provide: texts in many languages', () => {
  test('a draft is not shown and prints with a watermark until a post confirms this version', async () => {
    const draft = await p.must('officer', readMaterial, key);
    expect(draft).toMatchObject({ state: 'draft', may: { confirm: false }, confirmedBy: null });
    expect(await p.as('officer', showMaterial, key)).toMatchObject({
      code: 'materials.unconfirmed',
    });
    const { base64 } = await p.must('officer', printMaterial, { ...key, format: 'A4' });
    expect(await textOf(base64)).toContain('下訳・未確認');

    const word = { ...key, translator: 'contracted', note: '' } as const;
    const wrong = { ...word, version: 'f'.repeat(64) };
    expect(await p.as(clerk, confirmMaterial, wrong)).toMatchObject({
      code: 'materials.text-changed',
    });
    await p.must(clerk, confirmMaterial, { ...word, version: draft.version });
    expect(await p.as(clerk, confirmMaterial, { ...word, version: draft.version })).toMatchObject({
      code: 'materials.already-confirmed',
    });
    const shown = await p.must('officer', showMaterial, key);
    expect(shown.text.title).toBe('Cách gọi 110 và 119');
    expect(shown.original.title).toBe('110番・119番のかけ方');
    const clean = await p.must('officer', printMaterial, { ...key, format: 'A4' });
    expect(await textOf(clean.base64)).not.toContain('下訳・未確認');

    await p.must(clerk, withdrawMaterial, { ...key, reason: '番号の言い方に誤り' });
    expect(await p.as('officer', showMaterial, key)).toMatchObject({
      code: 'materials.unconfirmed',
    });
    expect((await p.must(clerk, readMaterial, key)).history).toHaveLength(2);
  });

  test('a changed text loses its confirmation: the word is about a version', async () => {
    const { version } = await p.must(clerk, readMaterial, key);
    await p.must(clerk, confirmMaterial, { ...key, version, translator: 'contracted', note: '' });
    await p.rows((tx) =>
      sql`insert into material_judgements (id, subject, language, version, kind, translator,
          post_id, judged_on, judged_at, judged_by)
        select gen_random_uuid(), 'call', 'th', repeat('0', 64), kind, translator, post_id,
          judged_on, judged_at, judged_by
        from material_judgements where kind = 'confirmed' limit 1`.execute(tx),
    );
    const { texts } = await p.must('officer', listMaterials, {});
    const stateOf = (language: string) =>
      texts.find((one) => one.subject === 'call' && one.language === language)?.state;
    expect(stateOf('vi')).toBe('confirmed');
    expect(stateOf('th')).toBe('draft');
    expect(stateOf('ja')).toBe('original');
  });

  test('nobody but headquarters confirms, and the original needs nobody', async () => {
    const { version } = await p.must(clerk, readMaterial, { ...key, language: 'ja' });
    const word = { ...key, version, translator: 'contracted', note: '' } as const;
    expect(await p.as('stationChief', confirmMaterial, word)).toMatchObject({ status: 403 });
    expect(await p.as(clerk, confirmMaterial, { ...word, language: 'ja' })).toMatchObject({
      code: 'materials.original',
    });
  });

  test('materials.provide: material.unconfirmed, stands with the clerk, emergency calls first, and shrinks', async () => {
    const [task, ...others] = await tasksOf(clerk, 'material.unconfirmed');
    expect(others).toEqual([]);
    expect(task?.subjectId.split(' ')[0]).toBe('call');
    const { queue } = await p.must(clerk, listMaterials, {});
    expect(task?.words).toMatchObject({
      ja: `110番・119番（やさしい日本語）ほか${queue.length - 1}件`,
    });
    for (const { subject, language } of queue) {
      const { version } = await p.must(clerk, readMaterial, { subject, language });
      const word = { subject, language, version, translator: 'contracted', note: '' } as const;
      await p.must(clerk, confirmMaterial, word);
    }
    expect(await tasksOf(clerk, 'material.unconfirmed')).toEqual([]);
  });
});

describe('materials.provide: a station’s text of the month (MG-4.4-1, MG-4.4-2)', () => {
  const month = '2026-11-01';
  const text = () => ({
    stationId: p.world.units.station,
    month,
    after: 0,
    items: [{ item: 1, text: '先月は中央で自転車盗が14件ありました。鍵を2つかけましょう。' }],
    source: '見本県警察 犯罪オープンデータ',
    sourceOn: '2026-10-31',
  });

  test('draft → reviewed by somebody else → in use until its day, then gone', async () => {
    const beatId = p.world.beats.first;
    const { localMaterialId } = await p.must('boxChief', writeLocal, text());
    expect((await p.must('officer', localInUse, { beatId })).items).toEqual([]);
    const review = { localMaterialId, validUntil: '2026-12-31', reason: '' };
    expect(await p.as('sectionChief', reviewLocal, review)).toMatchObject({
      code: 'materials.local-state',
    });
    await p.must('boxChief', submitLocal, { localMaterialId });

    const waiting = await tasksOf('sectionChief', 'local-material.review');
    expect(waiting.map(({ subjectId }) => subjectId)).toEqual([localMaterialId]);
    expect(await p.as('boxChief', reviewLocal, review)).toMatchObject({ status: 403 });
    await p.must('sectionChief', reviewLocal, review);
    expect(await tasksOf('sectionChief', 'local-material.review')).toEqual([]);

    const inUse = await p.must('officer', localInUse, { beatId });
    expect(inUse).toMatchObject({ items: text().items, validUntil: '2026-12-31' });
    const { base64 } = await p.must('officer', printLocal, { localMaterialId });
    expect(await textOf(base64)).toContain('自転車盗が14件');
    expect(await textOf(base64)).not.toContain('未審査');

    p.setNow(new Date('2027-01-01T01:00:00Z'));
    expect((await p.must('officer', localInUse, { beatId })).items).toEqual([]);
    p.setNow(new Date('2026-11-21T01:00:00Z'));
  });

  test('nobody reviews the own text; a newer version is not lost; another station sees nothing', async () => {
    const { material } = await p.must('officer', localMaterial, {
      stationId: p.world.units.station,
      month,
    });
    const after = material?.version ?? 0;
    expect(await p.as('boxChief', writeLocal, text())).toMatchObject({
      code: 'materials.local-outdated',
    });
    const { localMaterialId } = await p.must('sectionChief', writeLocal, { ...text(), after });
    await p.must('sectionChief', submitLocal, { localMaterialId });
    const review = { localMaterialId, validUntil: '2026-12-01', reason: '' };
    expect(await p.as('sectionChief', reviewLocal, review)).toMatchObject({
      code: 'materials.own-text',
    });
    await p.must('stationChief', reviewLocal, { ...review, validUntil: null, reason: '短く' });
    expect(await p.as('stranger', printLocal, { localMaterialId })).toMatchObject({ status: 404 });
    const { tasks } = await p.must(clerk, stationTasks, { stationId: p.world.units.station });
    expect(tasks.filter(({ state }) => state === 'local-material.review')).toEqual([]);
  });

  test('R03, R16: it tells of nobody and of no origin', async () => {
    const bad = { ...text(), items: [{ item: 1, text: 'ベトナム人による万引きが増えています。' }] };
    expect(await p.as('boxChief', writeLocal, { ...bad, month: '2026-12-01' })).toMatchObject({
      code: 'text.particulars',
    });
  });
});

describe('materials.provide: R16 public figures on crime', () => {
  const canary = 'カナリア被害者';
  const row = (town: string) =>
    `窃盗,自転車盗,見本署,見本市,${town},2026-10-09,13,${canary},${canary}`;
  const csv = [
    '罪名,手口,管轄警察署（発生地）,市区町村（発生地）,町丁目（発生地）,発生年月日（始期）,発生時（始期）,被害者の性別,被害者の年齢',
    ...Array.from({ length: 14 }, () => row('中央一丁目')),
    ...Array.from({ length: 3 }, () => row('西町')),
  ].join('\r\n');
  const file = {
    publisher: '見本県警察',
    publishedOn: '2026-11-01',
    content: iconv.encode(csv, 'windows-31j').toString('base64'),
  };

  test('Windows-31J is read, small counts are not kept, and nothing of a victim is anywhere', async () => {
    const done = await p.must(clerk, importCrime, file);
    expect(done).toMatchObject({ cases: 17, left: 0, counts: 1 });
    expect(await p.must('officer', crimeFigures, { month: null })).toMatchObject({
      month: '2026-10-01',
      publisher: '見本県警察',
      counts: [{ method: '自転車盗', municipality: '見本市', town: '', cases: 17 }],
      may: { import: false },
    });
    const kept = await p.rows((tx) =>
      sql<{ all: string }>`select (select string_agg(c::text, ' ') from crime_counts c) ||
        (select string_agg(s::text, ' ') from crime_sources s) as all`.execute(tx),
    );
    expect(kept.rows[0]?.all).toContain('自転車盗');
    expect(kept.rows[0]?.all).not.toMatch(/カナリア|西町|2026-10-09/u);
    expect(await p.as(clerk, importCrime, file)).toMatchObject({ code: 'materials.crime-known' });
    expect(await p.as('sectionChief', importCrime, file)).toMatchObject({ status: 403 });
  });
});

describe('materials.provide: the lesson on emergency calls', () => {
  test('only the group is kept, in bands', async () => {
    const stationId = p.world.units.station;
    const lesson = {
      stationId,
      heldOn: '2026-11-20',
      languages: ['vi' as const, 'ne' as const],
      people: '10-29' as const,
      answers: ['all', 'most', 'half', 'few', 'all'] as const,
      learned: '119番との違いをもう一度話す。',
    };
    await p.must('officer', recordLesson, { ...lesson, answers: [...lesson.answers] });
    const { lessons } = await p.must('officer', listLessons, { stationId });
    expect(lessons).toMatchObject([{ people: '10-29', answers: lesson.answers }]);
    const late = { ...lesson, answers: [...lesson.answers], heldOn: '2026-12-01' };
    expect(await p.as('officer', recordLesson, late)).toMatchObject({ code: 'day.in-future' });
  });
});

test('materials.provide: the files of the texts say that a machine drafted them', () => {
  const file = new URL('../../../materials/texts/my.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toContain('machine-drafted, to be checked by a translator');
});
