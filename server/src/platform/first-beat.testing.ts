import { sql } from 'kysely';
import type { Database } from './database.ts';
import { newId } from './keys.ts';
import { loadPacks } from './packs.ts';

export type FirstBeat = {
  readonly stationId: string;
  readonly personId: string;
  readonly postId: string;
  readonly premisesIds: readonly string[];
};

const doors = 40;

/** One beat with its officer, who accepted the texts, and some households; for a database of its own. */
export const firstBeat = async (database: Database, schema: string): Promise<FirstBeat> => {
  const [stationId, boxId, beatId, townId, partId] = [newId(), newId(), newId(), newId(), newId()];
  const [personId, postId, chiefId, chiefPostId] = [newId(), newId(), newId(), newId()];
  const premisesIds = Array.from({ length: doors }, newId);
  const conduct = loadPacks().all[0]?.conduct ?? [];
  await database.transaction({ schema, stations: [stationId] }, async (tx) => {
    await sql`insert into units (id, parent_id, station_id, kind, box_kind, name, code, from_on)
      values (${stationId}, null, ${stationId}, 'station', null, '見本警察署', 's', '2020-01-01'),
        (${boxId}, ${stationId}, ${stationId}, 'policeBox', 'koban', '見本交番', 'b', '2020-01-01')`.execute(
      tx,
    );
    await sql`insert into persons (id, name, kana, police_rank)
      values (${personId}, '見本 1号', 'みほん', 'constable'),
        (${chiefId}, '見本 2号', 'みほん', 'inspector')`.execute(tx);
    await sql`insert into posts (id, unit_id, kind, title)
      values (${postId}, ${boxId}, 'beatOfficer', '受持'),
        (${chiefPostId}, ${stationId}, 'sectionChief', '課長')`.execute(tx);
    await sql`insert into post_holdings (id, post_id, person_id, from_on)
      values (${newId()}, ${postId}, ${personId}, '2020-01-01'),
        (${newId()}, ${chiefPostId}, ${chiefId}, '2020-01-01')`.execute(tx);
    await sql`insert into towns (id, code, municipality, name, source)
      values (${townId}, '1', '見本市', '見本町', '見本')`.execute(tx);
    await sql`insert into town_parts (id, town_id, name) values (${partId}, ${townId}, '見本町')`.execute(
      tx,
    );
    await sql`insert into beats (id, station_id, box_id, number, name, from_on)
      values (${beatId}, ${stationId}, ${boxId}, 1, '第1受持区', '2020-01-01')`.execute(tx);
    await sql`insert into beat_assignments (id, station_id, beat_id, person_id, kind, from_on)
      values (${newId()}, ${stationId}, ${beatId}, ${personId}, 'own', '2020-01-01')`.execute(tx);
    for (const id of premisesIds) {
      await sql`insert into premises (id, station_id, beat_id, kind, tier, card, added_on, added_at,
          recorded_at)
        values (${id}, ${stationId}, ${beatId}, 'household', 'general', 'none', '2020-01-01',
          '2020-01-01T03:00:00Z', '2020-01-01T03:00:00Z')`.execute(tx);
      await sql`insert into premises_details (premises_id, station_id, town_part_id, address_text,
          address_key, search_key)
        values (${id}, ${stationId}, ${partId}, '見本町', ${id}, '')`.execute(tx);
    }
    for (const { code, version } of conduct) {
      await sql`insert into accepted_texts (id, person_id, post_kind, text_code, version,
          accepted_at, expires_on)
        values (${newId()}, ${personId}, 'beatOfficer', ${code}, ${version}, now(), '2099-12-31')`.execute(
        tx,
      );
    }
  });
  return { stationId, personId, postId, premisesIds };
};
