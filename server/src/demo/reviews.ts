import { askAbout } from '@meguri/core/reviews/plausibility.ts';
import { ageOf, clock, dayOfNext, demoMonths, endOf, instant, startOf } from './calendar.ts';
import { type Counts, countKey, isReviewed } from './closings.ts';
import type { Ledger } from './demo.db.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { randomFrom } from './random.ts';
import { reviewerOn } from './reviewers.ts';
import type { Beat, MonthNote, World } from './world.ts';

const guidance = [
  '不在の続く集合住宅は、管理室と日を決めてまとめて訪問すること。',
  '計画どおり進んでいる。来月は夕方の訪問を一日入れてみること。',
  '期限を過ぎた各戸から先に回ること。応援の日を地域課と調整する。',
  '要望への回答を期限までに本人に伝えること。',
] as const;

const agreed = [
  [],
  [{ text: '第2水曜の午前を訪問の時間として空ける。', on: null }],
  [{ text: '集合住宅の訪問に所長が同行する。', on: null }],
] as const;

const answers = [
  'まとめて入力したため同じ時刻になった。次からは訪問ごとに時刻を入れる。',
  '承知した。時刻は控えのとおりで、入力の際に写し間違えた。',
] as const;

const addReview = (
  ledger: Ledger,
  world: World,
  of: { readonly beat: Beat; readonly note: MonthNote },
): void => {
  const { beat, note } = of;
  const { site } = beat;
  const { year, month } = note.month;
  const key = `${site.key} ${year} ${month}`;
  const random = randomFrom(`review ${key}`);
  const on = dayOfNext(note.month, 8 + random.int(0, 4));
  const { officer } = officersOn(site, endOf(note.month), world.calendar);
  const questions = askAbout(note.visits);
  const review_id = idOf('review', key);
  ledger.reviews.push({
    id: review_id,
    station_id: site.stationId,
    beat_id: site.id,
    year,
    month,
    reviewed_person_id: idOf('person', officer),
    exceptions: note.exceptions,
    questions,
    guidance: random.pick(guidance),
    agreements: random.pick(agreed),
    reviewed_by: idOf('person', reviewerOn(site, on, world.calendar).key),
    reviewed_at: instant(on, clock(10, 40)),
  });
  // The question of the latest review still waits for its answer.
  if (questions.length === 0 || ageOf(note.month, world.calendar) <= 2) return;
  ledger.review_answers.push({
    review_id,
    station_id: site.stationId,
    text: random.pick(answers),
    answered_by: idOf('person', officer),
    answered_at: instant(dayOfNext(note.month, 14), clock(9, 20)),
  });
};

const praise = '要望の回答を一件ずつ本人に届けていることがよい。';

/** The station chief's own look at a month of a box (MG-3.3a); praise in words (MG-3.3c). */
const addChecks = (ledger: Ledger, world: World): void => {
  const boxes = new Map(world.beats.map((beat) => [beat.site.box, beat]));
  for (const beat of boxes.values()) {
    const { site } = beat;
    for (const month of demoMonths(world.calendar)) {
      const on = dayOfNext(month, 20);
      if (ageOf(month, world.calendar) < 2 || on > world.calendar.lastDay) continue;
      const { officer } = officersOn(site, startOf(month), world.calendar);
      const check = (kind: 'checked' | 'praise', text: string, person_id: string | null): void => {
        ledger.station_checks.push({
          id: idOf('check', `${kind} ${site.box} ${month.year} ${month.month}`),
          station_id: site.stationId,
          box_id: site.boxId,
          year: month.year,
          month: month.month,
          kind,
          person_id,
          text,
          by_person: idOf('person', `${site.station}-chief`),
          at: instant(on, clock(14)),
        });
      };
      check('checked', '', null);
      if (month.month % 6 === site.number % 6) check('praise', praise, idOf('person', officer));
    }
  }
};

type Correction = {
  readonly beat: string;
  readonly age: number;
  readonly reason: string;
  readonly end: 'confirmed' | null;
};

const corrections: readonly Correction[] = [
  {
    beat: 'north-9',
    age: 5,
    reason: '行事の会場で配ったパトロールカード1枚を加える。',
    end: 'confirmed',
  },
  { beat: 'plain-1', age: 1, reason: '紙の控えと1枚違うため、確認中。', end: null },
];

/** The row of the form that counts the slips left at closed doors, where the form has one. */
const slipsRow = ({ pack }: World): string | undefined =>
  pack.form.rows.find(({ formula }) => 'count' in formula && formula.count === 'patrolCards')?.id;

/** Corrections by hand of the slips left: one confirmed, one still open. */
const addCorrections = (ledger: Ledger, world: World, counts: Counts): void => {
  const row_id = slipsRow(world);
  if (row_id === undefined) return;
  for (const { beat: key, age, reason, end } of corrections) {
    const beat = world.beats.find(({ site }) => site.key === key);
    const month = demoMonths(world.calendar).find((one) => ageOf(one, world.calendar) === age);
    if (beat === undefined || month === undefined) continue;
    const computed = counts.get(countKey(beat.site.id, month))?.counts?.patrolCards ?? 0;
    const on = age === 1 ? world.calendar.lastDay : dayOfNext(month, 4);
    const correction_id = idOf('correction', key);
    ledger.sheet_corrections.push({
      id: correction_id,
      station_id: beat.site.stationId,
      beat_id: beat.site.id,
      year: month.year,
      month: month.month,
      row_id,
      computed,
      corrected: computed + 1,
      reason,
      corrected_by: idOf('person', officersOn(beat.site, on, world.calendar).officer),
      corrected_at: instant(on, clock(9, 50)),
    });
    if (end === null) continue;
    ledger.sheet_correction_ends.push({
      correction_id,
      station_id: beat.site.stationId,
      kind: end,
      person_id: idOf('person', reviewerOn(beat.site, on, world.calendar).key),
      at: instant(dayOfNext(month, 8), clock(11)),
    });
  }
};

/** Everything supervisors do with closed months. */
export const addReviews = (ledger: Ledger, world: World, counts: Counts): void => {
  for (const beat of world.beats) {
    for (const note of beat.notes) {
      if (isReviewed(world, beat, note.month)) addReview(ledger, world, { beat, note });
    }
  }
  addChecks(ledger, world);
  addCorrections(ledger, world, counts);
};
