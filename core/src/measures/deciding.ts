import { ok, type Result, refuse } from '../base/result.ts';
import { type Grade, hasGrade, type PostKind } from '../organisation/posts.ts';

/** Who decides: the chief of the station, or a section head of headquarters. */
export type Route = 'station' | 'headquarters';

export type Work = {
  /** null: a measure of headquarters. */
  readonly stationId: string | null;
  /** Everybody who wrote a version of the plan. */
  readonly authorIds: readonly string[];
  /** Who holds the post of the station's chief today, deputies included. */
  readonly chiefIds: readonly string[];
};

/**
 * Nobody decides what he wrote himself. A station's measure is its chief's to decide; where the
 * chief wrote it, or nobody holds the post, a section head of headquarters decides, not the chief's
 * own deputy: who is judged by the author cannot send the author's plan back.
 */
export const routeOf = ({ stationId, authorIds, chiefIds }: Work): Route => {
  if (stationId === null) return 'headquarters';
  return chiefIds.some((id) => !authorIds.includes(id)) ? 'station' : 'headquarters';
};

export type DecidingPost = {
  readonly personId: string;
  readonly kind: PostKind;
  readonly grade: Grade | null;
};

const isHead = ({ kind, grade }: DecidingPost, route: Route): boolean =>
  route === 'station'
    ? kind === 'stationChief'
    : kind === 'headquartersOfficer' && hasGrade(grade, 'section-head');

/** May this post decide or return it? Which station's it sees is decided by authorisation. */
export const mayDecide = (who: DecidingPost, work: Work): Result<true> => {
  if (work.authorIds.includes(who.personId)) return refuse('measure.own-work');
  const route = routeOf(work);
  if (isHead(who, route)) return ok(true);
  return refuse(route === 'station' ? 'measure.chief-decides' : 'measure.headquarters-decides');
};
