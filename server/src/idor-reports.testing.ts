import type { Swept } from './idor-programmes.testing.ts';
import { newId } from './platform/keys.ts';
import type { Prefecture } from './platform/testing.ts';

// Reports that headquarters has received, what it asked for, and a proposal for a unit: at the
// station of most people and at the other one.

const at = '2026-11-02T01:00:00Z';
const of = {
  pack: 'saitama-residents',
  report: 'station-report',
  from_on: '2026-04-01',
  until_on: '2026-09-30',
};
const places = {
  first: { who: 'stationChief', unit: 'box' },
  other: { who: 'stranger', unit: 'otherBox' },
} as const;

const sectionsWith = (id: string): string => {
  const words = { ja: '試験', en: '試験' };
  const none = { rule: null, records: [], copiedFrom: null, answers: null };
  return JSON.stringify([{ title: words, sentences: [{ id, made: 'hand', words, ...none }] }]);
};

const addAt = async (
  { world, rows }: Prefecture,
  beat: keyof typeof places,
): Promise<readonly Swept[]> => {
  const ids = {
    report: newId(),
    ask: newId(),
    commendation: newId(),
    sentence: newId(),
    question: newId(),
  };
  const { who, unit } = places[beat];
  const { station, otherStation } = world.units;
  const station_id = beat === 'first' ? station : otherStation;
  const [person, post] = [world.persons[who], world.posts[who]];
  await rows(async (tx) => {
    const begun = { begun_at: at, begun_by: person, begun_as: post };
    await tx
      .insertInto('reports')
      .values({ id: ids.report, station_id, ...of, ...begun })
      .execute();
    const version = { report_id: ids.report, station_id, version: 1 };
    const written = { written_at: at, written_by: person };
    await tx
      .insertInto('report_versions')
      .values({ ...version, sections: sectionsWith(ids.sentence), ...written, written_as: post })
      .execute();
    const taken = { taken_at: at, taken_by: person, taken_as: post };
    await tx
      .insertInto('report_steps')
      .values({ ...version, ord: 1, step: 'sent', ...taken })
      .execute();
    const question = { number: 1, sentence_id: ids.sentence, question: '試験' };
    await tx
      .insertInto('report_questions')
      .values({ id: ids.question, report_id: ids.report, station_id, ord: 1, ...question })
      .execute();
    const asked = { asked_at: at, asked_by: person, asked_as: post };
    await tx
      .insertInto('report_asks')
      .values({ id: ids.ask, station_id, ...of, ...asked })
      .execute();
    const proposal = { form: 'praise', recipient: 'unit', unit_id: world.units[unit] };
    const proposed = { proposed_at: at, proposed_by: person, proposed_as: post };
    await tx
      .insertInto('commendations')
      .values({ id: ids.commendation, station_id, ...proposal, ...proposed })
      .execute();
    const words = { good: '試験', conditions: '試験', evidence: '[]' };
    const first = { commendation_id: ids.commendation, station_id, version: 1 };
    await tx
      .insertInto('commendation_versions')
      .values({ ...first, ...words, ...written })
      .execute();
  });
  return [
    {
      kind: 'report',
      id: ids.report,
      at: beat,
      fields: ['reportId', 'copyFrom'],
      seenBy: 'reports.see',
    },
    {
      kind: 'sentence',
      id: ids.sentence,
      at: beat,
      fields: ['sentenceId'],
      seenBy: 'reports.see',
    },
    { kind: 'question', id: ids.question, at: beat, fields: ['answers'], seenBy: 'reports.see' },
    { kind: 'station', id: station_id, at: beat, fields: ['stationIds'], seenBy: 'reports.see' },
    { kind: 'ask', id: ids.ask, at: beat, fields: ['askId'], seenBy: 'reports.see' },
    {
      kind: 'commendation',
      id: ids.commendation,
      at: beat,
      fields: ['commendationId'],
      seenBy: 'commendations.see',
    },
  ];
};

export const addReports = async (prefecture: Prefecture): Promise<readonly Swept[]> => [
  ...(await addAt(prefecture, 'first')),
  ...(await addAt(prefecture, 'other')),
];
