import { addDays, type Day } from '../base/day.ts';
import type { PostKind } from '../organisation/posts.ts';
import type { BodyState, ProgrammeState } from '../pack/waiting.ts';
import type { Task } from '../tasks/tasks.ts';
import { conveneDays, overdueDays, stateOf, type Waiting } from './meeting-waiting.ts';
import { type BodyPost, holdersOn, type Seat } from './seats.ts';

/** What waits, from which day and for which post; null: whoever heads the place. */
export type BodyWaiting = {
  readonly state: BodyState | ProgrammeState;
  readonly subjectId: string;
  readonly postId: string | null;
  readonly sinceOn: Day;
  readonly dueOn: Day | null;
};

/** A regular meeting waits only when the end of its interval comes near. */
export const waitingOf = ({ kind, subjectId, postId, sinceOn, dueOn }: Waiting): BodyWaiting => ({
  state: stateOf(kind),
  subjectId,
  postId,
  dueOn,
  sinceOn: kind === 'convene' && dueOn !== null ? addDays(dueOn, -conveneDays) : sinceOn,
});

/** How many places of a body nobody fills (YG-T1 to YG-T3a, ST-4.2). */
export const vacantPlaces = (seats: readonly Seat[]): number =>
  seats.flatMap(({ places }) => places).filter(({ vacancy }) => vacancy !== null).length;

type Place = {
  /** Posts of headquarters, or of the station. */
  readonly posts: readonly BodyPost[];
  /**
   * Who does what an empty post leaves lying, the first that is filled: in the end the chief of the
   * station, the clerk of headquarters. Not empty.
   */
  readonly heads: readonly [PostKind, ...PostKind[]];
  readonly day: Day;
};

/**
 * The task of a post that sits in a body: it passes on with the post, and to the head of the place
 * while nobody holds the post, so that no waiting state is without one (decision 0005).
 */
export const bodyTask = (waiting: BodyWaiting, { posts, heads, day }: Place): Task => {
  const own = posts.filter(({ id }) => id === waiting.postId);
  const able = [...own, ...heads.flatMap((head) => posts.filter(({ kind }) => kind === head))];
  const held = able.find((post) => holdersOn(post, day).length > 0);
  const [holder] = held === undefined ? [] : holdersOn(held, day);
  return {
    state: waiting.state,
    subjectId: waiting.subjectId,
    boxId: null,
    beatId: null,
    year: null,
    month: null,
    post: (held ?? able[0])?.kind ?? heads[0],
    postId: held?.id ?? null,
    holder: holder === undefined ? null : { personId: holder.personId, name: holder.name },
    sinceOn: waiting.sinceOn,
    dueOn: waiting.dueOn,
    overdueDays: overdueDays(waiting.dueOn, day),
  };
};
