import { assignSeat } from '@meguri/core/bodies/bodies.ops.ts';
import { conveneMeeting, holdMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import { adoptPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { newId } from '../platform/keys.ts';
import type { Person, Prefecture } from '../platform/testing.ts';

export const pack = 'saitama-residents';
export const headquarters = { pack, body: 'headquarters', stationId: null } as const;
export const coordinators = { pack, body: 'coordinators', stationId: null } as const;

/** 対策本部 of the adopted directive, filled with the named people of headquarters (ST-4.2). */
export const fillHeadquarters = async (prefecture: Prefecture, on: string): Promise<void> => {
  const { posts } = prefecture.world;
  const reason = '見本のため';
  await prefecture.must('headquartersClerk', adoptPack, { pack, fromOn: on, reason });
  const seats: readonly (readonly [string, Person])[] = [
    ['head', 'prefecturalChief'],
    ['deputy', 'headquartersOfficer'],
    ['aide', 'headquartersOfficer'],
    ['member', 'headquartersClerk'],
    ['member', 'auditor'],
  ];
  for (const [seat, who] of seats) {
    const input = { ...headquarters, seat, printed: '', postId: posts[who], on, note: '' };
    await prefecture.must('headquartersClerk', assignSeat, input);
  }
};

type Notice = Omit<Input<typeof conveneMeeting>, 'series' | keyof typeof headquarters>;

/** A notice of a week ahead with one item. */
export const notice = (more: Partial<Notice> = {}): Notice => ({
  subject: '見本の案件',
  place: '見本会議室',
  note: '',
  endsAt: null,
  startsAt: '2026-11-30T05:00:00Z',
  designated: [],
  invited: [],
  items: [{ itemId: newId(), decisionId: null, matterId: null, title: '見本の議題', note: '' }],
  ...more,
});

export const before = new Date('2026-11-21T01:00:00Z');
export const after = new Date('2026-12-01T01:00:00Z');

/** A meeting of headquarters that was held under its own chair, and the item on its agenda. */
export const heldMeeting = async (prefecture: Prefecture, subject: string) => {
  prefecture.setNow(before);
  const asked = notice({ subject });
  const input = { ...headquarters, series: 'policy-meeting', ...asked };
  const { meetingId } = await prefecture.must('headquartersClerk', conveneMeeting, input);
  prefecture.setNow(after);
  const chair = prefecture.world.posts.prefecturalChief;
  await prefecture.must('headquartersClerk', holdMeeting, {
    meetingId,
    revision: 1,
    actingPostId: null,
    note: '',
    attendance: [
      {
        postId: chair,
        attendeeId: null,
        presence: 'present',
        proxyPostId: null,
        opinion: '',
      },
    ],
  });
  return { meetingId, itemId: asked.items[0]?.itemId ?? '' };
};
