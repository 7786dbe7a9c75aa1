import { addDays, addMonths, type Day, firstOfMonth } from '@meguri/core/base/day.ts';
import { fiscalYearOf } from '@meguri/core/base/era.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import type { PackReport } from '@meguri/core/pack/running.ts';
import type { Period } from '@meguri/core/reports/contents.ts';
import type { ReportStep } from '@meguri/core/reports/reports.ts';
import { firstSections, type Section, type Sentence } from '@meguri/core/reports/sentences.ts';
import { adoptedOf } from './adoptions.ts';
import type { Calendar } from './calendar.ts';
import { workdayFrom } from './calendar.ts';
import { idOf } from './ids.ts';
import { type Asked, sourcesIn } from './report-sources.ts';
import { by, type StationKey, stationKeys } from './signed.ts';
import type { World } from './world.ts';

// Reports of the last half year where a directive has them: headquarters asked for them, accepted the
// one of one station and returned that of the other with a question.

/** Until the last step of a report, with a weekend in between. */
const courseDays = 28;

/** The last half of a fiscal year whose reports have come to headquarters and back. */
const lastHalf = ({ today }: Calendar): Period => {
  const year = fiscalYearOf(today);
  const starts = [firstOfMonth(year, 10), firstOfMonth(year, 4), firstOfMonth(year - 1, 10)];
  const from =
    starts.find((day) => addDays(addMonths(day, 6), courseDays) <= today) ??
    firstOfMonth(year - 1, 4);
  return { from, until: addDays(addMonths(from, 6), -1) };
};

type Report = Asked & {
  readonly id: string;
  readonly of: PackReport;
  readonly lead: string;
  readonly chief: string;
};

const reportOf = (
  { pack, of }: Pick<Report, 'pack' | 'of'>,
  station: StationKey,
  { from, until }: Period,
): Report => ({
  from,
  until,
  id: idOf('report', [pack.identity.id, of.id, station].join(' ')),
  pack,
  of,
  station,
  lead: `${station}-section-chief`,
  chief: `${station}-chief`,
});

/** A working day so many days after the period. */
const after = ({ until }: Period, days: number): Day => workdayFrom(addDays(until, days));

const addAsk = ({ ledger }: World, { id, pack, of, station, from, until }: Report): void => {
  const asked = by('clerk', workdayFrom(addDays(until, -16)), 10);
  ledger.report_asks.push({
    id: idOf('report ask', id),
    station_id: idOf('unit', station),
    pack: pack.identity.id,
    report: of.id,
    from_on: from,
    until_on: until,
    due_on: after({ from, until }, 20),
    note: '見本　取組の様子を言葉で書いてください。',
    asked_at: asked.at,
    asked_by: asked.person,
    asked_as: asked.post,
  });
};

/** A sentence of one's own, as somebody adds it to what the records say. */
const byHand = (id: string, ja: string): Sentence => ({
  id: idOf('sentence', `${id} hand`),
  made: 'hand',
  rule: null,
  words: { ja, en: ja },
  records: [],
  copiedFrom: null,
  answers: null,
});

const handWritten = '見本　講習の日を学校の行事に合わせたところ、家族も一緒に参加した。';

const sectionsOf = (world: World, report: Report): readonly Section[] => {
  const { from, until, pack, of, id } = report;
  let number = 0;
  const newId = (): string => {
    number += 1;
    return idOf('sentence', `${id} ${number}`);
  };
  const ground = {
    sources: sourcesIn(world, report),
    period: { from, until },
    words: pack.vocabulary,
  };
  const made = firstSections({ contents: of.contents, ground, before: [], newId });
  return made.map((section, at) =>
    at === made.length - 1
      ? { ...section, sentences: [...section.sentences, byHand(id, handWritten)] }
      : section,
  );
};

type Step = readonly [step: ReportStep, days: number];

const courses: Readonly<Record<StationKey, readonly Step[]>> = {
  central: [
    ['submitted', 8],
    ['sent', 10],
    ['received', 13],
    ['accepted', 17],
  ],
  hill: [
    ['submitted', 12],
    ['sent', 15],
    ['received', 19],
    ['returned', 23],
  ],
};

const whoTakes = ({ lead, chief }: Report, step: ReportStep): string =>
  step === 'submitted' ? lead : step === 'sent' ? chief : 'clerk';

const addQuestion = ({ ledger }: World, report: Report, ord: number): void => {
  ledger.report_questions.push({
    id: idOf('report question', report.id),
    report_id: report.id,
    station_id: idOf('unit', report.station),
    ord,
    number: 1,
    sentence_id: byHand(report.id, handWritten).id,
    question: '見本　どの学校の行事に合わせ、何を工夫したかを書き足してください。',
  });
};

const addSteps = (world: World, report: Report): void => {
  const { ledger } = world;
  for (const [at, [step, days]] of courses[report.station].entries()) {
    const taken = by(whoTakes(report, step), after(report, days), 11);
    ledger.report_steps.push({
      report_id: report.id,
      station_id: idOf('unit', report.station),
      ord: at + 1,
      step,
      version: 1,
      note: '',
      taken_at: taken.at,
      taken_by: taken.person,
      taken_as: taken.post,
    });
    if (step === 'returned') addQuestion(world, report, at + 1);
  }
};

const addReport = (world: World, report: Report): void => {
  const { ledger } = world;
  addAsk(world, report);
  const begun = by(report.lead, after(report, 6), 10);
  ledger.reports.push({
    id: report.id,
    station_id: idOf('unit', report.station),
    pack: report.pack.identity.id,
    report: report.of.id,
    from_on: report.from,
    until_on: report.until,
    copied_from: null,
    begun_at: begun.at,
    begun_by: begun.person,
    begun_as: begun.post,
  });
  ledger.report_versions.push({
    report_id: report.id,
    station_id: idOf('unit', report.station),
    version: 1,
    sections: sectionsOf(world, report),
    written_at: begun.at,
    written_by: begun.person,
    written_as: begun.post,
  });
  addSteps(world, report);
};

export const addReports = (world: World, packs: readonly ProgrammePack[]): void => {
  const period = lastHalf(world.calendar);
  for (const pack of adoptedOf(world, packs)) {
    for (const of of pack.reports) {
      for (const station of stationKeys) {
        addReport(world, reportOf({ pack, of }, station, period));
      }
    }
  }
};
