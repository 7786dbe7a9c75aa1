import type { CardContents } from '@meguri/core/cards/contents.ts';
import { type NewCard, recordOneCard } from '../cards/cards.ts';
import type { Platform } from '../platform/door.ts';
import { clock, instant } from './calendar.ts';
import { hasCards } from './demo.db.ts';
import type { Door } from './doors.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { type Beat, isPresent, type World } from './world.ts';

/** Cards per beat; a few hundred in all. */
const perBeat = 24;

const families = ['見本', '試験', '架空', '例示'] as const;
const readings = ['みほん', 'しけん', 'かくう', 'れいじ'] as const;

// Nobody has such a name, and no number in Japan begins with 000.
const contentsOf = (door: Door, number: number): CardContents => {
  const at = number % families.length;
  const name = `${families[at]} ${number}号`;
  const phone = `000-0000-${String(number).padStart(4, '0')}`;
  if (door.kind === 'establishment') {
    const values = { phone, hours: '9時から18時まで', 'contact-post': '見本係' };
    return { declined: false, entries: [{ group: 'self', values }] };
  }
  if (number % 11 === 0) return { declined: true, entries: [] };
  const reading = `${readings[at]} ${'いろはにほへとちりぬるをわかよたれそつねならむ'.charAt(number % 23)}`;
  const self = { 'contact-name': name, 'contact-reading': reading, phone };
  const wish = number % 5 === 0 ? { 'time-wish': 'evening' } : {};
  const emergency = { 'emergency-name': `例示 ${number}号`, 'emergency-phone': '000-0000-9999' };
  return {
    declined: false,
    entries: [
      { group: 'self', values: { ...self, ...wish } },
      ...(number % 3 === 0 ? [{ group: 'emergency' as const, values: emergency }] : []),
    ],
  };
};

const cardsOf = (beat: Beat, world: World, from: number): readonly NewCard[] => {
  const { site } = beat;
  const on = world.calendar.today;
  const { officer } = officersOn(site, on, world.calendar);
  return beat.doors
    .filter((door) => isPresent(door) && door.card === 'completed')
    .slice(0, perBeat)
    .map((door, at) => ({
      premisesId: door.id,
      stationId: site.stationId,
      kind: door.kind,
      contents: contentsOf(door, from + at),
      writtenOn: door.lastMetOn ?? on,
      writtenAt: new Date(instant(door.lastMetOn ?? on, clock(10))),
      writtenBy: idOf('person', officer),
    }));
};

/**
 * A few hundred cards of made-up people, sealed by the same code as any card. All of them in one
 * transaction: each is sealed anew, so a half of them could not be told from the other half.
 */
export const addCards = async (platform: Platform, world: World): Promise<void> => {
  const { database, schema, keys } = platform;
  const stations = [...new Set(world.beats.map(({ site }) => site.stationId))];
  const cards = world.beats.flatMap((beat, at) => cardsOf(beat, world, at * perBeat + 1));
  await database.transaction({ schema, stations }, async (tx) => {
    if (await hasCards(tx)) return;
    const where = { tx, keys, prefecture: schema, pack: world.pack };
    for (const card of cards) await recordOneCard(where, card);
  });
};
