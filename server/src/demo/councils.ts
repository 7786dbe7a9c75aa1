import { addDays, type Day } from '@meguri/core/base/day.ts';
import { workdayAgo } from './calendar.ts';
import { idOf } from './ids.ts';
import { by, type StationKey } from './signed.ts';
import type { World } from './world.ts';

type Council = { readonly station: StationKey; readonly box: string; readonly name: string };

const councils: readonly Council[] = [
  { station: 'central', box: 'east', name: '見本東交番連絡協議会' },
  { station: 'hill', box: 'plain', name: '見本平交番連絡協議会' },
];

/** Places by capacity; whoever fills one stands on no list here (R01). */
const capacities = [
  ['町内会長', '見本一丁目町内会（架空）'],
  ['商店会長', '例示商店会（架空）'],
  ['学校長', '試験小学校（架空）'],
  ['事務局次長', '見本市国際交流協会'],
] as const;

const meetings = [
  {
    ago: 139,
    agenda: ['巡回連絡', '見本　通学路の見守り'],
    opinions: '見本　訪問する時間を回覧板で知らせてほしい。',
    followUp: '見本　次の回覧板に、訪問する週を載せる。',
  },
  {
    ago: 47,
    agenda: ['巡回連絡', '見本　多言語の防犯の案内', '見本　年末の見回り'],
    opinions: '見本　やさしい日本語の案内が分かりやすい。',
    followUp: '見本　商店会の掲示板にも貼る。',
  },
] as const;

type Placed = { readonly id: string; readonly station_id: string; readonly keeper: string };

const recorded = ({ keeper }: Placed, on: Day) => {
  const { at, person } = by(keeper, on, 15);
  return { recorded_at: at, recorded_by: person };
};

const addMembers = ({ ledger, calendar }: World, placed: Placed): void => {
  const { id, station_id } = placed;
  const from = calendar.adopted;
  for (const [capacity, organisation] of capacities) {
    ledger.council_members.push({
      id: idOf('council member', `${id} ${capacity}`),
      station_id,
      council_id: id,
      capacity,
      organisation,
      from_on: from,
      until_on: addDays(from, 730),
      ...recorded(placed, from),
    });
  }
};

/** A council of a police box at each station, with two meetings on record (MG-3.1). */
export const addCouncils = (world: World): void => {
  const { ledger, calendar } = world;
  for (const { station, box, name } of councils) {
    const id = idOf('council', box);
    const placed = { id, station_id: idOf('unit', station), keeper: `${box}-chief` };
    ledger.councils.push({
      id,
      station_id: placed.station_id,
      box_id: idOf('unit', box),
      name,
      begun_on: calendar.adopted,
      ...recorded(placed, calendar.adopted),
    });
    addMembers(world, placed);
    for (const { ago, agenda, opinions, followUp } of meetings) {
      const on = workdayAgo(calendar, ago);
      ledger.council_meetings.push({
        id: idOf('council meeting', `${box} ${ago}`),
        station_id: placed.station_id,
        council_id: id,
        held_on: on,
        agenda,
        opinions,
        follow_up: followUp,
        ...recorded(placed, on),
      });
    }
  }
};
