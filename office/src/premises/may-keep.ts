import type { Session } from '../platform/session.ts';

export type PremisesPlace = {
  readonly beatId: string;
  readonly boxId: string;
  readonly stationId: string;
};

/** What the post may do with premises here; the server decides, this only shows the right buttons. */
export const mayOf = (session: Session, place: PremisesPlace) => {
  const { kind } = session.post;
  const works = session.beats.some(({ id }) => id === place.beatId);
  const keep = works || (kind === 'boxChief' && session.boxId === place.boxId);
  const own = session.stationId === place.stationId;
  const leads = own && (kind === 'sectionChief' || kind === 'stationChief');
  return {
    keep,
    /** Apply for a choice; the rest of classifying is for whoever keeps the premises. */
    classify: keep || leads,
    seeWhy: keep,
    exempt: own && kind === 'stationChief',
  };
};

export type May = ReturnType<typeof mayOf>;
