import { type Calendar, clock, instant } from './calendar.ts';
import type { Ledger } from './demo.db.ts';
import { idOf } from './ids.ts';
import type { Sites } from './sites.ts';

/** What the chief allots per box and month (MG-3.2): fewer hours at the turn of year and in spring. */
export const allotmentOf = (
  month: number,
): { readonly days: number; readonly minutes: number } => ({
  days: [1, 3, 4, 12].includes(month) ? 8 : 10,
  minutes: 150,
});

export const addAllotments = (ledger: Ledger, { sites }: Sites, calendar: Calendar): void => {
  const boxes = new Map(sites.map((site) => [site.box, site]));
  for (const { box, boxId, station, stationId } of boxes.values()) {
    for (let at = 0; at < 48; at += 1) {
      const year = calendar.year - 2 + Math.floor(at / 12);
      const month = (at % 12) + 1;
      const setOn = `${year - 1}-10-20`;
      if (setOn > calendar.lastDay) break;
      const { days, minutes } = allotmentOf(month);
      ledger.duty_allotments.push({
        id: idOf('allotment', `${box} ${year} ${month}`),
        station_id: stationId,
        box_id: boxId,
        year,
        month,
        duty_days: days,
        visit_minutes_per_day: minutes,
        support: box === 'east' && month === 6 ? '地域課員1名が月2日、事業所の訪問を支援' : '',
        set_by: idOf('person', `${station}-chief`),
        set_at: instant(setOn, clock(15)),
      });
    }
  }
};

const reasons = {
  priority: '集合住宅と店舗が多く、年1回の基準どおりとする。',
  general: '勤務日数と対象数から、3年に1回の基準どおりとする。',
} as const;

/** How often a station visits, with its reasons (MG-4.2). */
export const addIntervals = (ledger: Ledger, calendar: Calendar): void => {
  for (const station of ['central', 'hill']) {
    for (const [tier, months] of [
      ['priority', 12],
      ['general', 36],
    ] as const) {
      ledger.visit_intervals.push({
        id: idOf('interval', `${station} ${tier}`),
        station_id: idOf('unit', station),
        tier,
        months,
        from_on: calendar.base,
        reasons: reasons[tier],
        set_by: idOf('person', `${station}-chief`),
        set_at: instant(calendar.base, clock(10)),
      });
    }
  }
};
