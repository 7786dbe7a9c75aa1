import { ok, type Result, refuse } from '../base/result.ts';
import type { PackBody, PackSeat } from '../pack/bodies.ts';
import type { Seat, SeatAssignment } from './seats.ts';
import { standsIn, type Titled } from './titles.ts';

/** Whose word a body is: its head's (ST-7.2c), or its secretariat's (YG-4.4, ST-5.2). */
export type Decider = {
  /** The station chief, or whoever holds the post of the head of the body. */
  readonly isHead: boolean;
  readonly isSecretariat: boolean;
};

/** Does this post stand in a unit that the directive makes the secretariat of the body? */
export const keepsSecretariat = ({ secretariat }: PackBody, post: Titled): boolean =>
  secretariat?.units.some((printed) => standsIn(post, printed)) ?? false;

const head = { whoJa: '体制の長', whoEn: 'the head of the body' };
const either = { whoJa: '庶務か体制の長', whoEn: 'the secretariat or the head of the body' };

/** May this person say who sits in the seat? Refuses `body.not-yours` with whose word it is. */
export const mayDecide = ({ filled }: PackSeat, who: Decider): Result<true> => {
  if (who.isHead) return ok(true);
  if (filled.by === 'chief') return refuse('body.not-yours', head);
  return who.isSecretariat ? ok(true) : refuse('body.not-yours', either);
};

/** Who is recorded as the source of a seat: the annex of the directive, its head, the secretariat. */
export const sourceOf = ({ filled }: PackSeat): SeatAssignment['source'] => {
  if (filled.by === 'absent') return 'pack';
  return filled.by === 'chief' ? 'chief' : 'secretariat';
};

/**
 * May a post be put into a seat? Freely where the directive leaves it to somebody or prints it in an
 * annex that is not at hand; otherwise only for a printed post that does not exist here, or where
 * several would do. Refuses `body.seat-fixed`, `body.seat-taken`.
 */
export const mayPut = (
  { seat: { filled }, places }: Seat,
  wanted: { readonly postId: string; readonly printed: string },
): Result<true> => {
  if (places.some(({ post }) => post?.id === wanted.postId)) return refuse('body.seat-taken');
  if (filled.by === 'chief' || filled.by === 'absent') return ok(true);
  const place = places.find(({ printed }) => printed !== '' && printed === wanted.printed);
  if (place?.vacancy === 'no-post') return ok(true);
  const among = place?.candidates.some(({ id }) => id === wanted.postId) ?? false;
  return place?.vacancy === 'several-posts' && among ? ok(true) : refuse('body.seat-fixed');
};
