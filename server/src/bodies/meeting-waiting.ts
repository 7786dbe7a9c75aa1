import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { byDue, overdueDays, stepOf, type Waiting } from '@meguri/core/bodies/meeting-waiting.ts';
import type { waitingMeetings } from '@meguri/core/bodies/minutes.ops.ts';
import { holdersOn } from '@meguri/core/bodies/seats.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { bodiesAt, deciderOf, type Known } from './composition.ts';
import { bodyShown, chairOfRow, dueOfSeries, ofBody, sittingOf } from './meeting-lists.ts';
import { chairOn, placeOfKnown, type Sitting, sittingAt, stateOfRow } from './meeting-shown.ts';
import {
  type DecisionRow,
  type MatterRow,
  type MeetingRow,
  selectMatters,
  selectMeetings,
  selectOpenDecisions,
} from './meetings.db.ts';

type Shown = Output<typeof waitingMeetings>['waiting'][number];

/** What waits, with the words a list shows of it. */
export type Item = Waiting & { readonly about: string; readonly meetingId: string | null };

export type Books = {
  readonly meetings: readonly MeetingRow[];
  readonly decisions: readonly DecisionRow[];
  readonly matters: readonly MatterRow[];
};

export const readBooks = async (ctx: Ctx, stationId: string | null): Promise<Books> => ({
  meetings: await selectMeetings(ctx.tx, stationId),
  decisions: await selectOpenDecisions(ctx.tx, stationId),
  matters: await selectMatters(ctx.tx, stationId),
});

const ofMeeting = (row: MeetingRow, known: Known): readonly Item[] => {
  const state = stateOfRow(row);
  if (state === 'cancelled' || state === 'closed') return [];
  const sitting = sittingOf(known, row);
  const step = stepOf({
    id: row.id,
    state,
    chairPostId: chairOfRow(row, sitting),
    on: sitting.day,
    convenedOn: dayInJapan(row.convenedAt),
    writtenOn: row.writtenAt === null ? null : dayInJapan(row.writtenAt),
  });
  return [{ ...step, about: row.subject, meetingId: row.id }];
};

/** Held regularly: nobody has said how often, or the interval is over and nothing is convened. */
const ofSeries = (sitting: Sitting, rows: readonly MeetingRow[]): readonly Item[] => {
  const { series, day } = sitting;
  const due = dueOfSeries(sitting, rows);
  if (due.kind === 'open') return [];
  const comes = rows.some((row) => row.series === series.id && stateOfRow(row) === 'convened');
  const dueOn = due.kind === 'set' ? due.dueOn : null;
  if (due.kind === 'set' && (comes || dueOn === null)) return [];
  const kind = due.kind === 'set' ? 'convene' : 'interval-unset';
  const item = { kind, subjectId: series.id, postId: chairOn(sitting), sinceOn: day } as const;
  return [
    { ...item, dueOn, secretariat: kind === 'convene', about: series.name.ja, meetingId: null },
  ];
};

const ofDecision = (row: DecisionRow): Item => ({
  kind: 'decision',
  subjectId: row.id,
  postId: row.ownerPostId,
  secretariat: false,
  sinceOn: dayInJapan(row.recordedAt),
  dueOn: row.dueOn,
  about: row.decision,
  meetingId: row.meetingId,
});

const ofMatter = (row: MatterRow, chair: string | null): Item => ({
  kind: 'matter',
  subjectId: row.id,
  postId: chair,
  secretariat: true,
  sinceOn: dayInJapan(row.entrustedAt),
  dueOn: row.dueOn,
  about: row.question,
  meetingId: null,
});

/** Everything that waits around the meetings of one body. */
export const ofKnown = (known: Known, books: Books, day: Day): readonly Item[] => {
  const { pack, body } = known;
  const meetings = ofBody(books.meetings, known);
  const all = body.meetings.map((series) => sittingAt(known, series, day));
  const [first] = all;
  const entrusted = books.matters.filter(
    (row) => row.pack === pack.identity.id && row.toBody === body.id && row.answer === null,
  );
  return [
    ...all.flatMap((sitting) => ofSeries(sitting, meetings)),
    ...meetings.flatMap((row) => ofMeeting(row, known)),
    ...ofBody(books.decisions, known).map(ofDecision),
    ...entrusted.map((row) => ofMatter(row, first === undefined ? null : chairOn(first))),
  ];
};

const postOf = ({ ground }: Known, postId: string | null, day: Day): Shown['post'] => {
  const post = ground.posts.find(({ id }) => id === postId);
  if (post === undefined) return null;
  return { id: post.id, title: post.title, holder: holdersOn(post, day)[0]?.name ?? null };
};

type Kept = { readonly known: Known; readonly keeps: boolean };

const shown = (item: Item, { known, keeps }: Kept, ctx: Ctx): Shown => {
  const { pack, body, stationId, stationName } = bodyShown(known);
  return {
    pack,
    body,
    stationId,
    stationName,
    bodyName: known.body.shortName,
    kind: item.kind,
    subjectId: item.subjectId,
    about: item.about,
    // Who carries a decision out does not always read the meeting it comes from (T41).
    meetingId: ctx.may('meetings.see', placeOfKnown(known)) ? item.meetingId : null,
    sinceOn: item.sinceOn,
    dueOn: item.dueOn,
    post: postOf(known, item.postId, ctx.today),
    overdueDays: overdueDays(item.dueOn, ctx.today),
    mine: item.postId === ctx.actor.postId || (keeps && item.secretariat),
  };
};

const near = async (ctx: Ctx, stationId: string | null): Promise<readonly Shown[]> => {
  const all = await bodiesAt(ctx, stationId);
  if (all.length === 0) return [];
  const books = await readBooks(ctx, stationId);
  return all.flatMap((known) => {
    const keeps = deciderOf(ctx, known).isSecretariat;
    const items = ofKnown(known, books, ctx.today);
    return items
      .map((item) => shown(item, { known, keeps }, ctx))
      .filter(({ mine }) => keeps || mine);
  });
};

const keptAt = async (ctx: Ctx, stationId: string | null) =>
  (await bodiesAt(ctx, stationId))
    .filter((known) => deciderOf(ctx, known).isSecretariat)
    .map((known) => {
      const { pack, body, stationId: at, shortName, stationName } = bodyShown(known);
      return { pack, body, stationId: at, name: shortName, stationName };
    });

/**
 * What waits around the meetings of headquarters and of the caller's station: of the bodies whose
 * secretariat the caller keeps all of it, of the others what is the caller's own.
 */
export const waitingHere: UseCase<typeof waitingMeetings> = async (ctx) => {
  const { stationId } = ctx.actor;
  const own = stationId === null ? [] : await near(ctx, stationId);
  const kept = stationId === null ? [] : await keptAt(ctx, stationId);
  const waiting = [...(await near(ctx, null)), ...own];
  return {
    waiting: waiting.toSorted(byDue),
    keeps: [...(await keptAt(ctx, null)), ...kept],
  };
};
