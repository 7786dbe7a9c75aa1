import { sql } from 'kysely';

// Meetings of bodies at a station or at headquarters.

export type MeetingIds = Readonly<
  Record<'meeting' | 'attendee' | 'item' | 'decision' | 'matter', string>
>;

type Held = {
  readonly pack: string;
  readonly body: string;
  readonly series: string;
  /** null: of headquarters. */
  readonly stationId: string | null;
  /** Who presided. */
  readonly person: string;
  readonly post: string;
};

const today = '2026-11-21';
const [convened, began] = ['2026-11-21T00:30:00Z', '2026-11-21T00:40:00Z'];

/** A meeting that was held, with what was decided, and a matter that waits for an answer. */
export const meetingStatements = (
  ids: MeetingIds,
  { pack, body, series, stationId, person, post }: Held,
) => [
  sql`insert into meetings (id, station_id, pack, body, series, convened_at, convened_by,
        convened_as)
      values (${ids.meeting}, ${stationId}, ${pack}, ${body}, ${series}, ${convened}, ${person},
        ${post})`,
  sql`insert into meeting_notices (meeting_id, station_id, revision, subject, starts_at, place,
        chair_post_id, recorded_at, recorded_by)
      values (${ids.meeting}, ${stationId}, 1, '試験', ${began}, '試験', ${post}, ${convened},
        ${person})`,
  sql`insert into meeting_items (meeting_id, station_id, revision, item_id, ord, source, title,
        recorded_at, recorded_by)
      values (${ids.meeting}, ${stationId}, 1, ${ids.item}, 0, 'free', '試験', ${convened},
        ${person})`,
  sql`insert into meeting_attendees (id, station_id, meeting_id, part, post_id, asked_at, asked_by)
      values (${ids.attendee}, ${stationId}, ${ids.meeting}, 'member', ${post}, ${convened},
        ${person})`,
  sql`insert into meeting_outcomes (meeting_id, station_id, outcome, held_on, chair_post_id,
        chair_person_id, recorded_at, recorded_by)
      values (${ids.meeting}, ${stationId}, 'held', ${today}, ${post}, ${person}, ${began},
        ${person})`,
  sql`insert into meeting_decisions (id, station_id, meeting_id, item_id, decision,
        recorded_at, recorded_by)
      values (${ids.decision}, ${stationId}, ${ids.meeting}, ${ids.item}, '試験', ${began},
        ${person})`,
  sql`insert into entrusted_matters (id, station_id, pack, from_body, to_body, question,
        entrusted_at, entrusted_by, entrusted_as)
      values (${ids.matter}, ${stationId}, ${pack}, ${body},
        ${stationId === null ? 'coordinators' : body}, '試験', ${began}, ${person}, ${post})`,
];
