import { type Day, firstOfMonth, yearOf } from '../base/day.ts';
import { groupBy } from '../base/lists.ts';

/**
 * 'move': leaves the old post, if there is one, for the new; 'concurrent': takes the new one beside
 * (兼務); 'acting': stands in for its holder (職務代理); 'leave': retires or goes elsewhere.
 */
export const ways = ['move', 'concurrent', 'acting', 'leave'] as const;
export type Way = (typeof ways)[number];

export type Movement = {
  readonly personId: string;
  readonly fromPostId: string | null;
  readonly toPostId: string | null;
  readonly how: Way;
  readonly beatIds: readonly string[];
};

/** The next 1 April, the day on which most people change posts. */
export const nextTurn = (today: Day): Day => {
  const april = firstOfMonth(yearOf(today), 4);
  return april > today ? april : firstOfMonth(yearOf(today) + 1, 4);
};

/** A holding that runs on the day of the change or later. */
export type OpenHolding = {
  readonly postId: string;
  readonly personId: string;
  readonly acting: boolean;
  readonly concurrent: boolean;
  readonly fromOn: Day;
};

/** A beat of the box, with whoever is in charge on the day. */
export type OpenBeat = {
  readonly id: string;
  readonly boxId: string;
  readonly inCharge: string | null;
};

/**
 * What is wrong with a line ('twice' … 'began-later' stop the change), or to be known ('replaces',
 * 'left-vacant', 'beat-vacant'): who would lose the post without a new one, which post stays empty,
 * which beat would have no officer.
 */
export const faults = [
  'own',
  'above-own',
  'outside',
  'twice',
  'double-holder',
  'two-full-time',
  'not-in-post',
  'already-there',
  'began-later',
  'other-box',
  'beat-twice',
  /** A rule of posts or beats says no; `about` is its code. */
  'refused',
  'replaces',
  'left-vacant',
  'beat-vacant',
] as const;
export type FaultCode = (typeof faults)[number];

const harmless: readonly FaultCode[] = ['replaces', 'left-vacant', 'beat-vacant'];

export const stops = (code: FaultCode): boolean => !harmless.includes(code);

/** `line` counts from 0; `about`: the person or beat it is about, an id, '' for the line's own. */
export type Fault = { readonly line: number; readonly code: FaultCode; readonly about: string };

export type PersonnelGround = {
  readonly on: Day;
  readonly holdings: readonly OpenHolding[];
  readonly beats: readonly OpenBeat[];
  /** Unit of each post that may be filled here. */
  readonly unitOf: ReadonlyMap<string, string>;
};

type Look = (line: Movement, at: number, all: Ground) => readonly Fault[];
type Ground = PersonnelGround & {
  readonly lines: readonly Movement[];
  /** Indexes, so that a change of hundreds of lines is not looked through again for each. */
  readonly byPost: ReadonlyMap<string, readonly OpenHolding[]>;
  readonly byPerson: ReadonlyMap<string, readonly OpenHolding[]>;
  readonly linesOf: ReadonlyMap<string, readonly number[]>;
  readonly takersOf: ReadonlyMap<string, readonly number[]>;
};

const leaves = ({ how }: Movement): boolean => how === 'move' || how === 'leave';
const fills = ({ how }: Movement): boolean => how === 'move' || how === 'concurrent';

const fault = (line: number, code: FaultCode, about = ''): Fault => ({ line, code, about });

/** Somebody leaves one post only once, and stands in a new one only once. */
const twice: Look = (line, at, { lines, linesOf }) => {
  const others = (linesOf.get(line.personId) ?? []).filter((other) => {
    const one = lines[other];
    if (one === undefined || other >= at) return false;
    return (leaves(one) && leaves(line)) || one.toPostId === line.toPostId;
  });
  return others.length > 0 ? [fault(at, 'twice')] : [];
};

const doubleHolder: Look = (line, at, { lines, takersOf }) => {
  if (!fills(line) || line.toPostId === null) return [];
  const first = (takersOf.get(line.toPostId) ?? []).find((other) => other !== at);
  const other = first === undefined ? undefined : lines[first];
  return other === undefined ? [] : [fault(at, 'double-holder', other.personId)];
};

const oldPost: Look = (line, at, { byPerson, on }) => {
  if (line.fromPostId === null || !leaves(line)) return [];
  const held = (byPerson.get(line.personId) ?? []).find(({ postId }) => postId === line.fromPostId);
  if (held === undefined) return [fault(at, 'not-in-post')];
  return held.fromOn >= on ? [fault(at, 'began-later')] : [];
};

const alreadyThere: Look = (line, at, { byPost }) =>
  line.toPostId !== null &&
  (byPost.get(line.toPostId) ?? []).some(({ personId }) => personId === line.personId)
    ? [fault(at, 'already-there')]
    : [];

const notHere: Look = (line, at, { unitOf }) =>
  line.toPostId !== null && !unitOf.has(line.toPostId) ? [fault(at, 'outside')] : [];

/** Posts that are somebody's whole work after the change: neither beside another nor as a deputy. */
const fullTimeAfter = (personId: string, all: Ground): number => {
  const mine = (all.linesOf.get(personId) ?? []).flatMap((at) => all.lines[at] ?? []);
  const gone = new Set(mine.filter(leaves).map(({ fromPostId }) => fromPostId));
  const kept = (all.byPerson.get(personId) ?? []).filter(
    (held) => !held.acting && !held.concurrent && !gone.has(held.postId),
  );
  return kept.length + mine.filter(({ how }) => how === 'move').length;
};

const twoFullTime: Look = (line, at, all) =>
  line.how === 'move' && fullTimeAfter(line.personId, all) > 1 ? [fault(at, 'two-full-time')] : [];

const leavesPost = (all: Ground, personId: string, postId: string): boolean =>
  (all.linesOf.get(personId) ?? []).some((at) => {
    const line = all.lines[at];
    return line !== undefined && leaves(line) && line.fromPostId === postId;
  });

/** Who holds the new post, goes nowhere and would be without it. */
const replaced: Look = (line, at, all) => {
  const { toPostId } = line;
  if (!fills(line) || toPostId === null) return [];
  return (all.byPost.get(toPostId) ?? [])
    .filter(({ personId }) => personId !== line.personId && !leavesPost(all, personId, toPostId))
    .flatMap((held) => [
      fault(at, 'replaces', held.personId),
      ...(held.fromOn >= all.on ? [fault(at, 'began-later', held.personId)] : []),
    ]);
};

const vacated: Look = (line, at, all) => {
  const { fromPostId, personId } = line;
  if (!leaves(line) || fromPostId === null) return [];
  const stays = (all.byPost.get(fromPostId) ?? []).some(
    (held) => held.personId !== personId && !leavesPost(all, held.personId, fromPostId),
  );
  return stays || (all.takersOf.get(fromPostId) ?? []).length > 0 ? [] : [fault(at, 'left-vacant')];
};

const beatsTaken: Look = (line, at, { beats, unitOf, lines }) =>
  line.beatIds.flatMap((beatId) => {
    const beat = beats.find(({ id }) => id === beatId);
    const unit = line.toPostId === null ? undefined : unitOf.get(line.toPostId);
    if (beat === undefined || unit === undefined) return [fault(at, 'other-box', beatId)];
    const other = lines.some((one, index) => index !== at && one.beatIds.includes(beatId));
    return other ? [fault(at, 'beat-twice', beatId)] : [];
  });

/** Whoever would have no post at all: replaced, and holding nothing else. */
const withoutPost = (line: Movement, at: number, all: Ground): readonly string[] =>
  replaced(line, at, all)
    .filter(({ code, about }) => code === 'replaces' && all.byPerson.get(about)?.length === 1)
    .map(({ about }) => about);

const beatsLeft: Look = (line, at, all) => {
  const gone = [...(leaves(line) ? [line.personId] : []), ...withoutPost(line, at, all)];
  return all.beats
    .filter(({ inCharge }) => inCharge !== null && gone.includes(inCharge))
    .filter(({ id }) => !all.lines.some(({ beatIds }) => beatIds.includes(id)))
    .map(({ id }) => fault(at, 'beat-vacant', id));
};

const looks: readonly Look[] = [
  notHere,
  twice,
  doubleHolder,
  oldPost,
  alreadyThere,
  twoFullTime,
  replaced,
  vacated,
  beatsTaken,
  beatsLeft,
];

const groundOf = (lines: readonly Movement[], ground: PersonnelGround): Ground => {
  const at = lines.map((_, index) => index);
  return {
    ...ground,
    lines,
    byPost: groupBy(ground.holdings, ({ postId }) => postId),
    byPerson: groupBy(ground.holdings, ({ personId }) => personId),
    linesOf: groupBy(at, (index) => lines[index]?.personId ?? ''),
    takersOf: groupBy(
      at.filter((index) => lines[index] !== undefined && fills(lines[index])),
      (index) => lines[index]?.toPostId ?? '',
    ),
  };
};

/**
 * What stands against a change of personnel, and what should be known of it before it is carried
 * out (bodies.transfer): double holders, posts left empty, two full-time posts of one person that
 * are not 兼務, beats without an officer. Whether the caller may fill a post is asked elsewhere.
 */
export const checkMovements = (
  lines: readonly Movement[],
  ground: PersonnelGround,
): readonly Fault[] => {
  const all = groundOf(lines, ground);
  return lines.flatMap((line, index) => looks.flatMap((look) => look(line, index, all)));
};

/** People who would be left without any post, and so without their beats. */
export const leftBehind = (
  lines: readonly Movement[],
  ground: PersonnelGround,
): readonly string[] => {
  const all = groundOf(lines, ground);
  return [...new Set(lines.flatMap((line, index) => withoutPost(line, index, all)))];
};
