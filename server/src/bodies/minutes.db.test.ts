import { setBody } from '@meguri/core/bodies/bodies.ops.ts';
import {
  conveneMeeting,
  getMeeting,
  listMeetings,
  printMeeting,
} from '@meguri/core/bodies/meetings.ops.ts';
import {
  answerMatter,
  approveMinutes,
  decideInMeeting,
  endDecision,
  entrustMatter,
  waitingMeetings,
  writeMinutes,
} from '@meguri/core/bodies/minutes.ops.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import {
  before,
  coordinators,
  fillHeadquarters,
  headquarters,
  heldMeeting as heldBefore,
  notice,
  pack,
} from './meetings.testing.ts';

let prefecture: Prefecture;

beforeAll(async () => {
  prefecture = await testPrefecture(before);
  await fillHeadquarters(prefecture, '2026-11-21');
});
beforeEach(() => prefecture.setNow(before));
afterAll(() => prefecture.close());

const heldMeeting = (subject: string) => heldBefore(prefecture, subject);

const decided = async (meetingId: string, itemId: string, owner: Person, dueOn = '2026-12-20') => {
  const ownerPostId = prefecture.world.posts[owner];
  const input = { meetingId, itemId, decision: '見本の決定', ownerPostId, dueOn };
  return (await prefecture.must('headquartersClerk', decideInMeeting, input)).decisionId;
};

const waits = async (who: Person) => (await prefecture.must(who, waitingMeetings, {})).waiting;
const mine = async (who: Person, subjectId: string) =>
  (await waits(who)).filter((one) => one.mine && one.subjectId === subjectId);

const written = (meetingId: string, itemId: string, version = 0) => ({
  meetingId,
  version,
  words: { items: [{ itemId, discussion: '見本の発言' }], other: '' },
});

describe('bodies.minutes: from the meeting to approved minutes', () => {
  test('bodies.minutes: each state waits for somebody, and for nobody once approved', async () => {
    const { meetingId, itemId } = await heldMeeting('一巡');
    expect(await mine('headquartersClerk', meetingId)).toMatchObject([
      { kind: 'write', dueOn: '2026-12-14' },
    ]);
    await prefecture.must('headquartersClerk', writeMinutes, written(meetingId, itemId));
    expect(await mine('headquartersClerk', meetingId)).toEqual([]);
    expect(await mine('prefecturalChief', meetingId)).toMatchObject([{ kind: 'approve' }]);
    const input = { meetingId, version: 1 };
    expect(await prefecture.as('headquartersClerk', approveMinutes, input)).toMatchObject({
      code: 'meeting.not-chair',
    });
    await prefecture.must('prefecturalChief', approveMinutes, input);
    expect(await mine('prefecturalChief', meetingId)).toEqual([]);
    expect(await prefecture.as('prefecturalChief', approveMinutes, input)).toMatchObject({
      code: 'meeting.closed',
    });
    const seen = await prefecture.must('auditor', getMeeting, { meetingId });
    expect(seen).toMatchObject({ state: 'closed', minutes: { version: 1 } });
    expect(seen.minutes?.approved?.postTitle).toBe('prefecturalChief');
  });

  test('bodies.minutes: versions are kept, and the slower of two writers is told', async () => {
    const { meetingId, itemId } = await heldMeeting('二版');
    await prefecture.must('headquartersClerk', writeMinutes, written(meetingId, itemId));
    expect(
      await prefecture.as('prefecturalChief', writeMinutes, written(meetingId, itemId)),
    ).toMatchObject({ code: 'meeting.changed' });
    await prefecture.must('headquartersClerk', writeMinutes, written(meetingId, itemId, 1));
    const old = { meetingId, version: 1 };
    expect(await prefecture.as('prefecturalChief', approveMinutes, old)).toMatchObject({
      code: 'meeting.old-minutes',
    });
    const versions = await prefecture.rows((tx) =>
      tx
        .selectFrom('meeting_minutes')
        .select('version')
        .where('meeting_id', '=', meetingId)
        .orderBy('version')
        .execute(),
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('bodies.minutes: the row of the audit is written with each step', async () => {
    const { meetingId, itemId } = await heldMeeting('記録');
    await prefecture.must('headquartersClerk', writeMinutes, written(meetingId, itemId));
    const rows = await prefecture.rows((tx) =>
      tx.selectFrom('audit_events').select('action').where('subject_id', '=', meetingId).execute(),
    );
    expect(rows.map(({ action }) => action).toSorted()).toEqual([
      'meetings.convened',
      'meetings.held',
      'meetings.minutes-written',
    ]);
  });

  test('bodies.minutes: words for an item that is not on the agenda are refused', async () => {
    const { meetingId } = await heldMeeting('議題外');
    const input = written(meetingId, newId());
    expect(await prefecture.as('headquartersClerk', writeMinutes, input)).toMatchObject({
      code: 'meeting.item-unknown',
    });
  });

  test('bodies.minutes: nothing is decided before it was held or after it is approved', async () => {
    const input = { ...headquarters, series: 'policy-meeting', ...notice() };
    const { meetingId } = await prefecture.must('headquartersClerk', conveneMeeting, input);
    const decision = { meetingId, itemId: null, decision: '見本', ownerPostId: null, dueOn: null };
    expect(await prefecture.as('headquartersClerk', decideInMeeting, decision)).toMatchObject({
      code: 'meeting.not-held',
    });
  });

  test('bodies.minutes: minutes go out as one PDF, and not before they are written', async () => {
    const { meetingId, itemId } = await heldMeeting('印刷');
    const input = { meetingId, paper: 'minutes' } as const;
    expect(await prefecture.as('headquartersClerk', printMeeting, input)).toMatchObject({
      code: 'meeting.no-minutes',
    });
    await decided(meetingId, itemId, 'headquartersOfficer');
    await prefecture.must('headquartersClerk', writeMinutes, written(meetingId, itemId));
    for (const paper of ['notice', 'pack', 'minutes'] as const) {
      const file = await prefecture.must('auditor', printMeeting, { meetingId, paper });
      expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe('bodies.task: decisions are tasks', () => {
  test('bodies.task: a decision waits for its post, whoever holds it, until it is done', async () => {
    const { meetingId, itemId } = await heldMeeting('宿題');
    const decisionId = await decided(meetingId, itemId, 'headquartersOfficer');
    expect(await mine('headquartersOfficer', decisionId)).toMatchObject([
      { kind: 'decision', dueOn: '2026-12-20', overdueDays: 0, about: '見本の決定' },
    ]);
    prefecture.setNow(new Date('2026-12-25T01:00:00Z'));
    expect(await mine('headquartersOfficer', decisionId)).toMatchObject([{ overdueDays: 5 }]);
    const done = { decisionId, as: 'done', note: '見本の対応' } as const;
    expect(await prefecture.as('auditor', endDecision, done)).toMatchObject({ ok: false });
    await prefecture.must('headquartersOfficer', endDecision, done);
    expect(await mine('headquartersOfficer', decisionId)).toEqual([]);
    expect(await prefecture.as('headquartersOfficer', endDecision, done)).toMatchObject({
      code: 'decision.ended',
    });
  });

  test('bodies.task: the owner reports it done; to drop it is for those who run the meeting', async () => {
    const { meetingId, itemId } = await heldMeeting('取りやめ');
    const decisionId = await decided(meetingId, itemId, 'headquartersOfficer');
    const dropped = { decisionId, as: 'dropped', note: '見本' } as const;
    expect(await prefecture.as('headquartersOfficer', endDecision, dropped)).toMatchObject({
      code: 'meeting.not-yours',
    });
    await prefecture.must('headquartersClerk', endDecision, dropped);
  });

  test('bodies.task: a decision still open comes on the next agenda, one that ended does not', async () => {
    const { meetingId, itemId } = await heldMeeting('持越し');
    const decisionId = await decided(meetingId, itemId, 'headquartersOfficer');
    const item = { itemId: newId(), decisionId, matterId: null, title: '持越し', note: '' };
    const startsAt = '2027-01-15T05:00:00Z';
    const next = { ...headquarters, series: 'policy-meeting', ...notice({ startsAt }) };
    await prefecture.must('headquartersClerk', conveneMeeting, { ...next, items: [item] });
    const done = { decisionId, as: 'done', note: '' } as const;
    await prefecture.must('headquartersOfficer', endDecision, done);
    const again = { ...next, items: [{ ...item, itemId: newId() }] };
    expect(await prefecture.as('headquartersClerk', conveneMeeting, again)).toMatchObject({
      code: 'meeting.matter-unknown',
    });
  });
});

describe('bodies.refer: entrusted matters', () => {
  test('bodies.refer: ST-6.3-2a: one body asks, the other answers, and only where the pack says so', async () => {
    const question = { question: '見本の調査', meetingId: null, dueOn: '2026-12-10' };
    const to = { ...headquarters, toBody: 'coordinators', ...question };
    const back = { ...coordinators, toBody: 'headquarters', ...question };
    expect(await prefecture.as('headquartersClerk', entrustMatter, back)).toMatchObject({
      code: 'matter.not-here',
    });
    const { matterId } = await prefecture.must('headquartersClerk', entrustMatter, to);
    expect(await waits('headquartersClerk')).toContainEqual(
      expect.objectContaining({ kind: 'matter', subjectId: matterId, dueOn: '2026-12-10' }),
    );
    const answer = { matterId, meetingId: null, answer: '見本の回答' };
    expect(await prefecture.as('headquartersOfficer', answerMatter, answer)).toMatchObject({
      code: 'meeting.not-yours',
    });
    await prefecture.must('headquartersClerk', answerMatter, answer);
    expect(await prefecture.as('headquartersClerk', answerMatter, answer)).toMatchObject({
      code: 'matter.answered',
    });
    const { matters } = await prefecture.must('auditor', listMeetings, headquarters);
    expect(matters).toMatchObject([{ answer: { text: '見本の回答' }, mayAnswer: false }]);
  });
});

describe('bodies.regular: the station', () => {
  const body = () => ({ pack, body: 'station', stationId: prefecture.world.units.station });
  const series = async () => {
    const all = (await prefecture.must('stationChief', listMeetings, body())).series;
    return all[0]?.due;
  };

  test('bodies.regular: ST-7.2c: without an interval the chief is asked for one, and none is invented', async () => {
    expect(await series()).toEqual({ kind: 'unset', dueOn: null, overdueDays: 0 });
    const asks = (await waits('stationChief')).filter(({ kind }) => kind === 'interval-unset');
    expect(asks).toMatchObject([{ mine: true, dueOn: null, overdueDays: 0 }]);
    const words = { composition: '課長以上', running: '見本', intervalMonths: 3 };
    await prefecture.must('stationChief', setBody, { ...body(), ...words });
    prefecture.setNow(new Date('2027-03-01T01:00:00Z'));
    expect(await series()).toEqual({ kind: 'set', dueOn: '2027-02-21', overdueDays: 8 });
    const due = (await waits('stationChief')).filter(({ kind }) => kind === 'convene');
    expect(due).toMatchObject([{ mine: true, dueOn: '2027-02-21', overdueDays: 8 }]);
    const startsAt = '2027-03-10T05:00:00Z';
    const convened = { ...body(), series: 'station-review', ...notice({ startsAt }) };
    await prefecture.must('stationChief', conveneMeeting, convened);
    expect((await waits('stationChief')).map(({ kind }) => kind)).toEqual(['hold']);
  });

  test('bodies.regular: another station neither sees nor convenes it', async () => {
    const other = { ...body(), stationId: prefecture.world.units.otherStation };
    expect(await prefecture.as('stationChief', listMeetings, other)).toMatchObject({ ok: false });
    expect(await prefecture.as('auditor', listMeetings, other)).toMatchObject({ ok: true });
  });
});
