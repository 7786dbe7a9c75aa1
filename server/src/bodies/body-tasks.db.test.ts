import { keysOf } from '@meguri/core/base/keys.ts';
import { assignSeat, setBody } from '@meguri/core/bodies/bodies.ops.ts';
import { cancelMeeting, conveneMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import {
  answerMatter,
  approveMinutes,
  decideInMeeting,
  endDecision,
  entrustMatter,
  writeMinutes,
} from '@meguri/core/bodies/minutes.ops.ts';
import { prepareChange, withdrawChange } from '@meguri/core/bodies/personnel.ops.ts';
import { type BodyState, bodyStates } from '@meguri/core/pack/waiting.ts';
import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import {
  before,
  coordinators,
  fillHeadquarters,
  headquarters,
  heldMeeting,
  notice,
  pack,
} from './meetings.testing.ts';

let prefecture: Prefecture;

beforeAll(async () => {
  prefecture = await testPrefecture(before);
  await fillHeadquarters(prefecture, '2026-11-21');
});
afterAll(() => prefecture.close());

type Case = {
  /** On whose home it stands; the first holds the post, the others keep the secretariat. */
  readonly who: readonly Person[];
  readonly dueOn: string | null;
  /** Answers the subject of the task, and what ends the wait. */
  readonly begin: () => Promise<readonly [subject: string, end: () => Promise<unknown>]>;
};

const clerk = 'headquartersClerk';
const stationBody = () => ({ pack, body: 'station', stationId: prefecture.world.units.station });
const seriesName = `${pack} station station-review`;

const convene = async () => {
  prefecture.setNow(before);
  const input = { ...headquarters, series: 'policy-meeting', ...notice() };
  return (await prefecture.must(clerk, conveneMeeting, input)).meetingId;
};

const write = async (words: string) => {
  const { meetingId, itemId } = await heldMeeting(prefecture, words);
  const items = [{ itemId, discussion: words }];
  const input = { meetingId, version: 0, words: { items, other: '' } };
  return { meetingId, send: () => prefecture.must(clerk, writeMinutes, input) };
};

const cases: Record<BodyState, Case> = {
  'meeting.interval-unset': {
    who: ['stationChief'],
    dueOn: null,
    begin: async () => {
      const words = { composition: '課長以上', running: '見本', intervalMonths: 3 };
      const input = { ...stationBody(), ...words };
      return [seriesName, () => prefecture.must('stationChief', setBody, input)];
    },
  },
  'meeting.convene': {
    who: ['stationChief'],
    dueOn: '2027-02-21',
    begin: async () => {
      prefecture.setNow(new Date('2027-01-22T01:00:00Z'));
      const startsAt = '2027-02-10T05:00:00Z';
      const input = { ...stationBody(), series: 'station-review', ...notice({ startsAt }) };
      return [seriesName, () => prefecture.must('stationChief', conveneMeeting, input)];
    },
  },
  'meeting.hold': {
    who: ['prefecturalChief', clerk],
    dueOn: '2026-11-30',
    begin: async () => {
      const meetingId = await convene();
      const input = { meetingId, revision: 1, reason: '見本' };
      return [meetingId, () => prefecture.must(clerk, cancelMeeting, input)];
    },
  },
  'meeting.write': {
    who: ['prefecturalChief', clerk],
    dueOn: '2026-12-14',
    begin: async () => {
      const { meetingId, send } = await write('作成');
      return [meetingId, send];
    },
  },
  'meeting.approve': {
    who: ['prefecturalChief'],
    dueOn: '2026-12-15',
    begin: async () => {
      const { meetingId, send } = await write('承認');
      const { version } = await send();
      const input = { meetingId, version };
      return [meetingId, () => prefecture.must('prefecturalChief', approveMinutes, input)];
    },
  },
  'meeting.decision': {
    who: ['headquartersOfficer'],
    dueOn: '2026-12-20',
    begin: async () => {
      const { meetingId, itemId } = await heldMeeting(prefecture, '宿題');
      const ownerPostId = prefecture.world.posts.headquartersOfficer;
      const decision = { itemId, decision: '見本の決定', ownerPostId, dueOn: '2026-12-20' };
      const input = { meetingId, ...decision };
      const { decisionId } = await prefecture.must(clerk, decideInMeeting, input);
      const done = { decisionId, as: 'done', note: '' } as const;
      return [decisionId, () => prefecture.must('headquartersOfficer', endDecision, done)];
    },
  },
  'meeting.matter': {
    who: [clerk],
    dueOn: '2026-12-10',
    begin: async () => {
      const question = { question: '見本の調査', meetingId: null, dueOn: '2026-12-10' };
      const input = { ...headquarters, toBody: coordinators.body, ...question };
      const { matterId } = await prefecture.must(clerk, entrustMatter, input);
      const answer = { matterId, meetingId: null, answer: '見本の回答' };
      return [matterId, () => prefecture.must(clerk, answerMatter, answer)];
    },
  },
  'seat.vacant': {
    who: ['stationChief'],
    dueOn: null,
    begin: async () => {
      const seat = { seat: 'member', printed: '', postId: prefecture.world.posts.sectionChief };
      const input = { ...stationBody(), ...seat, on: '2026-12-01', note: '' };
      return [`${pack} station seats`, () => prefecture.must('stationChief', assignSeat, input)];
    },
  },
  'personnel.prepared': {
    who: ['stationChief'],
    dueOn: '2027-04-01',
    begin: async () => {
      const stationId = prefecture.world.units.station;
      const of = { changeId: null, stationId, title: '見本の異動', on: '2027-04-01' };
      const change = { ...of, basedOn: 0, lines: [] };
      const { changeId } = await prefecture.must('stationChief', prepareChange, change);
      return [changeId, () => prefecture.must('stationChief', withdrawChange, { changeId })];
    },
  },
};

const onHome = async (who: Person, state: BodyState, subject: string) =>
  (await prefecture.must(who, todaysTasks, {})).tasks.filter(
    (one) => one.state === state && one.subjectId === subject,
  );

describe('no waiting state without a task', () => {
  test.each(keysOf(bodyStates))(
    'organisation.tasks: %s stands on the home page of its post until it ends',
    async (state) => {
      const { who, dueOn, begin } = cases[state];
      const [subject, end] = await begin();
      for (const person of who) {
        expect(await onHome(person, state, subject)).toMatchObject([{ state, dueOn }]);
      }
      expect(await onHome('auditor', state, subject)).toEqual([]);
      expect(await onHome('officer', state, subject)).toEqual([]);
      await end();
      for (const person of who) expect(await onHome(person, state, subject)).toEqual([]);
    },
  );

  test('organisation.tasks: the list of a station names them and who has them', async () => {
    prefecture.setNow(new Date('2027-01-23T01:00:00Z'));
    const input = { stationId: prefecture.world.units.station };
    const { tasks } = await prefecture.must('sectionChief', stationTasks, input);
    expect(tasks.map(({ state }) => state)).toContain('meeting.hold');
  });
});
