import type { Day } from '@meguri/core/base/day.ts';
import type {
  CloseReason,
  VoiceChannel,
  VoiceKind,
  VoiceRoute,
  VoiceSubject,
} from '@meguri/core/voices/voice.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type VoiceRow = {
  readonly id: string;
  readonly station_id: string;
  readonly route: VoiceRoute;
  readonly channel: VoiceChannel;
  readonly kind: VoiceKind;
  readonly subject: VoiceSubject;
  readonly concerns: string | null;
  readonly concerned: string | null;
  readonly ticket: string;
  readonly received_on: Day;
  readonly due_on: Day;
  readonly answers: number;
  readonly closed: CloseReason | null;
  readonly closed_on: Day | null;
};

const selectVoices = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly VoiceRow[]> => {
  const { rows } = await sql<VoiceRow>`
    select voice.id, voice.station_id, voice.route, voice.channel, voice.kind, voice.subject,
      voice.concerns, unit.name as concerned, voice.ticket, voice.received_on, voice.due_on,
      (select count(*) from voice_answers answer where answer.voice_id = voice.id)::integer
        as answers,
      closing.reason as closed, closing.closed_on
    from voices voice
    left join units unit on unit.id = voice.concerns
    left join voice_closings closing on closing.voice_id = voice.id
    where ${where}
    order by closing.closed_on is not null, voice.due_on, voice.received_on, voice.id
    limit 1000`.execute(tx);
  return rows;
};

export const listVoicesOf = (
  tx: Tx,
  stationId: string,
  route: VoiceRoute,
): Promise<readonly VoiceRow[]> =>
  selectVoices(tx, sql`voice.station_id = ${stationId} and voice.route = ${route}`);

/** Those of them that are not closed. */
export const listOpenVoicesOf = (
  tx: Tx,
  stationId: string,
  route: VoiceRoute,
): Promise<readonly VoiceRow[]> =>
  selectVoices(
    tx,
    sql`voice.station_id = ${stationId} and voice.route = ${route} and closing.voice_id is null`,
  );

export const findVoice = async (
  tx: Tx,
  id: string,
  route: VoiceRoute,
): Promise<VoiceRow | undefined> =>
  (await selectVoices(tx, sql`voice.id = ${id} and voice.route = ${route}`))[0];

export const findTicket = async (
  tx: Tx,
  ticket: string,
  route: VoiceRoute,
): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from voices where ticket = ${ticket} and route = ${route}`.execute(tx);
  return rows[0]?.id;
};

/** One writer at a time for a voice. */
export const holdVoice = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${`voice ${id}`}, 0))`.execute(
    tx,
  );
};

export type SealedRow = {
  readonly id: string;
  readonly contents: Buffer;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
};

/** The sealed words of a voice; keys are null where they were destroyed. */
export const findWords = async (tx: Tx, voiceId: string): Promise<SealedRow | undefined> => {
  const { rows } = await sql<SealedRow>`
    select voice.id, voice.contents, key.key_version, key.wrapped from voices voice
    left join sealed_keys key on key.sealed_id = voice.id where voice.id = ${voiceId}`.execute(tx);
  return rows[0];
};

export type AnswerRow = SealedRow & { readonly on: Day; readonly by: string };

export const listAnswers = async (tx: Tx, voiceId: string): Promise<readonly AnswerRow[]> => {
  const { rows } = await sql<AnswerRow>`
    select answer.id, answer.contents, key.key_version, key.wrapped, answer.answered_on as "on",
      post.title as by
    from voice_answers answer join posts post on post.id = answer.recorded_as
    left join sealed_keys key on key.sealed_id = answer.id
    where answer.voice_id = ${voiceId} order by answer.recorded_at, answer.id`.execute(tx);
  return rows;
};

export type Station = { readonly stationId: string; readonly name: string };

/** Every station of the prefecture in the order of the organisation. */
export const listStations = async (tx: Tx): Promise<readonly Station[]> => {
  const { rows } = await sql<Station>`
    select id as "stationId", name from units
    where kind = 'station' and until_on is null order by sort, id`.execute(tx);
  return rows;
};

export const findHeadquarters = async (tx: Tx): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from units where kind = 'headquarters' and until_on is null
    order by parent_id is not null, sort, id limit 1`.execute(tx);
  return rows[0]?.id;
};

export const nameOfUnit = async (tx: Tx, id: string): Promise<string> => {
  const { rows } = await sql<{ name: string }>`select name from units where id = ${id}`.execute(tx);
  return rows[0]?.name ?? '';
};

export type CountRow = {
  readonly year: number;
  readonly half: 1 | 2;
  readonly subject: VoiceSubject;
  readonly count: number;
};

/** What was handed over is counted where it is answered. */
export const countBySubject = async (tx: Tx): Promise<readonly CountRow[]> => {
  const { rows } = await sql<CountRow>`
    select extract(year from voice.received_on)::integer as year,
      (case when extract(month from voice.received_on) <= 6 then 1 else 2 end) as half,
      voice.subject, count(*)::integer as count
    from voices voice
    where not exists (select from voice_closings closing
      where closing.voice_id = voice.id and closing.reason = 'handed-over')
    group by 1, 2, 3`.execute(tx);
  return rows;
};

export type VisitCount = Omit<CountRow, 'subject'>;

/** How many opinions and requests were heard on visits; nothing else of them is read here. */
export const countOnVisits = async (tx: Tx): Promise<readonly VisitCount[]> => {
  const { rows } = await sql<VisitCount>`
    select extract(year from heard.day)::integer as year,
      (case when extract(month from heard.day) <= 6 then 1 else 2 end) as half,
      count(*)::integer as count
    from (select (recorded_at at time zone 'Asia/Tokyo')::date as day from opinions) heard
    group by 1, 2`.execute(tx);
  return rows;
};

export type PacketRow = { readonly name: string; readonly body: Buffer };

/** The newest packet of each ticket whose words are still kept. */
export const listPackets = async (tx: Tx): Promise<readonly PacketRow[]> => {
  const { rows } = await sql<PacketRow>`
    select distinct on (voice.ticket) voice.ticket as name, answer.packet as body
    from voice_answers answer join voices voice on voice.id = answer.voice_id
    join sealed_keys key on key.sealed_id = voice.id
    order by voice.ticket, answer.recorded_at desc, answer.id desc`.execute(tx);
  return rows;
};

/** Destroys the keys of what was closed on a day or before, and of one that moved away. */
export const destroyKeys = async (tx: Tx, where: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    with gone as (
      select closing.voice_id from voice_closings closing where ${where}
    ), destroyed as (
      delete from sealed_keys key
      where key.sealed_id in (select voice_id from gone)
        or key.sealed_id in (select answer.id from voice_answers answer
          where answer.voice_id in (select voice_id from gone))
      returning key.sealed_id
    )
    select count(*)::integer as count from destroyed
    where sealed_id in (select voice_id from gone)`.execute(tx);
  return rows[0]?.count ?? 0;
};

export const closedUpTo = (day: Day): RawBuilder<unknown> => sql`closing.closed_on <= ${day}`;
export const ofVoice = (id: string): RawBuilder<unknown> => sql`closing.voice_id = ${id}`;
