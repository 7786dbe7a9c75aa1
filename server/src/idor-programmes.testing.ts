import { keysOf } from '@meguri/core/base/keys.ts';
import { assignSeat } from '@meguri/core/bodies/bodies.ops.ts';
import { makeEdition } from '@meguri/core/directives/compare.ops.ts';
import { distributeDirective, enactDirective } from '@meguri/core/directives/life.ops.ts';
import { adoptPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import {
  getDirective,
  previewDirective,
  registerDirective,
} from '@meguri/core/directives/register.ops.ts';
import { newId } from './platform/keys.ts';
import type { Person, Prefecture } from './platform/testing.ts';
import type { Thing } from './platform/things.testing.ts';
import { type MeetingIds, meetingStatements } from './platform/things-meetings.testing.ts';

// Meetings of bodies, and the register of directives: the records programme packs bring.

/** A record at a beat, or one of headquarters, which is at none. */
export type Swept = Omit<Thing, 'at'> & { readonly at: Thing['at'] | 'prefecture' };

const pack = 'saitama-residents';
const headquarters = { pack, body: 'headquarters', stationId: null } as const;
const today = '2026-11-21';

const chairs = {
  first: 'stationChief',
  other: 'stranger',
  prefecture: 'prefecturalChief',
} as const satisfies Record<string, Person>;

/** Where bodies meet: at the station of most people, at the other one, at headquarters. */
export type Table = keyof typeof chairs;

const kinds = {
  meeting: ['meetingId'],
  attendee: ['attendeeId'],
  item: ['itemId'],
  decision: ['decisionId'],
  matter: ['matterId'],
} as const;

const bodyAt = (table: Table, { units }: Prefecture['world']) => {
  if (table === 'prefecture') return { ...headquarters, series: 'policy-meeting' };
  const stationId = table === 'first' ? units.station : units.otherStation;
  return { pack, body: 'station', series: 'station-review', stationId };
};

/** Headquarters uses a directive that has bodies, with a chair for its own. */
const adopt = async ({ must, world }: Prefecture): Promise<void> => {
  await must('headquartersClerk', adoptPack, { pack, fromOn: today, reason: '試験' });
  const chair = { seat: 'head', printed: '', postId: world.posts.prefecturalChief };
  await must('headquartersClerk', assignSeat, { ...headquarters, ...chair, on: today, note: '' });
};

/** Bodies of an adopted directive meet at two stations and at headquarters. */
export const addMeetings = async (prefecture: Prefecture): Promise<readonly Swept[]> => {
  await adopt(prefecture);
  const things: Swept[] = [];
  for (const at of keysOf(chairs)) {
    const ids: MeetingIds = {
      meeting: newId(),
      attendee: newId(),
      item: newId(),
      decision: newId(),
      matter: newId(),
    };
    const { persons, posts } = prefecture.world;
    const chair = { person: persons[chairs[at]], post: posts[chairs[at]] };
    const held = { ...bodyAt(at, prefecture.world), ...chair };
    await prefecture.rows(async (tx) => {
      for (const one of meetingStatements(ids, held)) await one.execute(tx);
    });
    const seenBy = 'meetings.see';
    for (const kind of keysOf(kinds)) {
      things.push({ kind, id: ids[kind], at, fields: kinds[kind], seenBy });
    }
  }
  return things;
};

/** An input about the body and the meeting of a table that goes as far as it can. */
export const meetingKnown = (
  table: Table,
  { world }: Prefecture,
  things: readonly Swept[],
): Readonly<Record<string, unknown>> => {
  const idOf = (kind: string) => things.find((one) => one.kind === kind && one.at === table)?.id;
  const none = { decisionId: null, matterId: null };
  return {
    ...bodyAt(table, world),
    meetingId: idOf('meeting'),
    matterId: idOf('matter'),
    toBody: 'coordinators',
    startsAt: '2026-11-30T05:00:00Z',
    endsAt: null,
    items: [{ itemId: newId(), ...none, title: '見本', note: '' }],
    invited: table === 'prefecture' ? [{ postId: world.posts.auditor, office: '' }] : [],
    words: { items: [{ itemId: idOf('item'), discussion: '' }], other: '' },
    attendance: [
      { postId: null, attendeeId: null, presence: 'proxy', proxyPostId: null, opinion: '' },
    ],
  };
};

const linesOf = (name: string) => `一般第12号
令和元年9月2日

各所属長　殿

見本県警察本部長

${name}の制定について（通達）

別紙
${name}

第１　目的
この要綱は、見本対策の推進に必要な事項を定めることを目的とする。
`;

const registered = async ({ must }: Prefecture, name: string) => {
  const file = { fileName: '見本.txt', content: Buffer.from(linesOf(name)).toString('base64') };
  const { hash } = await must('headquartersClerk', previewDirective, file);
  const of = { name, prefectureCode: '00', pack: null };
  return must('headquartersClerk', registerDirective, { ...file, hash, of });
};

const inForce = { effectiveOn: today, validUntil: null, keptUntil: null, keptForGood: false };

const versionFields = ['versionId', 'leftId', 'rightId', 'replacedBy'];

/**
 * The register: whatever is in force everybody of the prefecture may read, to whom it went and what
 * was published of it too; a draft is known to whoever keeps the register alone.
 */
export const addRegister = async (prefecture: Prefecture): Promise<readonly Swept[]> => {
  const { station, otherStation } = prefecture.world.units;
  const clerk = 'headquartersClerk';
  const { directiveId, versionId } = await registered(prefecture, '見本要綱');
  const draft = await registered(prefecture, '試験要綱');
  await prefecture.must(clerk, enactDirective, { versionId, ...inForce });
  const edition = { versionId, leftOut: [], reason: '試験' };
  const { editionId } = await prefecture.must(clerk, makeEdition, edition);
  const sent = { versionId, unitIds: [station, otherStation], dueOn: '2026-12-20', note: '' };
  await prefecture.must(clerk, distributeDirective, sent);
  const { distributions } = await prefecture.must(clerk, getDirective, { versionId });
  const all = { at: 'prefecture', seenBy: 'directives.see' } as const;
  const kept = { ...all, of: clerk } as const;
  const recipients = distributions.flatMap((one) => one.recipients);
  return [
    { ...all, kind: 'directive', id: directiveId, fields: ['directiveId'] },
    { ...all, kind: 'version', id: versionId, fields: versionFields },
    { ...all, kind: 'edition', id: editionId, fields: ['editionId'] },
    ...recipients.map(({ recipientId: id }): Swept => {
      return { ...all, kind: 'recipient', id, fields: ['recipientId'] };
    }),
    { ...kept, kind: 'draft directive', id: draft.directiveId, fields: ['directiveId'] },
    { ...kept, kind: 'draft version', id: draft.versionId, fields: versionFields },
  ];
};
