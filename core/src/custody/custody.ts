import { addDays, type Day, daysBetween } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { isSupervisor, type Rank, ranks } from '../organisation/posts.ts';
import { isAbove, type Standing } from '../organisation/reporting-line.ts';

/** Paper is counted at least this often (trust.md R08). Days from one count to the next. */
export const countEveryDays = 31;

/** The station custodian inspects each box at least once a quarter (MG-5.7e). Days. */
export const inspectEveryDays = 92;

/** A disposal is confirmed within two weeks, or counted and proposed again. Days. */
export const disposalDays = 14;

/** Sheets of a bundle: in the cabinet, and taken out by somebody. */
export type Holding = { readonly kept: number; readonly out: number };

export const movements = {
  added: { ja: '加えた', en: 'added' },
  'taken-out': { ja: '持ち出した', en: 'taken out' },
  'brought-back': { ja: '戻した', en: 'brought back' },
  'handed-over': { ja: '引き継いだ', en: 'handed over' },
} as const;
export type Movement = keyof typeof movements;

/** What is known to have happened to sheets that a count did not find, or found too many. */
export const findings = {
  found: { ja: '見つかった', en: 'found' },
  miscounted: { ja: '数え違い', en: 'miscounted' },
  'not-recorded': { ja: '記録漏れ', en: 'not recorded' },
  lost: { ja: '紛失', en: 'lost' },
} as const;
export type Finding = keyof typeof findings;

export const methods = {
  shredded: { ja: '細断', en: 'shredded' },
  dissolved: { ja: '溶解', en: 'dissolved' },
  burned: { ja: '焼却', en: 'burned' },
} as const;

export const keyEvents = {
  'handed-over': { ja: '渡した', en: 'handed over' },
  stored: { ja: '保管箱に戻した', en: 'stored' },
  lost: { ja: '紛失した', en: 'lost' },
  found: { ja: '見つかった', en: 'found' },
  retired: { ja: '廃止した', en: 'retired' },
} as const;
export type KeyEvent = keyof typeof keyEvents;

export const keyStates = ['stored', 'held', 'lost', 'retired'] as const;
export type KeyState = (typeof keyStates)[number];

/**
 * May this be recorded of a key (MG-5.5b)? A loss is told with how it happened, and ends when the key
 * is found or the lock is replaced; to retire it alone would leave the lock as it is.
 */
export const mayRecordKey = (state: KeyState, event: KeyEvent, note: string): Result<true> => {
  if (state === 'retired') return refuse('custody.key-gone');
  if (state === 'lost' && event !== 'found') return refuse('custody.key-lost');
  if (event === 'lost' && note.trim() === '') return refuse('custody.loss-untold');
  return ok(true);
};

/** New keys of a cabinet are numbered on: a number that was lost never comes back. */
export const nextLabels = (labels: readonly string[], keys: number): readonly string[] => {
  const last = Math.max(0, ...labels.map(Number).filter(Number.isInteger));
  return Array.from({ length: keys }, (_, at) => String(last + at + 1));
};

const enough = (there: number, sheets: number, where: 'kept' | 'out'): Result<true> => {
  const words = { kept: '保管庫', out: '持出し中' };
  return sheets <= there
    ? ok(true)
    : refuse('custody.not-so-many', { sheets, there, where: words[where] });
};

/**
 * A movement of sheets (MG-5.5a): nothing leaves or comes back that was not there. A hand-over at a
 * change of officer moves nothing: both count, and the count must be what the register says.
 */
export const move = (holding: Holding, movement: Movement, sheets: number): Result<Holding> => {
  const { kept, out } = holding;
  switch (movement) {
    case 'added':
      return ok({ kept: kept + sheets, out });
    case 'taken-out': {
      const there = enough(kept, sheets, 'kept');
      return there.ok ? ok({ kept: kept - sheets, out: out + sheets }) : there;
    }
    case 'brought-back': {
      const there = enough(out, sheets, 'out');
      return there.ok ? ok({ kept: kept + sheets, out: out - sheets }) : there;
    }
    case 'handed-over':
      return sheets === kept + out
        ? ok(holding)
        : refuse('custody.not-so-many', { sheets, there: kept + out, where: '合わせて' });
  }
};

/** Sheets by which the register changes when a difference is settled; counted minus expected. */
export const correctionFor = (finding: Finding, difference: number): number =>
  finding === 'not-recorded' || finding === 'lost' ? difference : 0;

/** The day by which paper is counted next; `since`: the day it was first registered. */
export const nextCountOn = (last: Day | null, since: Day): Day =>
  addDays(last ?? since, countEveryDays);

export type Inspector = { readonly personId: string; readonly rank: Rank };

/**
 * May this person inspect (MG-5.7d–f)? A supervisor by the pack's reviewRank, and nobody who keeps
 * some of it: the officer of a single-officer chuzaisho is inspected by the station custodian.
 */
export const mayInspect = (
  inspector: Inspector,
  keepers: readonly string[],
  lowest: Rank,
): Result<true> => {
  if (keepers.includes(inspector.personId)) return refuse('custody.own-inspection');
  const { ja, en } = ranks[lowest];
  return isSupervisor(inspector.rank, lowest)
    ? ok(true)
    : refuse('custody.not-supervisor', { rankJa: ja, rankEn: en });
};

/**
 * May the second person confirm that paper is destroyed (R08)? Never who proposed it, never a
 * subordinate who would only be told to, and not later than two weeks after.
 */
export const mayConfirm = (
  proposer: Standing,
  confirmer: Standing,
  days: { readonly proposedOn: Day; readonly today: Day },
): Result<true> => {
  if (proposer.personId === confirmer.personId) return refuse('disposal.own');
  if (isAbove(proposer, confirmer)) return refuse('disposal.subordinate');
  return daysBetween(days.proposedOn, days.today) > disposalDays
    ? refuse('disposal.lapsed', { days: disposalDays })
    : ok(true);
};
