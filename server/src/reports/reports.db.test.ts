import type { Output } from '@meguri/core/operation.ts';
import {
  acceptReport,
  askReports,
  beginReport,
  compareReport,
  getReport,
  listReports,
  printReport,
  printSummary,
  receiveReport,
  returnReport,
  sendBackReport,
  sendReport,
  submitReport,
  summariseReports,
  withdrawAsk,
  writeReport,
} from '@meguri/core/reports/reports.ops.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { enterVoice } from '@meguri/core/voices/voices.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registered, school } from '../communities/communities.testing.ts';
import { held } from '../measures/measures.testing.ts';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { summarySheets } from './paper/summary.ts';
import { adopt } from './reports.testing.ts';

let prefecture: Prefecture;
const pack = 'yamagata-residents-2024';
const report = 'station-report';
const period = { from: '2026-04-01', until: '2026-09-30' };
const key = { pack, report };

beforeAll(async () => {
  prefecture = await testPrefecture();
  await adopt(prefecture, [pack, 'gifu-residents-2019']);
});
afterAll(() => prefecture.close());

const waits = async (who: Person, state: string, subjectId: string) =>
  (await prefecture.must(who, todaysTasks, {})).tasks.filter(
    (one) => one.state === state && one.subjectId === subjectId,
  );

const read = (who: Person, reportId: string) =>
  prefecture.must(who, getReport, { reportId, version: null });

type Shown = Output<typeof getReport>;

const draftsOf = ({ sections }: Shown, more: Readonly<Record<number, string>> = {}) =>
  sections.map(({ sentences }, at) => [
    ...sentences.map(({ id, rule, words, answers }) => ({
      id,
      rule,
      text: rule === null ? words.ja : '',
      answers,
    })),
    ...(more[at] === undefined ? [] : [{ id: newId(), rule: null, text: more[at], answers: null }]),
  ]);

const revisionOf = async (who: Person, reportId: string) => ({
  reportId,
  revision: (await read(who, reportId)).revision,
});

const begun = async (of: typeof period, copyFrom: string | null = null) =>
  (await prefecture.must('sectionChief', beginReport, { ...key, ...of, copyFrom })).reportId;

describe('a report from the draft to the summary', () => {
  test('reports.station, R16: drafted, decided, received, returned once on one sentence, accepted', async () => {
    const { as, must } = prefecture;
    const reportId = await begun(period);
    const draft = await read('sectionChief', reportId);
    expect(draft.sections.map(({ sentences }) => sentences[0]?.made)).toEqual([
      'nothing',
      'nothing',
    ]);
    expect(await as('headquartersClerk', getReport, { reportId, version: null })).toMatchObject({
      code: 'not-found',
    });

    const words = '市と、110番の講習の進め方を話し合った。';
    const drafts = draftsOf(draft, { 1: words });
    const { revision } = await must('sectionChief', writeReport, {
      reportId,
      revision: draft.revision,
      sections: drafts,
    });
    const stale = { reportId, revision: draft.revision, sections: drafts };
    expect(await as('stationOfficer', writeReport, stale)).toMatchObject({
      code: 'report.changed',
    });

    await must('sectionChief', submitReport, { reportId, revision });
    expect(await waits('stationChief', 'report.submitted', reportId)).toHaveLength(1);
    expect(
      await as('sectionChief', sendReport, { reportId, revision: revision + 1 }),
    ).toMatchObject({
      code: 'action.not-allowed',
    });

    const back = { reportId, revision: revision + 1, note: '語尾を整えてください。' };
    await must('stationChief', sendBackReport, back);
    expect(await waits('stationChief', 'report.submitted', reportId)).toEqual([]);
    expect(await waits('sectionChief', 'report.returned', reportId)).toHaveLength(1);
    await must('sectionChief', submitReport, await revisionOf('sectionChief', reportId));
    await must('stationChief', sendReport, await revisionOf('stationChief', reportId));
    expect(await waits('sectionChief', 'report.returned', reportId)).toEqual([]);

    expect(await waits('headquartersClerk', 'report.sent', reportId)).toHaveLength(1);
    const sent = await read('headquartersClerk', reportId);
    expect(sent.steps.map(({ step }) => step)).toEqual(['sent']);
    expect(sent.versions.map(({ version }) => version)).toEqual([2]);
    await must('headquartersClerk', receiveReport, { reportId, revision: sent.revision });
    expect(await waits('headquartersClerk', 'report.sent', reportId)).toEqual([]);
    expect(await waits('headquartersClerk', 'report.review', reportId)).toHaveLength(1);

    const sentenceId = sent.sections[1]?.sentences[0]?.id ?? '';
    const asked = { reportId, revision: sent.revision + 1 };
    expect(await as('headquartersClerk', returnReport, { ...asked, questions: [] })).toMatchObject({
      code: 'report.no-question',
    });
    const questions = [{ sentenceId, text: '市の返事を書き足してください。' }];
    await must('headquartersClerk', returnReport, { ...asked, questions });
    expect(await waits('headquartersClerk', 'report.review', reportId)).toEqual([]);
    expect(await waits('sectionChief', 'report.returned', reportId)).toHaveLength(1);

    const returned = await read('sectionChief', reportId);
    expect(returned.questions).toMatchObject([{ number: 1, sentenceId, answered: false }]);
    expect(
      await as('sectionChief', submitReport, await revisionOf('sectionChief', reportId)),
    ).toMatchObject({ code: 'report.unanswered' });
    const corrected = draftsOf(returned).map((section) =>
      section.map((one) =>
        one.id === sentenceId ? { ...one, text: '市は、六つの言語のちらしを配ると決めた。' } : one,
      ),
    );
    await must('sectionChief', writeReport, {
      ...(await revisionOf('sectionChief', reportId)),
      sections: corrected,
    });
    // Until it is sent again, headquarters reads what it was sent.
    expect((await read('headquartersClerk', reportId)).version).toBe(2);
    await must('stationChief', sendReport, await revisionOf('stationChief', reportId));
    const again = await read('headquartersClerk', reportId);
    expect(again.version).toBe(3);
    expect(again.questions).toMatchObject([{ answered: true }]);
    await must('headquartersClerk', receiveReport, { reportId, revision: again.revision });
    await must('headquartersClerk', acceptReport, { reportId, revision: again.revision + 1 });

    const compared = { reportId, left: 2, right: 3 };
    const { sections } = await must('headquartersClerk', compareReport, compared);
    expect(sections[1]?.changes.map(({ kind }) => kind)).toEqual(['changed']);
    expect(await as('headquartersClerk', compareReport, { ...compared, left: 1 })).toMatchObject({
      code: 'not-found',
    });
    const late = { ...(await revisionOf('sectionChief', reportId)), sections: corrected };
    expect(await as('sectionChief', writeReport, late)).toMatchObject({ code: 'report.not-now' });
  });

  test('reports.station, R16: the summary stands in the order of the organisation, without totals', async () => {
    const { must } = prefecture;
    const summary = await must('headquartersClerk', summariseReports, { ...key, ...period });
    expect(summary.items.map(({ stations }) => stations.map((one) => one.stationName))).toEqual([
      ['見本警察署'],
      ['見本警察署'],
    ]);
    expect(summary.missing).toMatchObject([{ stationName: '試験警察署', state: 'none' }]);
    expect(summary.figures).toMatchObject([{ count: { ja: '9,111' } }, { count: { ja: '5,743' } }]);
    for (const format of ['pdf', 'xlsx'] as const) {
      const input = { ...key, ...period, format };
      const { base64, name } = await must('headquartersClerk', printSummary, input);
      const bytes = Buffer.from(base64, 'base64');
      expect(name.endsWith(format)).toBe(true);
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(
        format === 'pdf' ? '%PDF' : 'PK\x03\x04',
      );
      if (format === 'pdf') continue;
      const { default: excel } = await import('exceljs');
      const book = new excel.Workbook();
      await book.xlsx.load(Uint8Array.from(bytes).buffer);
      expect(book.worksheets.map((sheet) => sheet.name)).toEqual([...summarySheets]);
      expect(book.worksheets.every(({ state }) => state === 'visible')).toBe(true);
    }
  });
});

describe('filled in from records', () => {
  test('reports.station, R16: a measure held becomes a sentence with its record and band', async () => {
    const { must } = prefecture;
    const measureId = await held(prefecture);
    const reportId = await begun({ from: '2026-11-01', until: '2026-12-31' });
    const { sections, offers } = await read('sectionChief', reportId);
    expect(sections.map(({ sentences }) => sentences.map(({ made }) => made))).toEqual([
      ['nothing'],
      ['records'],
    ]);
    expect(sections[1]?.sentences[0]).toMatchObject({
      words: { ja: expect.stringMatching(/^令和8年12月1日に.+30〜99人/u) },
      records: [{ kind: 'measure', subjectId: measureId }],
    });
    expect(offers[1]).toEqual([]);
    const earlier = await begun({ from: '2026-10-01', until: '2026-11-30' });
    const offered = (await read('sectionChief', earlier)).offers[1] ?? [];
    expect(offered.map(({ rule }) => rule)).toEqual([`measure/${measureId}/2026-12-01`]);
    const draft = await read('sectionChief', earlier);
    const added = { id: newId(), rule: offered[0]?.rule ?? '', text: '', answers: null };
    const input = { reportId: earlier, revision: draft.revision };
    const { gone } = await must('sectionChief', writeReport, { ...input, sections: [[], [added]] });
    expect(gone).toBe(0);
    prefecture.setNow(new Date('2026-11-21T01:00:00Z'));
  });
});

describe('what the register and residents told', () => {
  test('reports.station, R01, R16: kinds and subjects are told, never a name or words', async () => {
    const { must, world } = prefecture;
    await registered(prefecture, school());
    await must('sectionChief', enterVoice, {
      placeId: world.units.station,
      channel: 'counter',
      kind: 'request',
      subject: 'safety',
      receivedOn: '2026-11-21',
      text: '夜道を明るくしてほしい',
      answerIn: 'ja',
    });
    const reportId = await begun({ from: '2026-11-21', until: '2026-11-21' });
    const { sections } = await read('sectionChief', reportId);
    const [communities] = sections;
    expect(communities?.sentences.map(({ rule }) => rule)).toEqual(['community', 'voice']);
    const told = JSON.stringify(sections);
    expect(told).not.toMatch(/見本専門学校|夜道/u);
    expect(told).not.toMatch(/ベトナム|ネパール|vi"|ne"/u);
  });
});

describe('what is asked, and what is not', () => {
  test('reports.station: headquarters asks until a day; it waits at the station until handed in', async () => {
    const { as, must, world } = prefecture;
    const next = { from: '2026-10-01', until: '2026-11-20' };
    const input = {
      ...key,
      ...next,
      stationIds: [world.units.station],
      note: '',
      dueOn: '2026-12-10',
    };
    expect(await as('stationChief', askReports, input)).toMatchObject({
      code: 'action.not-allowed',
    });
    const past = { ...input, dueOn: '2026-11-01' };
    expect(await as('headquartersClerk', askReports, past)).toMatchObject({ code: 'day.in-past' });
    await must('headquartersClerk', askReports, input);
    expect(await as('headquartersClerk', askReports, input)).toMatchObject({
      code: 'report.asked-already',
    });
    const { asked } = await must('sectionChief', listReports, { pack });
    const askId = asked[0]?.id ?? '';
    expect(await waits('sectionChief', 'report.due', askId)).toMatchObject([
      { dueOn: '2026-12-10' },
    ]);
    const reportId = await begun(next, asked[0]?.reportId);
    expect(await waits('sectionChief', 'report.due', askId)).toHaveLength(1);
    await must('sectionChief', submitReport, await revisionOf('sectionChief', reportId));
    expect(await waits('sectionChief', 'report.due', askId)).toEqual([]);
    await must('headquartersClerk', withdrawAsk, { askId });
    expect((await must('sectionChief', listReports, { pack })).asked).toEqual([]);
  });

  test('reports.station: nothing is due by itself, and a pack without reports offers none', async () => {
    const { as, must } = prefecture;
    const { printed } = await must('sectionChief', listReports, { pack });
    expect(printed).toEqual([]);
    const gifu = await must('sectionChief', listReports, { pack: 'gifu-residents-2019' });
    expect(gifu).toMatchObject({ reports: [], may: { begin: false, ask: false } });
    const input = { ...key, ...period, pack: 'gifu-residents-2019', copyFrom: null };
    expect(await as('sectionChief', beginReport, input)).toMatchObject({ code: 'report.none' });
    const again = { ...key, ...period, copyFrom: null };
    expect(await as('sectionChief', beginReport, again)).toMatchObject({ code: 'report.exists' });
  });

  test('reports.station, R01: words about people are stopped with an explanation', async () => {
    const reportId = await begun({ from: '2026-01-01', until: '2026-03-31' });
    const draft = await read('sectionChief', reportId);
    const sections = draftsOf(draft, { 0: '学生の電話は090-1234-5678である。' });
    const input = { reportId, revision: draft.revision, sections };
    expect(await prefecture.as('sectionChief', writeReport, input)).toMatchObject({
      code: 'text.particulars',
    });
  });

  test('reports.station: the paper is a letter, and other posts know nothing of it', async () => {
    const { as, must } = prefecture;
    const { reports } = await must('stationChief', listReports, { pack });
    const [first] = reports;
    const input = { reportId: first?.id ?? '', version: null };
    const { base64 } = await must('stationChief', printReport, input);
    expect(Buffer.from(base64, 'base64').subarray(0, 4).toString('latin1')).toBe('%PDF');
    for (const who of ['officer', 'auditor', 'stranger'] as const) {
      expect(await as(who, getReport, input), who).toMatchObject({ ok: false });
    }
  });
});
