import type { MeasureSubject } from './measures.ts';
import { measureSubjects } from './measures.ts';

type CommunityKind = string | null;

/** Days on which something was held, or is decided and to come, of one place and kind. */
export type Counted = {
  /** null: headquarters. */
  readonly stationId: string | null;
  readonly subject: MeasureSubject;
  readonly communityKind: CommunityKind;
  readonly lifeStage: string | null;
  readonly held: number;
  readonly planned: number;
};

export type Cell = {
  readonly subject: MeasureSubject;
  readonly held: number;
  readonly planned: number;
};

export type MatrixRow = { readonly stationId: string | null; readonly cells: readonly Cell[] };

type Asked = {
  /** Places in the order of the organisation; it is kept. */
  readonly places: readonly (string | null)[];
  /** Pillars of the directive in its order. */
  readonly subjects: readonly string[];
  readonly communityKind: CommunityKind;
  readonly lifeStage: string | null;
};

/**
 * Where something was done: places × pillars, for one kind of community or stage of life, or for
 * all (null). Places stand in the order of the organisation and no row or column is summed up, so
 * that it is no league table; enforcement is not there (design §7, YG-5).
 */
export const coverageOf = (
  counted: readonly Counted[],
  { places, subjects, communityKind, lifeStage }: Asked,
): readonly MatrixRow[] => {
  const shown = measureSubjects.filter((subject) => subjects.includes(subject));
  const fitting = counted.filter(
    (one) =>
      (communityKind === null || one.communityKind === communityKind) &&
      (lifeStage === null || one.lifeStage === lifeStage),
  );
  const cellOf = (stationId: string | null, subject: MeasureSubject): Cell => {
    const here = fitting.filter((one) => one.stationId === stationId && one.subject === subject);
    return {
      subject,
      held: here.reduce((sum, { held }) => sum + held, 0),
      planned: here.reduce((sum, { planned }) => sum + planned, 0),
    };
  };
  return places.map((stationId) => ({
    stationId,
    cells: shown.map((subject) => cellOf(stationId, subject)),
  }));
};
