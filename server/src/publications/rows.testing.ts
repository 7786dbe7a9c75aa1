import { newId } from '../platform/keys.ts';
import type { Prefecture } from '../platform/testing.ts';

type Meetings = {
  readonly beat: keyof Prefecture['world']['beats'];
  readonly on: string;
  readonly count: number;
};

/** Households met on a day, one visit each. */
export const addMeetings = async (
  { rows, world }: Prefecture,
  { beat, on, count }: Meetings,
): Promise<void> => {
  const at = new Date(`${on}T10:00:00+09:00`);
  const other = beat === 'other';
  const place = {
    station_id: other ? world.units.otherStation : world.units.station,
    beat_id: world.beats[beat],
  };
  const ids = Array.from({ length: count }, () => newId());
  if (ids.length === 0) return;
  await rows(async (tx) => {
    await tx
      .insertInto('premises')
      .values(
        ids.map((id) => ({
          id,
          ...place,
          kind: 'household',
          tier: 'general',
          card: 'none',
          added_on: on,
          added_at: at,
          recorded_at: at,
        })),
      )
      .execute();
    await tx
      .insertInto('visits')
      .values(
        ids.map((premises_id) => ({
          id: newId(),
          ...place,
          premises_id,
          person_id: world.persons.officer,
          outcome: 'met',
          happened_on: on,
          happened_at: at,
          recorded_at: at,
        })),
      )
      .execute();
  });
};

/** Names of the entries of a zip file, from its central directory. */
export const zipNames = (bytes: Buffer): readonly string[] => {
  const names: string[] = [];
  const mark = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) {
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  }
  return names;
};
