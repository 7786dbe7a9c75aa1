import { readFileSync } from 'node:fs';
import {
  correctDirective,
  getDirective,
  listDirectives,
  previewDirective,
  recordFigure,
  registerDirective,
  withdrawCorrection,
} from '@meguri/core/directives/register.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { fileOf, firstText, open, registerText, secondText } from './directive.testing.ts';

const seed = readFileSync(
  new URL('../../../core/fixtures/seeds/saitama.txt', import.meta.url),
  'utf8',
);

let p: Prefecture;
let versionId = '';
beforeAll(async () => {
  p = await testPrefecture();
  ({ versionId } = await registerText(p, seed, { name: '総合対策推進要綱' }));
});
afterAll(() => p.close());

type Mend = readonly [place: string, field: string, value: string | null];

const correct = (
  [place, field, value]: Mend,
  revision: number,
  who: 'headquartersClerk' | 'stationChief' = 'headquartersClerk',
) => p.as(who, correctDirective, { versionId, revision, place, field, value, reason: '見本' });

const textsOf = async (address: string) =>
  (await open(p, versionId)).nodes.filter((node) => node.address === address);

describe('directives.register: a file becomes a draft', () => {
  test('the preview shows header, tree and repairs, and writes nothing', async () => {
    const before = await p.must('headquartersClerk', listDirectives, {});
    const shown = await p.must('headquartersClerk', previewDirective, fileOf(firstText));
    const issuer = shown.header.find(({ field }) => field === 'issuer');
    expect(issuer).toMatchObject({ shown: ['見本県警察本部長'], sure: 'printed', mark: null });
    expect(shown.header.find(({ field }) => field === 'validUntil')?.shown).toBeNull();
    expect(shown.nodes.find(({ address }) => address === '第2/1')).toMatchObject({
      parent: '第2',
      depth: 1,
      passages: [{ kind: 'body', text: '会議は、本部長が必要に応じて招集し、主宰する。' }],
    });
    expect(shown.known).toBeNull();
    expect(await p.must('headquartersClerk', listDirectives, {})).toEqual(before);
  });

  test('the original bytes and the text are kept, and the reading of the seed with them', async () => {
    const kept = await p.rows((tx) =>
      tx
        .selectFrom('directive_texts')
        .select(['file', 'text'])
        .where('version_id', '=', versionId)
        .executeTakeFirstOrThrow(),
    );
    expect(Buffer.from(kept.file).toString('utf8')).toBe(seed);
    expect(kept.text).toBe(seed);
    const found = await open(p, versionId);
    expect(found.attachments).toContainEqual({ label: '別表第1', present: false });
    expect(found.nodes.map(({ address }) => address)).toContain('第5/1/(2)/イ/(イ)');
    expect(found.life.state).toBe('draft');
    expect(found.repairs.length).toBeGreaterThan(10);
  });

  test('the same file is refused, whatever it is called', async () => {
    const file = fileOf(seed, '別の名.txt');
    const { hash, known } = await p.must('headquartersClerk', previewDirective, file);
    expect(known).toMatchObject({ versionId, number: 1 });
    const of = { name: '見本', prefectureCode: '00', pack: null };
    expect(await p.as('headquartersClerk', registerDirective, { ...file, hash, of })).toMatchObject(
      { ok: false, code: 'directives.known-file' },
    );
  });

  test('a text that is no directive and a file that is too large are refused', async () => {
    const answer = await p.as(
      'headquartersClerk',
      previewDirective,
      fileOf('お知らせ。明日は休みです。'),
    );
    expect(answer).toMatchObject({ ok: false, code: 'directives.no-directive' });
    const large = fileOf('あ'.repeat(1_750_000));
    expect(await p.as('headquartersClerk', previewDirective, large)).toMatchObject({
      ok: false,
      code: 'directives.file-too-large',
    });
  });

  test('only headquarters keeps the register, and nobody else sees a draft', async () => {
    for (const who of people.filter((one) => one !== 'headquartersClerk')) {
      expect(await p.as(who, previewDirective, fileOf(firstText)), who).toMatchObject({
        ok: false,
      });
      const { directives, may } = await p.must(who, listDirectives, {});
      expect([directives, may.keep], who).toEqual([[], false]);
      expect(await p.as(who, getDirective, { versionId }), who).toMatchObject({
        code: 'not-found',
      });
    }
  });

  test('a second version of a work is numbered through', async () => {
    const first = await registerText(p, firstText, { name: '見本要綱' });
    const second = await registerText(p, secondText, { directiveId: first.directiveId });
    expect([first.number, second.number]).toEqual([1, 2]);
    const { family } = await open(p, second.versionId);
    expect(family.relatives).toMatchObject([
      { numbers: ['一般第34号'], number: 2, versionId: second.versionId },
      { numbers: ['一般第12号'], number: 1, versionId: first.versionId },
    ]);
    const named = { from: first.versionId, to: second.versionId, effect: 'lapses' };
    expect(family.successions).toEqual([{ ...named, lastDay: '2024-11-15' }]);
  });
});

describe('directives.register: corrections stand apart from the text', () => {
  test('a node is corrected, shown as corrected by whom, and the text stays', async () => {
    const before = (await textsOf('第7/2'))[0];
    expect(before?.marks).toEqual([]);
    const answer = await correct(['第7/2', 'text', '警察署長は、体制を確立する。'], 0);
    expect(answer).toMatchObject({ ok: true, value: { revision: 1 } });
    const [node] = await textsOf('第7/2');
    expect(node?.passages.map(({ text }) => text)).toEqual(['警察署長は、体制を確立する。']);
    expect(node?.marks).toMatchObject([{ field: 'text', by: '見本 7号', reason: '見本' }]);
    expect(node?.marks[0]?.was).toContain(before?.passages[0]?.text);
    const { rows } = await p.rows(async (tx) => ({
      rows: await tx.selectFrom('directive_texts').select('text').execute(),
    }));
    expect(rows.map(({ text }) => text)).toContain(seed);
  });

  test('a page that is out of date is refused, with what changed and by whom', async () => {
    expect(await correct(['第7/3', 'text', '別の文'], 0)).toMatchObject({
      ok: false,
      code: 'directives.changed-since',
      status: 409,
    });
    expect((await textsOf('第7/3'))[0]?.marks).toEqual([]);
  });

  test('a header field is corrected, and the correction is taken back', async () => {
    expect(await correct(['header', 'issuedOn', '2019-09-02'], 1)).toMatchObject({ ok: true });
    const found = await open(p, versionId);
    const line = found.header.find(({ field }) => field === 'issuedOn');
    expect(line).toMatchObject({ shown: ['2019-09-02'], sure: 'corrected', mark: { was: '' } });
    const correctionId = line?.mark?.correctionId ?? '';
    const back = { correctionId, revision: 2, reason: '見本の取消し' };
    await p.must('headquartersClerk', withdrawCorrection, back);
    const after = await open(p, versionId);
    expect(after.header.find(({ field }) => field === 'issuedOn')?.shown).toBeNull();
    expect(after.corrections.map(({ withdrawn }) => withdrawn !== null)).toEqual([true, false]);
    const again = { ...back, revision: 3 };
    expect(await p.as('headquartersClerk', withdrawCorrection, again)).toMatchObject({
      ok: false,
      code: 'directives.withdrawn',
    });
  });

  test('what does not fit is refused, and a station corrects nothing', async () => {
    const code = async (...mend: Mend) => {
      const answer = await correct(mend, 3);
      return answer.ok ? 'ok' : answer.code;
    };
    expect(await code('header', 'issuedOn', '令和六年')).toBe('directives.wrong-value');
    expect(await code('第99', 'text', '見本')).toBe('directives.no-such-place');
    expect(await code('第5/1', 'parent', '第5/1/(1)')).toBe('directives.wrong-value');
    expect(await code('第7/2', 'text', '警察署長は、体制を確立する。')).toBe(
      'directives.nothing-changes',
    );
    expect(await correct(['第7/2', 'text', '見本'], 3, 'stationChief')).toMatchObject({
      ok: false,
    });
  });

  test('a node moves with what is below it', async () => {
    expect(await correct(['第5/1/(2)', 'parent', '第4/1'], 3)).toMatchObject({ ok: true });
    const { nodes } = await open(p, versionId);
    const moved = nodes.find(({ place }) => place === '第5/1/(2)/イ/(イ)');
    expect(moved?.address).toBe('第4/1/(2)/イ/(イ)');
  });
});

test('directives.figures: a figure of a text is an aggregate with its day and its place', async () => {
  const figure = { label: '県内の人数', value: 9111, unit: '人', asOf: '2023-12-31' };
  const place = '第1';
  await p.must('headquartersClerk', recordFigure, { versionId, place, ...figure });
  expect((await open(p, versionId)).figures).toMatchObject([{ place, ...figure }]);
  expect(
    await p.as('headquartersClerk', recordFigure, { versionId, place: '第99', ...figure }),
  ).toMatchObject({ ok: false, code: 'directives.no-such-place' });
});

test('directives.register: who registered and corrected is in the audit log', async () => {
  const events = await p.rows((tx) =>
    tx
      .selectFrom('audit_events')
      .select(['action', 'person_id'])
      .where('action', 'like', 'directives.%')
      .execute(),
  );
  const actions = new Set(events.map(({ action }) => action));
  for (const action of ['registered', 'corrected', 'correction-withdrawn', 'figure-recorded']) {
    expect(actions).toContain(`directives.${action}`);
  }
  const clerk = p.world.persons.headquartersClerk;
  expect(events.every(({ person_id }) => person_id === clerk)).toBe(true);
});
