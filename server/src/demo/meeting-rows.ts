import type { Day } from '@meguri/core/base/day.ts';
import { type MinutesContents, makeMinutes } from '@meguri/core/bodies/minutes.ts';
import type { MeetingSeries, PackBody } from '@meguri/core/pack/bodies.ts';
import { must } from '../platform/refusal-error.ts';
import { clock, instant } from './calendar.ts';
import { idOf } from './ids.ts';
import type { World } from './world.ts';

/** A post of the demo by its key; whoever holds it has the same key. */
type PostKey = string;

export type Task = {
  readonly key: string;
  readonly decision: string;
  readonly owner: PostKey;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
};

export type Item = {
  readonly title: string;
  readonly discussion: string;
  readonly task: Task | null;
  /** The key of an open decision it comes from. */
  readonly from: string | null;
};

export type Meeting = {
  readonly key: string;
  readonly of: Found;
  readonly station: 'central' | null;
  readonly runBy: PostKey;
  readonly chair: PostKey;
  readonly members: readonly PostKey[];
  readonly subject: string;
  readonly convenedOn: Day;
  readonly on: Day;
  readonly writtenOn: Day | null;
  readonly approvedOn: Day | null;
  readonly items: readonly Item[];
};

export type Found = {
  readonly pack: string;
  readonly body: PackBody;
  readonly series: MeetingSeries;
};

const stationOf = ({ station }: Meeting): string | null =>
  station === null ? null : idOf('unit', station);

const itemId = ({ key }: Meeting, at: number): string => idOf('meeting item', `${key} ${at}`);

const recorded = ({ runBy }: Meeting, day: Day, hours: number) => ({
  recorded_at: instant(day, clock(hours)),
  recorded_by: idOf('person', runBy),
});

const addNotice = ({ ledger }: World, meeting: Meeting): void => {
  const { key, of, runBy, convenedOn, on } = meeting;
  const [id, station_id] = [idOf('meeting', key), stationOf(meeting)];
  const by = recorded(meeting, convenedOn, 10);
  ledger.meetings.push({
    id,
    station_id,
    pack: of.pack,
    body: of.body.id,
    series: of.series.id,
    convened_at: by.recorded_at,
    convened_by: by.recorded_by,
    convened_as: idOf('post', runBy),
  });
  ledger.meeting_notices.push({
    meeting_id: id,
    station_id,
    revision: 1,
    subject: meeting.subject,
    starts_at: instant(on, clock(14)),
    ends_at: instant(on, clock(15, 30)),
    place: '見本会議室',
    note: '',
    chair_post_id: idOf('post', meeting.chair),
    ...by,
  });
  for (const [at, { title, from }] of meeting.items.entries()) {
    ledger.meeting_items.push({
      meeting_id: id,
      station_id,
      revision: 1,
      item_id: itemId(meeting, at),
      ord: at,
      source: from === null ? 'free' : 'open',
      matter_id: null,
      decision_id: from === null ? null : idOf('decision', from),
      title,
      note: '',
      ...by,
    });
  }
};

const addAttendance = ({ ledger }: World, meeting: Meeting): void => {
  const [meeting_id, station_id] = [idOf('meeting', meeting.key), stationOf(meeting)];
  const by = recorded(meeting, meeting.on, 16);
  const held = new Set(ledger.persons.map(({ id }) => id));
  for (const key of meeting.members) {
    const [id, person] = [idOf('attendee', `${meeting.key} ${key}`), idOf('person', key)];
    const isHere = held.has(person);
    ledger.meeting_attendees.push({
      id,
      station_id,
      meeting_id,
      part: 'member',
      post_id: idOf('post', key),
      office: null,
      seat: null,
      asked_at: by.recorded_at,
      asked_by: by.recorded_by,
    });
    ledger.meeting_presences.push({
      id: idOf('presence', id),
      station_id,
      attendee_id: id,
      opinion: '',
      ...by,
      presence: isHere ? 'present' : 'absent',
      person_id: isHere ? person : null,
      proxy_post_id: null,
    });
  }
  ledger.meeting_outcomes.push({
    meeting_id,
    station_id,
    outcome: 'held',
    held_on: meeting.on,
    acting: false,
    chair_post_id: idOf('post', meeting.chair),
    acting_clause: null,
    note: '',
    ...by,
    chair_person_id: idOf('person', meeting.chair),
  });
};

const addDecisions = ({ ledger }: World, meeting: Meeting): void => {
  const station_id = stationOf(meeting);
  for (const [at, { task }] of meeting.items.entries()) {
    if (task === null) continue;
    const id = idOf('decision', task.key);
    ledger.meeting_decisions.push({
      id,
      station_id,
      meeting_id: idOf('meeting', meeting.key),
      due_on: task.dueOn,
      item_id: itemId(meeting, at),
      decision: task.decision,
      owner_post_id: idOf('post', task.owner),
      ...recorded(meeting, meeting.on, 16),
    });
    if (task.doneOn === null) continue;
    ledger.meeting_decision_ends.push({
      decision_id: id,
      station_id,
      ended_as: 'done',
      ended_on: task.doneOn,
      note: '見本のとおり行った',
      ...recorded(meeting, task.doneOn, 11),
    });
  }
};

const contentsOf = ({ ledger }: World, meeting: Meeting): MinutesContents => {
  const titleOf = (key: PostKey): string =>
    ledger.posts.find(({ id }) => id === idOf('post', key))?.title ?? '';
  const ids = meeting.items.map((item, at) => ({ ...item, itemId: itemId(meeting, at) }));
  return must(
    makeMinutes(
      {
        items: ids,
        decisions: ids.flatMap(({ itemId: id, task }) =>
          task === null ? [] : [{ ...task, itemId: id, owner: titleOf(task.owner) }],
        ),
        opinions: [],
      },
      { items: ids, other: '' },
    ),
  );
};

const addMinutes = (world: World, meeting: Meeting, writtenOn: Day): void => {
  const [id, station_id] = [idOf('minutes', meeting.key), stationOf(meeting)];
  const chair = meeting.chair;
  world.ledger.meeting_minutes.push({
    id,
    station_id,
    meeting_id: idOf('meeting', meeting.key),
    version: 1,
    contents: contentsOf(world, meeting),
    written_at: instant(writtenOn, clock(17)),
    written_by: idOf('person', meeting.runBy),
  });
  if (meeting.approvedOn === null) return;
  world.ledger.meeting_minutes_approvals.push({
    minutes_id: id,
    station_id,
    approved_at: instant(meeting.approvedOn, clock(18)),
    approved_by: idOf('person', chair),
    approved_as: idOf('post', chair),
  });
};

/** The rows of a meeting, as far as its days have come. */
export const addMeeting = (world: World, meeting: Meeting): void => {
  addNotice(world, meeting);
  if (meeting.on > world.calendar.lastDay) return;
  addAttendance(world, meeting);
  addDecisions(world, meeting);
  if (meeting.writtenOn !== null) addMinutes(world, meeting, meeting.writtenOn);
};
