import {
  type AuthorPost,
  isSupervisor,
  type PostKind,
  type Rank,
  reviewerOf,
} from '../organisation/posts.ts';
import type { TaskRule } from '../pack/waiting.ts';

export type StaffPerson = {
  readonly personId: string;
  readonly name: string;
  readonly rank: Rank;
  /** Stands in for a vacancy; counts like any holder, after one who holds the post. */
  readonly acting: boolean;
};

/** A post of a station, its sections or its boxes with who holds it today. */
export type StaffPost = {
  readonly postId: string;
  readonly kind: PostKind;
  /** null: a post of the station or a section. */
  readonly boxId: string | null;
  readonly holders: readonly StaffPerson[];
};

export type StationStaff = {
  /** In the order of the organisation. */
  readonly posts: readonly StaffPost[];
  readonly boxes: readonly { readonly id: string; readonly kind: 'koban' | 'chuzaisho' }[];
  /** `inCharge`: the officer, else whoever acts; of an ended beat on its last day. */
  readonly beats: readonly { readonly id: string; readonly inCharge: string | null }[];
};

/** The post that does something today; `person` null while it is empty. */
export type Holder = {
  readonly kind: PostKind;
  readonly postId: string | null;
  readonly person: { readonly personId: string; readonly name: string } | null;
};

type Seat = { readonly post: StaffPost; readonly person: StaffPerson };

export type Work = {
  readonly post: TaskRule['post'];
  readonly boxId: string | null;
  readonly beatId: string | null;
  readonly notBy: readonly string[];
};

/** Work passes upwards when a post is empty or its holder is the author. */
const ladder: readonly PostKind[] = ['beatOfficer', 'boxChief', 'sectionChief', 'stationChief'];

const seatsIn = (posts: readonly StaffPost[]): readonly Seat[] =>
  posts
    .flatMap((post) => post.holders.map((person) => ({ post, person })))
    .toSorted((a, b) => Number(a.person.acting) - Number(b.person.acting));

const ofBox = (staff: StationStaff, boxId: string | null): readonly StaffPost[] =>
  staff.posts.filter((post) => boxId !== null && post.boxId === boxId);

/** The posts of a person; the one in the box of the work before any other. */
const seatsOf = (staff: StationStaff, personId: string | null, boxId: string | null) =>
  seatsIn(staff.posts)
    .filter(({ post, person }) => person.personId === personId && ladder.includes(post.kind))
    .toSorted((a, b) => Number(b.post.boxId === boxId) - Number(a.post.boxId === boxId));

/** What the review route must know of a police box today (MG-6.2b). */
export const boxStaffOf = (staff: StationStaff, boxId: string | null) => {
  const seats = seatsIn(ofBox(staff, boxId));
  return {
    kind: staff.boxes.find(({ id }) => id === boxId)?.kind ?? 'koban',
    officers: new Set(seats.map(({ person }) => person.personId)).size,
    hasChief: seats.some(({ post }) => post.kind === 'boxChief'),
  };
};

const authorPosts: readonly AuthorPost[] = ['beatOfficer', 'boxChief', 'sectionChief'];

/** The post a person writes plans and closes months from; an officer's where it is none of these. */
export const authorPostOf = (
  staff: StationStaff,
  personId: string,
  boxId: string | null,
): AuthorPost => {
  const kinds = seatsOf(staff, personId, boxId).map(({ post }) => post.kind);
  return authorPosts.find((kind) => kinds[0] === kind) ?? 'beatOfficer';
};

/** In a box without a chief its only officer is the custodian and does the chief's work (MG-5.7c). */
const chiefSeats = (staff: StationStaff, boxId: string | null): readonly Seat[] => {
  const posts = ofBox(staff, boxId);
  const chiefs = seatsIn(posts.filter(({ kind }) => kind === 'boxChief'));
  const officers = seatsIn(posts.filter(({ kind }) => kind === 'beatOfficer'));
  return chiefs.length === 0 && officers.length === 1 ? officers : chiefs;
};

const seatsFor = (kind: PostKind, work: Work, staff: StationStaff): readonly Seat[] => {
  if (kind === 'boxChief') return chiefSeats(staff, work.boxId);
  if (kind !== 'beatOfficer') return seatsIn(staff.posts.filter((post) => post.kind === kind));
  const inCharge = staff.beats.find(({ id }) => id === work.beatId)?.inCharge ?? null;
  return seatsOf(staff, inCharge, work.boxId);
};

const startOf = (work: Work, staff: StationStaff): PostKind =>
  work.post === 'reviewer'
    ? reviewerOf({
        author: authorPostOf(staff, work.notBy[0] ?? '', work.boxId),
        box: boxStaffOf(staff, work.boxId),
      })
    : work.post;

/**
 * Who does this work today: the post the pack names, or the next one above it that somebody holds
 * who may do it (a reviewer has the pack's rank, MG-6.2a). Always a post of the station: without any
 * holder the work stays with the first of these posts there is.
 */
export const holderOf = (work: Work, staff: StationStaff, lowest: Rank): Holder => {
  const start = startOf(work, staff);
  const kinds = ladder.includes(start) ? ladder.slice(ladder.indexOf(start)) : [start];
  const mayDo = ({ person }: Seat): boolean =>
    !work.notBy.includes(person.personId) &&
    (work.post !== 'reviewer' || isSupervisor(person.rank, lowest));
  const seat = kinds.flatMap((kind) => seatsFor(kind, work, staff)).find(mayDo);
  if (seat !== undefined) {
    const { personId, name } = seat.person;
    return { kind: seat.post.kind, postId: seat.post.postId, person: { personId, name } };
  }
  const empty = kinds.find((kind) => staff.posts.some((post) => post.kind === kind));
  return { kind: empty ?? start, postId: null, person: null };
};
