import type { Day } from '@meguri/core/base/day.ts';
import {
  type BodyWaiting,
  bodyTask,
  vacantPlaces,
  waitingOf,
} from '@meguri/core/bodies/body-tasks.ts';
import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import type { Task } from '@meguri/core/tasks/tasks.ts';
import type { Ctx } from '../platform/serve.ts';
import type { OneMore } from '../tasks/tasks.ts';
import {
  bodiesAt,
  deciderOf,
  type Ground,
  type Known,
  readGround,
  seatsOn,
} from './composition.ts';
import { placeOfKnown } from './meeting-shown.ts';
import { type Books, type Item, ofKnown, readBooks } from './meeting-waiting.ts';
import { type Change, selectChanges } from './personnel.db.ts';

type About = Pick<WorkItem, 'words' | 'body'>;

export const shown = (task: Task, about: About): WorkItem => ({
  ...task,
  boxName: null,
  beatName: null,
  officer: null,
  premisesId: null,
  address: '',
  night: null,
  ...about,
});

export const headOf = ({ station }: Ground) =>
  station === null ? 'headquartersClerk' : 'stationChief';

const bodyOfTask = ({ pack, body, ground }: Known, item?: Item): WorkItem['body'] => ({
  pack: pack.identity.id,
  body: body.id,
  stationId: ground.station?.id ?? null,
  name: body.shortName,
  meetingId: item?.meetingId ?? null,
  series: item?.kind === 'convene' ? item.subjectId : null,
});

/** A kind of meeting and the seats of a body have no id but the names of the pack. */
const nameOf = ({ pack, body }: Known, part: string): string =>
  [pack.identity.id, body.id, part].join(' ');

const ofItem = (item: Item, known: Known): BodyWaiting => {
  const isSeries = item.kind === 'convene' || item.kind === 'interval-unset';
  const waiting = waitingOf(item);
  return isSeries ? { ...waiting, subjectId: nameOf(known, item.subjectId) } : waiting;
};

const nothing: Books = { meetings: [], decisions: [], matters: [] };

const ofSeats = (known: Known, day: Day): readonly BodyWaiting[] =>
  vacantPlaces(seatsOn(known, day)) === 0
    ? []
    : [
        {
          state: 'seat.vacant',
          subjectId: nameOf(known, 'seats'),
          postId: null,
          sinceOn: day,
          dueOn: null,
        },
      ];

type Found = {
  readonly waiting: BodyWaiting;
  readonly about: About;
  readonly secretariat: boolean;
};

const foundIn = (known: Known, books: Books, day: Day): readonly Found[] => [
  ...ofKnown(known, books, day).map((item) => ({
    waiting: ofItem(item, known),
    about: { words: item.about, body: bodyOfTask(known, item) },
    secretariat: item.secretariat,
  })),
  ...ofSeats(known, day).map((waiting) => ({
    waiting,
    about: { words: '', body: bodyOfTask(known) },
    secretariat: true,
  })),
];

type Now = { readonly books: Books; readonly day: Day };

const ofBody = (ctx: Ctx, known: Known, { books, day }: Now): readonly OneMore[] => {
  const { ground } = known;
  const place = { posts: ground.posts, heads: [headOf(ground)], day } as const;
  const keeps = deciderOf(ctx, known).isSecretariat && ctx.may('meetings.run', placeOfKnown(known));
  return (
    foundIn(known, books, day)
      // A regular meeting alone waits for its time, and that is today's, whoever will hold the post.
      .filter(({ waiting }) => waiting.state !== 'meeting.convene' || waiting.sinceOn <= ctx.today)
      .map(({ waiting, about, secretariat }) => ({
        item: shown(bodyTask(waiting, place), about),
        keeps: keeps && secretariat,
      }))
  );
};

/** A change of personnel that was prepared waits for its day (人事異動). */
const ofChange = (change: Change, ground: Ground, day: Day): OneMore => {
  const { id: subjectId, title: words, preparedOn: sinceOn, on: dueOn } = change;
  const waiting = { state: 'personnel.prepared', subjectId, postId: null, sinceOn, dueOn } as const;
  const task = bodyTask(waiting, { posts: ground.posts, heads: [headOf(ground)], day });
  return { item: shown(task, { words, body: null }), keeps: false };
};

const ofChanges = async (
  ctx: Ctx,
  stationId: string | null,
  day: Day,
): Promise<readonly OneMore[]> => {
  const changes = await selectChanges(ctx.tx, stationId);
  const open = changes.filter(({ state }) => state === 'draft');
  if (open.length === 0) return [];
  const ground = await readGround(ctx, stationId);
  return open.map((change) => ofChange(change, ground, day));
};

/**
 * What waits now around the bodies of headquarters (null) or of a station, under whoever holds the
 * posts on a day; their secretariat does it too.
 */
export const bodyTasks = async (
  ctx: Ctx,
  stationId: string | null,
  day: Day,
): Promise<readonly OneMore[]> => {
  const all = await bodiesAt(ctx, stationId, day);
  const books = all.length === 0 ? nothing : await readBooks(ctx, stationId);
  return [
    ...all.flatMap((known) => ofBody(ctx, known, { books, day })),
    ...(await ofChanges(ctx, stationId, day)),
  ];
};
