import type { Day } from '../base/day.ts';
import { type Grade, hasGrade, type PostKind } from '../organisation/posts.ts';
import type { PackBody, PackSeat } from '../pack/bodies.ts';
import { bears, bearsAmongOthers, concurrentParts, type Titled } from './titles.ts';

/** Somebody who holds a post for some days; `untilOn` null: until further notice. */
export type Spell = {
  readonly personId: string;
  readonly name: string;
  readonly acting: boolean;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

/** A post of headquarters or of the station whose body it is, with whoever held it when. */
export type BodyPost = Titled & {
  readonly id: string;
  readonly grade: Grade | null;
  readonly holdings: readonly Spell[];
};

/** A post that somebody put into a seat; `printed`: which printed post it stands for. */
export type SeatAssignment = {
  readonly id: string;
  readonly seat: string;
  readonly printed: string;
  readonly postId: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly source: 'pack' | 'chief' | 'secretariat';
};

/**
 * Why nobody sits: 'no-holder' nobody holds the post today; 'no-post' there is no post of this
 * name; 'several-posts' more than one would do, and the directive does not say which; 'not-set' it
 * is for the chief or, from an annex that is not at hand, for the secretariat to say.
 */
export const vacancies = ['no-holder', 'no-post', 'several-posts', 'not-set'] as const;
export type Vacancy = (typeof vacancies)[number];

/** One chair of a seat: the post in it, and who holds that post today. */
export type Place = {
  /** As the directive prints the post; '' where it prints none. */
  readonly printed: string;
  readonly post: BodyPost | null;
  readonly source: 'directive' | SeatAssignment['source'];
  readonly assignmentId: string | null;
  /** Who sits here today; a deputy (職務代理) stands after the holder. */
  readonly holders: readonly Spell[];
  readonly vacancy: Vacancy | null;
  /** Posts that would do, where there are several. */
  readonly candidates: readonly BodyPost[];
};

export type Seat = { readonly seat: PackSeat; readonly places: readonly Place[] };

export type Composition = {
  readonly posts: readonly BodyPost[];
  readonly assignments: readonly SeatAssignment[];
  readonly day: Day;
};

const runs = (spell: { readonly fromOn: Day; readonly untilOn: Day | null }, day: Day): boolean =>
  spell.fromOn <= day && (spell.untilOn === null || spell.untilOn >= day);

/** Who holds a post on a day, a deputy last. */
export const holdersOn = (post: BodyPost, day: Day): readonly Spell[] =>
  post.holdings
    .filter((held) => runs(held, day))
    .toSorted((a, b) => Number(a.acting) - Number(b.acting) || (a.fromOn < b.fromOn ? -1 : 1));

const empty = (printed: string, vacancy: Vacancy, candidates: readonly BodyPost[] = []): Place => ({
  printed,
  post: null,
  source: 'directive',
  assignmentId: null,
  holders: [],
  vacancy,
  candidates,
});

const seated = (printed: string, post: BodyPost, { day }: Composition): Place => {
  const holders = holdersOn(post, day);
  const vacancy = holders.length === 0 ? 'no-holder' : null;
  return { ...empty(printed, 'no-holder'), post, holders, vacancy };
};

const exactOrAmong = (printed: string, posts: readonly BodyPost[]): readonly BodyPost[] => {
  const exact = posts.filter((post) => bears(post, printed));
  return exact.length > 0 ? exact : posts.filter((post) => bearsAmongOthers(post, printed));
};

/** X兼Y printed where X and Y are two posts: whoever holds both sits, by virtue of the first. */
const heldTogether = (printed: string, where: Composition): Place | undefined => {
  const parts = concurrentParts(printed);
  if (parts.length < 2) return undefined;
  const found = parts.map((part) => exactOrAmong(part, where.posts)[0]);
  const [first] = found;
  if (first === undefined) return undefined;
  const sits = seated(printed, first, where);
  const others = found.map((post) => new Set(holdingNow(post, where.day)));
  const holders = sits.holders.filter((one) => others.every((held) => held.has(one.personId)));
  return { ...sits, holders, vacancy: holders.length === 0 ? 'no-holder' : null };
};

const holdingNow = (post: BodyPost | undefined, day: Day): readonly string[] =>
  post === undefined ? [] : holdersOn(post, day).map(({ personId }) => personId);

/** The place of a printed post: who holds it, or why nobody does. */
export const placeFor = (printed: string, where: Composition): Place => {
  const found = exactOrAmong(printed, where.posts);
  const [only] = found;
  if (only === undefined) return heldTogether(printed, where) ?? empty(printed, 'no-post');
  return found.length === 1 ? seated(printed, only, where) : empty(printed, 'several-posts', found);
};

/** 副署長又は次長: the one the station has; where it has several, somebody has to say which. */
const alternativePlace = (printed: readonly string[], where: Composition): Place => {
  const words = printed.join('又は');
  const found = [...new Set(printed.flatMap((one) => exactOrAmong(one, where.posts)))];
  const [only] = found;
  if (only === undefined) return empty(words, 'no-post');
  return found.length === 1 ? seated(words, only, where) : empty(words, 'several-posts', found);
};

const assigned = (seatId: string, where: Composition): readonly SeatAssignment[] =>
  where.assignments.filter((one) => one.seat === seatId && runs(one, where.day));

const placeOf = (assignment: SeatAssignment, where: Composition): readonly Place[] => {
  const post = where.posts.find(({ id }) => id === assignment.postId);
  if (post === undefined) return [];
  const { printed, source, id } = assignment;
  return [{ ...seated(printed, post, where), source, assignmentId: id }];
};

const printedPlaces = ({ filled }: PackSeat, where: Composition): readonly Place[] => {
  if (filled.by === 'posts') return filled.posts.map((printed) => placeFor(printed, where));
  if (filled.by === 'alternatives') return [alternativePlace(filled.posts, where)];
  if (filled.by === 'table') {
    return filled.rows.map(({ unit, post }) => placeFor(`${unit}${post}`, where));
  }
  return [];
};

/** What somebody put in takes the place of the printed post it stands for; the rest is added. */
const withAssigned = (printed: readonly Place[], added: readonly Place[]): readonly Place[] => {
  const standsFor = (place: Place) => added.find((one) => one.printed === place.printed);
  const taken = new Set(printed.map(standsFor));
  return [
    ...printed.map((place) => standsFor(place) ?? place),
    ...added.filter((place) => !taken.has(place)),
  ];
};

const simpleSeat = (seat: PackSeat, where: Composition): Seat => {
  const added = assigned(seat.id, where).flatMap((one) => placeOf(one, where));
  const places = withAssigned(printedPlaces(seat, where), added);
  const open = seat.filled.by === 'chief' || seat.filled.by === 'absent';
  return { seat, places: open && places.length === 0 ? [empty('', 'not-set')] : places };
};

/** The chiefs of a station and of its community section are 課長 or above by what they are. */
const gradeOfKind: Readonly<Partial<Record<PostKind, Grade>>> = {
  stationChief: 'section-head',
  sectionChief: 'section-head',
};

/** 課長以上の職にある者（前号の者を除く。）: posts of the grade that fill none of the other seats. */
const gradePlaces = (seat: PackSeat, others: readonly Seat[], where: Composition): Seat => {
  const { filled } = seat;
  if (filled.by !== 'grade') return { seat, places: [] };
  const taken = new Set(
    others
      .filter((one) => filled.exceptSeats.includes(one.seat.id))
      .flatMap(({ places }) => places.map(({ post }) => post?.id)),
  );
  const posts = where.posts.filter(
    (post) =>
      hasGrade(post.grade ?? gradeOfKind[post.kind] ?? null, filled.grade) && !taken.has(post.id),
  );
  const places = posts.map((post) => seated('', post, where));
  const added = assigned(seat.id, where).flatMap((one) => placeOf(one, where));
  const own = new Set(posts.map(({ id }) => id));
  const more = added.filter(({ post }) => post !== null && !own.has(post.id));
  const all = [...places, ...more];
  return { seat, places: all.length === 0 ? [empty('', 'no-post')] : all };
};

/**
 * Who sits in a body on a day (充て職, YG-T1 to YG-T3a, YG-4.5-2, ST-4.2, ST-7.2c): every seat of
 * the pack in its order, each with its posts and today's holders. `posts`: those of headquarters, or
 * of the station whose body it is. Never silent: a seat nobody fills has a place with its vacancy.
 */
export const seatsOf = (body: PackBody, where: Composition): readonly Seat[] => {
  const plainSeats = body.seats.filter(({ filled }) => filled.by !== 'grade');
  const filled = plainSeats.map((seat) => simpleSeat(seat, where));
  return body.seats.map(
    (seat) => filled.find((one) => one.seat.id === seat.id) ?? gradePlaces(seat, filled, where),
  );
};

/** What a person does in a body; the same person may sit in several (YG-X1). */
export type Sitting = {
  readonly personId: string;
  readonly name: string;
  readonly in: readonly { readonly body: PackBody; readonly seat: PackSeat }[];
};

/** Everybody who sits in these bodies, each once, with all their seats. */
export const sittings = (
  bodies: readonly { readonly body: PackBody; readonly seats: readonly Seat[] }[],
): readonly Sitting[] => {
  const found = new Map<string, Sitting>();
  for (const { body, seats } of bodies) {
    for (const { seat, places } of seats) {
      for (const { personId, name } of places.flatMap(({ holders }) => holders)) {
        const before = found.get(personId)?.in ?? [];
        if (before.some((one) => one.body === body && one.seat === seat)) continue;
        found.set(personId, { personId, name, in: [...before, { body, seat }] });
      }
    }
  }
  return [...found.values()];
};
