import type { Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { TrainingTheme } from '../pack/catalogue.ts';

/** A theme of training; `clause` null: the directive names none, so it is the product's own. */
export type Theme = Omit<TrainingTheme, 'clause'> & { readonly clause: string | null };

const own = (id: string, ja: string, en: string): Theme => ({
  id,
  clause: null,
  theme: { ja, en },
  withGuidance: null,
});

/** What the product offers where a directive has no themes. */
export const productThemes: readonly Theme[] = [
  own('plain-words', '窓口のやさしい日本語', 'plain Japanese at the counter'),
  own('interpreter', '通訳人との連携', 'working with interpreters'),
  own('conduct', '取組の場での言動', 'words and conduct'),
  own('register', '台帳に書けること', 'what the register may hold'),
];

/** The themes of a directive; the product's own where it has none, or where no directive is used. */
export const themesOf = (themes: readonly TrainingTheme[]): readonly Theme[] =>
  themes.length === 0 ? productThemes : themes;

/** What goes with a session whatever anybody wishes. */
export type Attached = { readonly guidance: boolean; readonly complaintChannel: boolean };

/** A questioning drill is planned only with the guidance and the complaint channel (GF-T25, R14). */
export const mayPlan = (theme: Theme, attached: Attached): Result<true> =>
  theme.withGuidance !== null && !(attached.guidance && attached.complaintChannel)
    ? refuse('training.guidance-missing')
    : ok(true);

export type SessionState = 'planned' | 'to-record' | 'held' | 'cancelled';

/** A session waits for its record from the day after it. */
export const sessionState = (
  { on, outcome }: { readonly on: Day; readonly outcome: 'held' | 'cancelled' | null },
  today: Day,
): SessionState => outcome ?? (on < today ? 'to-record' : 'planned');

export type Attendance = { readonly unitId: string; readonly present: number; readonly of: number };

/** Counts for exactly the units that were asked, none above its strength; no names (R29). */
export const attendanceFits = (
  attendance: readonly Attendance[],
  unitIds: readonly string[],
): Result<true> => {
  const named = new Set(attendance.map(({ unitId }) => unitId));
  const isWhole = named.size === unitIds.length && unitIds.every((id) => named.has(id));
  if (!isWhole || attendance.length !== named.size) return refuse('training.other-units');
  const over = attendance.some(({ present, of }) => present > of);
  return over ? refuse('training.too-many-present') : ok(true);
};

/** From how many posts on a unit sees a number: below, it would tell who (R29, design §7). */
export const leastShown = 10;

/** What a unit sees of a lesson: numbers where it is large enough, else words only. */
export type Progress =
  | { readonly kind: 'numbers'; readonly done: number; readonly of: number }
  | { readonly kind: 'words'; readonly all: boolean };

export const progressOf = (done: number, of: number): Progress =>
  of >= leastShown ? { kind: 'numbers', done, of } : { kind: 'words', all: done >= of };
