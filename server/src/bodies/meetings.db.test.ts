import {
  cancelMeeting,
  changeMeeting,
  conveneMeeting,
  draftMeeting,
  getMeeting,
  holdMeeting,
  listMeetings,
  meetingCalendar,
} from '@meguri/core/bodies/meetings.ops.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { fillHeadquarters, headquarters, notice } from './meetings.testing.ts';

const start = new Date('2026-11-21T01:00:00Z');
const later = new Date('2026-12-01T01:00:00Z');
const policy = { ...headquarters, series: 'policy-meeting' } as const;
const coordination = { ...headquarters, series: 'coordination-meeting' } as const;
let prefecture: Prefecture;

beforeAll(async () => {
  prefecture = await testPrefecture(start);
  await fillHeadquarters(prefecture, '2026-11-21');
});
beforeEach(() => prefecture.setNow(start));
afterAll(() => prefecture.close());

const convened = async (more = {}): Promise<string> => {
  const input = { ...policy, ...notice(more) };
  return (await prefecture.must('headquartersClerk', conveneMeeting, input)).meetingId;
};

const see = (meetingId: string, who: Person = 'headquartersClerk') =>
  prefecture.must(who, getMeeting, { meetingId });

const presence = (who: Person, came: 'present' | 'absent' = 'present', opinion = '') => ({
  postId: prefecture.world.posts[who],
  attendeeId: null,
  presence: came,
  proxyPostId: null,
  opinion,
});

const held = (meetingId: string, more: object = {}) => ({
  meetingId,
  revision: 1,
  actingPostId: null,
  note: '',
  attendance: [presence('prefecturalChief')],
  ...more,
});

describe('meetings of headquarters', () => {
  test('bodies.convene: ST-5.1-1i2a: the secretariat convenes in the name of the chair', async () => {
    const meetingId = await convened();
    const seen = await see(meetingId);
    const { posts } = prefecture.world;
    expect(seen).toMatchObject({ state: 'convened', revision: 1, subject: '見本の案件' });
    expect(seen.announcedBy?.postId).toBe(posts.prefecturalChief);
    expect(seen.attendees.map(({ post }) => post?.postId)).toEqual([
      posts.prefecturalChief,
      posts.headquartersOfficer,
    ]);
  });

  test('bodies.convene: nobody convenes but chair and secretariat; a station sees and does not', async () => {
    const input = { ...policy, ...notice() };
    expect(await prefecture.as('headquartersOfficer', conveneMeeting, input)).toMatchObject({
      code: 'meeting.not-yours',
    });
    expect(await prefecture.as('stationChief', conveneMeeting, input)).toMatchObject({
      code: 'action.not-allowed',
    });
    expect(await prefecture.as('officer', listMeetings, headquarters)).toMatchObject({ ok: false });
    const own = { ...coordination, ...notice({ designated: [prefecture.world.posts.auditor] }) };
    expect(await prefecture.as('headquartersOfficer', conveneMeeting, own)).toMatchObject({
      ok: true,
    });
  });

  test('bodies.designate: ST-5.1-2i2b: only those named by subject come, and the chair', async () => {
    const { posts } = prefecture.world;
    const input = { ...coordination, ...notice() };
    expect(await prefecture.as('headquartersClerk', conveneMeeting, input)).toMatchObject({
      code: 'meeting.name-some',
    });
    const named = { ...coordination, ...notice({ designated: [posts.auditor] }) };
    const { meetingId } = await prefecture.must('headquartersClerk', conveneMeeting, named);
    const { attendees, chair } = await see(meetingId);
    expect(chair?.postId).toBe(posts.headquartersOfficer);
    expect(attendees.map(({ post }) => post?.postId)).toEqual([
      posts.headquartersOfficer,
      posts.auditor,
    ]);
  });

  test('bodies.invite: an outside office is asked, heard and kept without a name', async () => {
    const invited = [{ postId: null, office: '見本市国際課長' }];
    const meetingId = await convened({ invited });
    const [guest] = (await see(meetingId)).attendees.filter(({ part }) => part === 'invited');
    prefecture.setNow(later);
    const words = { ...presence('auditor'), postId: null, opinion: '見本の意見' };
    const attendance = [
      presence('prefecturalChief'),
      { ...words, attendeeId: guest?.attendeeId ?? '' },
    ];
    await prefecture.must('headquartersClerk', holdMeeting, held(meetingId, { attendance }));
    const { attendees } = await see(meetingId);
    expect(attendees.find(({ part }) => part === 'invited')).toMatchObject({
      office: '見本市国際課長',
      post: null,
      presence: 'present',
      opinion: '見本の意見',
    });
  });

  test('bodies.act-for: ST-5.1-1i3: the deputy acts when the chair is away, with the clause', async () => {
    const meetingId = await convened();
    const { posts } = prefecture.world;
    const deputy = { actingPostId: posts.headquartersOfficer };
    expect(
      await prefecture.as('headquartersClerk', holdMeeting, held(meetingId, deputy)),
    ).toMatchObject({ code: 'meeting.not-yet' });
    prefecture.setNow(later);
    expect(
      await prefecture.as('headquartersClerk', holdMeeting, held(meetingId, deputy)),
    ).toMatchObject({ code: 'meeting.chair-present' });
    const attendance = [presence('prefecturalChief', 'absent'), presence('headquartersOfficer')];
    const input = held(meetingId, { ...deputy, attendance });
    expect(await prefecture.must('headquartersClerk', holdMeeting, input)).toEqual({
      acting: true,
    });
    expect(await see(meetingId)).toMatchObject({
      state: 'held',
      held: { actingClause: 'ST-5.1-1i3', chair: { postId: posts.headquartersOfficer } },
    });
  });

  test('T41: whoever comes for somebody is a post that is known, or nobody is found', async () => {
    const meetingId = await convened();
    prefecture.setNow(later);
    for (const [proxyPostId, code] of [
      [newId(), 'not-found'],
      [prefecture.world.posts.officer, 'not-found'],
      [prefecture.world.posts.auditor, 'meeting.no-proxy'],
    ] as const) {
      const proxy = { ...presence('headquartersOfficer'), presence: 'proxy', proxyPostId };
      const attendance = [proxy];
      expect(
        await prefecture.as('headquartersClerk', holdMeeting, held(meetingId, { attendance })),
      ).toMatchObject({ code });
    }
  });

  test('bodies.convene: the holder of the day decides, the notice says who it was', async () => {
    const meetingId = await convened();
    const { posts, persons } = prefecture.world;
    await prefecture.rows(async (tx) => {
      const of = tx.updateTable('post_holdings').where('post_id', '=', posts.prefecturalChief);
      await of.set({ until_on: '2026-11-25' }).execute();
      await tx
        .insertInto('post_holdings')
        .values({
          id: newId(),
          post_id: posts.prefecturalChief,
          person_id: persons.stranger,
          from_on: '2026-11-26',
        })
        .execute();
    });
    const seen = await see(meetingId);
    const names = [seen.announcedBy?.holder, seen.chair?.holder];
    expect(names[0]).not.toBe(names[1]);
    prefecture.setNow(later);
    await prefecture.must('headquartersClerk', holdMeeting, held(meetingId));
    expect((await see(meetingId)).held?.chair?.holder).toBe(names[1]);
    const rows = await prefecture.rows((tx) =>
      tx.selectFrom('meeting_outcomes').selectAll().where('meeting_id', '=', meetingId).execute(),
    );
    expect(rows[0]?.chair_person_id).toBe(persons.stranger);
  });
});

describe('two secretaries at once', () => {
  test('bodies.convene: a double click convenes once; the slower of two is told by whom', async () => {
    const input = { ...policy, ...notice({ subject: '二度押し' }) };
    const request = newId();
    const once = await prefecture.as('headquartersClerk', conveneMeeting, input, request);
    expect(await prefecture.as('headquartersClerk', conveneMeeting, input, request)).toEqual(once);
    const { meetings } = await prefecture.must('auditor', listMeetings, headquarters);
    const same = meetings.filter(({ subject }) => subject === '二度押し');
    expect(same).toHaveLength(1);
    const change = { meetingId: same[0]?.id ?? '', revision: 1, ...notice({ place: '別室' }) };
    expect(await prefecture.must('headquartersClerk', changeMeeting, change)).toEqual({
      revision: 2,
    });
    expect(await prefecture.as('headquartersClerk', changeMeeting, change)).toMatchObject({
      code: 'meeting.changed',
    });
    expect(await see(change.meetingId)).toMatchObject({ place: '別室', revision: 2 });
  });

  test('bodies.convene: called off once, and then neither held nor changed', async () => {
    const meetingId = await convened();
    const input = { meetingId, revision: 1, reason: '見本の理由' };
    expect(await prefecture.as('headquartersClerk', cancelMeeting, input)).toMatchObject({
      ok: true,
    });
    prefecture.setNow(later);
    const again = await prefecture.as('headquartersClerk', holdMeeting, held(meetingId));
    expect(again).toMatchObject({ code: 'meeting.over' });
    expect(await see(meetingId)).toMatchObject({
      state: 'cancelled',
      cancelled: { note: '見本の理由' },
    });
  });

  test('bodies.convene: what is past or names a person is refused', async () => {
    const past = { ...policy, ...notice({ startsAt: '2026-11-20T05:00:00Z' }) };
    expect(await prefecture.as('headquartersClerk', conveneMeeting, past)).toMatchObject({
      code: 'meeting.in-past',
    });
    const person = { ...policy, ...notice({ subject: '連絡先 022-123-4567' }) };
    expect(await prefecture.as('headquartersClerk', conveneMeeting, person)).toMatchObject({
      code: 'meeting.personal',
    });
  });
});

test('bodies.convene: a calendar file holds time, place and offices, and nobody’s name', async () => {
  const meetingId = await convened({ endsAt: '2026-11-30T06:30:00Z' });
  const file = await prefecture.must('auditor', meetingCalendar, { meetingId });
  const text = Buffer.from(file.base64, 'base64').toString();
  expect(text).toContain('X-WR-TIMEZONE:Asia/Tokyo');
  expect(text).toMatch(/DTSTART:20261130T050000Z\s+DTEND:20261130T063000Z/);
  expect(text).toContain('見本会議室');
  const { chair } = await see(meetingId);
  expect(text).not.toContain(chair?.holder ?? '');
});

test('bodies.convene: a draft shows the members of the day and who else can be asked', async () => {
  const on = '2026-11-30';
  const answer = await prefecture.must('headquartersClerk', draftMeeting, { ...coordination, on });
  const { posts } = prefecture.world;
  expect(answer.members.map(({ postId }) => postId).toSorted()).toEqual(
    [posts.headquartersOfficer, posts.headquartersClerk, posts.auditor].toSorted(),
  );
  expect(answer.others.map(({ postId }) => postId)).toEqual([posts.prefecturalChief]);
});
