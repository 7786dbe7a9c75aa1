import { addDays } from '@meguri/core/base/day.ts';
import type { PackBody } from '@meguri/core/pack/bodies.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { adoptedOf } from './adoptions.ts';
import { type Calendar, clock, instant, workdayAgo, workdayFrom } from './calendar.ts';
import { idOf } from './ids.ts';
import { addMeeting, type Found, type Item, type Meeting, type Task } from './meeting-rows.ts';
import type { World } from './world.ts';

// Three meetings, so that a newcomer finds one with approved minutes, one about to be held, and at a
// station minutes and a decision that wait. Texts are made up; they name nobody.

const printed = ({ filled }: PackBody['seats'][number]): readonly string[] =>
  filled.by === 'posts' ? filled.posts : [];

const seriesIn = (packs: readonly ProgrammePack[], level: PackBody['level']): readonly Found[] =>
  packs.flatMap(({ identity, bodies }) =>
    bodies
      .filter((body) => body.level === level)
      .flatMap((body) => body.meetings.map((series) => ({ pack: identity.id, body, series }))),
  );

const chairOf = ({ body }: Found): string | undefined =>
  body.seats.filter(({ role }) => role === 'chair').flatMap(printed)[0];

/** A body whose secretariat and chair are officers of headquarters, so that all can be tried. */
const isTried = (found: Found): boolean =>
  found.body.secretariat !== null && ![undefined, '警察本部長'].includes(chairOf(found));

const item = (title: string, discussion = '', task: Task | null = null): Item => ({
  title,
  discussion,
  task,
  from: null,
});

const atHeadquarters = (of: Found, calendar: Calendar): readonly Meeting[] => {
  const members = of.body.seats.flatMap(printed).map((title) => `hq ${title}`);
  const room = { of, station: null, runBy: 'clerk', chair: `hq ${chairOf(of)}`, members } as const;
  const done: Task = {
    key: 'leaflet',
    decision: '見本のちらしを所属へ送る',
    owner: 'clerk',
    dueOn: workdayAgo(calendar, 15),
    doneOn: workdayAgo(calendar, 18),
  };
  const open: Task = {
    key: 'schedule',
    decision: '見本の講習日程案をまとめる',
    owner: 'clerk',
    dueOn: workdayFrom(addDays(calendar.today, 9)),
    doneOn: null,
  };
  return [
    {
      ...room,
      key: 'first',
      subject: '見本　前半の取組の確認',
      convenedOn: workdayAgo(calendar, 46),
      on: workdayAgo(calendar, 38),
      writtenOn: workdayAgo(calendar, 34),
      approvedOn: workdayAgo(calendar, 32),
      items: [
        item('見本　多言語のちらし', '見本　配る場所を話し合った。', done),
        item('見本　110番通報講習', '見本　会場と時期を話し合った。', open),
      ],
    },
    {
      ...room,
      key: 'second',
      subject: '見本　後半の取組の進め方',
      convenedOn: workdayAgo(calendar, 3),
      on: workdayFrom(addDays(calendar.today, 12)),
      writtenOn: null,
      approvedOn: null,
      items: [
        { ...item('見本　110番通報講習の日程'), from: open.key },
        item('見本　交通安全教室の開き方'),
      ],
    },
  ];
};

const atStation = (of: Found, calendar: Calendar): Meeting => {
  const titles = ['副署長', '刑事課長', '生活安全課長', '警備課長'];
  const task: Task = {
    key: 'station',
    decision: '見本の巡回経路を案にする',
    owner: 'central-section-chief',
    dueOn: workdayFrom(addDays(calendar.today, 16)),
    doneOn: null,
  };
  return {
    key: 'station',
    of,
    station: 'central',
    runBy: 'central-chief',
    chair: 'central-chief',
    members: ['central-chief', ...titles.map((title) => `central ${title}`)],
    subject: '見本　署の取組の検討',
    convenedOn: workdayAgo(calendar, 20),
    on: workdayAgo(calendar, 9),
    writtenOn: workdayAgo(calendar, 4),
    approvedOn: null,
    items: [item('見本　合同の見回り', '見本　時間帯を話し合った。', task)],
  };
};

/** How often the station meets, where the directive leaves that to its chief (ST-7.2c). */
const setStation = ({ ledger, calendar }: World, { pack, body }: Found): void => {
  const chief = 'central-chief';
  ledger.body_settings.push({
    id: idOf('setting', body.id),
    station_id: idOf('unit', 'central'),
    pack,
    body: body.id,
    composition: '見本　署長が指定する課長',
    running: '見本',
    interval_months: 6,
    set_at: instant(calendar.adopted, clock(9)),
    set_by: idOf('person', chief),
    set_as: idOf('post', chief),
  });
};

/** Meetings of the bodies that the demo adopts. */
export const addMeetings = (world: World, packs: readonly ProgrammePack[]): void => {
  const adopted = adoptedOf(world, packs);
  const tried = seriesIn(adopted, 'headquarters').find(isTried);
  for (const one of tried === undefined ? [] : atHeadquarters(tried, world.calendar)) {
    addMeeting(world, one);
  }
  const local = seriesIn(adopted, 'station')[0];
  if (local === undefined) return;
  setStation(world, local);
  addMeeting(world, atStation(local, world.calendar));
};
