import { addDays, addMonths, type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import { type LanguageCode, languageName } from '@meguri/core/base/languages.ts';
import {
  type RequestState,
  type WorkKind,
  workKinds,
} from '@meguri/core/interpreters/interpreter.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { type RequestRow, selectOpen, selectRequests } from './interpreters.db.ts';
import { stateOf } from './requests.ts';
import { type LanguagesNamed, uncoveredLanguages } from './uncovered.ts';

export { type LanguagesNamed, uncoveredLanguages };

/** A request as later slices name it: station, day, language and how it stands. */
export type InterpreterRequest = {
  readonly id: string;
  readonly day: Day;
  readonly fromTime: string;
  readonly untilTime: string;
  readonly language: LanguageCode;
  readonly work: WorkKind;
  readonly state: RequestState;
};

/** Requests of a station from one day until another, by day. */
export const interpreterRequestsOf = async (
  ctx: Ctx,
  { stationId, ...span }: { readonly stationId: string; readonly from: Day; readonly until: Day },
): Promise<readonly InterpreterRequest[]> =>
  (await selectRequests(ctx.tx, stationId, span)).map((row) => {
    const { id, day, fromTime, untilTime, language, work } = row;
    return { id, day, fromTime, untilTime, language, work, state: stateOf(row) };
  });

const wordsIn = (locale: 'ja' | 'en', { day, stationName, language, work }: RequestRow): string =>
  [stationName ?? '', formatDay(day, locale, 'dense')]
    .concat(languageName(language, locale), workKinds[work][locale])
    .filter((word) => word !== '')
    .join('　');

const words = (row: RequestRow) => ({ ja: wordsIn('ja', row), en: wordsIn('en', row) });

const openTask = (row: RequestRow): ProgrammeWaiting => ({
  state: 'interpreter-request.open',
  subjectId: row.id,
  post: 'headquartersClerk',
  postId: null,
  sinceOn: dayInJapan(row.askedAt),
  dueOn: row.day,
  words: words(row),
});

const resultTask = (row: RequestRow): ProgrammeWaiting => ({
  state: 'interpreter-request.result',
  subjectId: row.id,
  post: row.stationId === null ? 'headquartersClerk' : 'sectionChief',
  postId: row.askedAs,
  sinceOn: row.day,
  dueOn: addDays(row.day, 7),
  words: words(row),
});

/** Requests wait for the desk at headquarters; what came of them for the post that asked. */
export const waitingOfInterpreters: WaitingOf = async (ctx, stationId) => {
  const { tx, today } = ctx;
  const open = stationId === null ? await selectOpen(tx, 'everywhere', today) : [];
  const since = addMonths(today, -12);
  const confirmed = (await selectOpen(tx, { stationId }, since)).filter(({ day }) => day <= today);
  return [...open.map(openTask), ...confirmed.map(resultTask)];
};
