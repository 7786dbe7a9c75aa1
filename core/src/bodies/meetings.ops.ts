import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { bodyKey } from './bodies.ops.ts';
import { meetingStates } from './meetings.ts';
import { minutesContents } from './minutes.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const line = z.string().trim().min(1).max(200);
const words = z.string().trim().max(2000);
const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);

const see = { kind: 'query', action: 'meetings.see', purpose: 'none', audit: 'none' } as const;
const run = { kind: 'command', action: 'meetings.run', purpose: 'none', offline: false } as const;

/** A post with whoever holds it on the day the screen speaks of. */
export const seatedPost = z.object({
  postId: z.uuid(),
  title: z.string(),
  unitName: z.string(),
  /** What the seat is called in this body; '' for a guest. */
  seatTitle: label,
  holder: z.string().nullable(),
});

const agendaInput = z.object({
  /** Kept from version to version; a new item brings an id of its own. */
  itemId: z.uuid(),
  decisionId: z.uuid().nullable(),
  matterId: z.uuid().nullable(),
  title: line,
  note: words,
});

const notice = {
  subject: line,
  startsAt: instant,
  endsAt: instant.nullable(),
  place: line,
  note: words,
  designated: z.array(z.uuid()).max(200),
  invited: z.array(z.object({ postId: z.uuid().nullable(), office: words })).max(50),
  items: z.array(agendaInput).max(50),
};

export const decisionShown = z.object({
  id: z.uuid(),
  itemId: z.uuid().nullable(),
  meetingId: z.uuid(),
  decision: z.string(),
  owner: seatedPost.nullable(),
  dueOn: daySchema.nullable(),
  ended: z.object({ as: z.enum(['done', 'dropped']), on: daySchema, note: z.string() }).nullable(),
  /** The caller's post may say that it is done. */
  mayEnd: z.boolean(),
});

export const matterShown = z.object({
  id: z.uuid(),
  pack: z.string(),
  fromBody: z.string(),
  fromName: label,
  toBody: z.string(),
  toName: label,
  question: z.string(),
  dueOn: daySchema.nullable(),
  entrustedOn: daySchema,
  entrustedBy: z.string(),
  answer: z.object({ text: z.string(), on: daySchema, by: z.string() }).nullable(),
  mayAnswer: z.boolean(),
});

const row = z.object({
  id: z.uuid(),
  series: z.string(),
  seriesName: label,
  state: z.enum(meetingStates),
  subject: z.string(),
  startsAt: z.iso.datetime(),
  place: z.string(),
  /** Who presides: as announced, and once held as it was. */
  chair: seatedPost.nullable(),
  acting: z.boolean(),
  openDecisions: count,
});

const seriesShown = z.object({
  id: z.string(),
  clause: z.string(),
  name: label,
  chair: seatedPost.nullable(),
  cadence: z.enum(['needed', 'regular', 'per-year']),
  due: z.object({
    kind: z.enum(['open', 'unset', 'set']),
    dueOn: daySchema.nullable(),
    overdueDays: count,
  }),
  lastHeldOn: daySchema.nullable(),
  designates: z.string().nullable(),
  invites: z.string().nullable(),
  mayConvene: z.boolean(),
});

const bodyShown = z.object({
  ...bodyKey,
  name: label,
  shortName: label,
  stationName: z.string().nullable(),
  secretariat: z.array(z.string()),
});

/** The meetings of a body, its series with whoever convenes them, what was entrusted to it. */
export const listMeetings = operation({
  ...see,
  offline: false,
  name: 'meetings.list',
  duties: ['bodies.convene', 'bodies.regular', 'bodies.refer'],
  input: z.object(bodyKey),
  output: z.object({
    body: bodyShown,
    series: z.array(seriesShown),
    meetings: z.array(row),
    matters: z.array(matterShown),
    /** Bodies to which this one may entrust matters, for whoever may. */
    mayEntrustTo: z.array(z.object({ body: z.string(), name: label })),
  }),
  refusals: ['not-found', 'body.unknown'],
});

/** What whoever convenes needs: members and chair of that day, and what is open. */
export const draftMeeting = operation({
  ...see,
  offline: false,
  name: 'meetings.draft',
  duties: ['bodies.convene', 'bodies.designate', 'bodies.invite'],
  input: z.object({ ...bodyKey, series: z.string().max(60), on: daySchema }),
  output: z.object({
    chair: seatedPost.nullable(),
    members: z.array(seatedPost),
    /** Other posts of the same units, who can be asked as guests. */
    others: z.array(seatedPost),
    open: z.array(decisionShown),
    matters: z.array(matterShown),
  }),
  refusals: ['not-found', 'body.unknown'],
});

const attendee = z.object({
  attendeeId: z.uuid().nullable(),
  part: z.enum(['member', 'invited']),
  post: seatedPost.nullable(),
  /** The office of somebody from outside; '' for a post of this police. */
  office: z.string(),
  presence: z.enum(['present', 'absent', 'proxy']).nullable(),
  proxy: seatedPost.nullable(),
  opinion: z.string(),
});

const minutes = z.object({
  id: z.uuid(),
  version: count,
  contents: minutesContents,
  writtenOn: daySchema,
  writtenBy: z.string(),
  approved: z.object({ on: daySchema, by: z.string(), postTitle: z.string() }).nullable(),
});

/** One meeting: notice, agenda, who came, decisions, minutes, and what the caller may do now. */
export const getMeeting = operation({
  ...see,
  offline: false,
  name: 'meetings.get',
  duties: ['bodies.convene', 'bodies.act-for', 'bodies.minutes'],
  input: z.object({ meetingId: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    body: bodyShown,
    series: seriesShown.omit({ due: true, lastHeldOn: true, mayConvene: true }),
    state: z.enum(meetingStates),
    revision: count,
    subject: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime().nullable(),
    place: z.string(),
    note: z.string(),
    /** Who it was when the notice went out. */
    announcedBy: seatedPost.nullable(),
    announcedOn: daySchema,
    /** Who it is by the day of the meeting; differs where the post changed hands. */
    chair: seatedPost.nullable(),
    /** Rule by which a deputy may preside, and who could; null: the directive has none. */
    deputies: z
      .object({ clause: z.string(), ordered: z.boolean(), posts: z.array(seatedPost) })
      .nullable(),
    proxies: z.boolean(),
    held: z
      .object({
        on: daySchema,
        chair: seatedPost.nullable(),
        actingClause: z.string().nullable(),
        note: z.string(),
      })
      .nullable(),
    cancelled: z.object({ on: daySchema, note: z.string() }).nullable(),
    items: z.array(agendaInput),
    attendees: z.array(attendee),
    decisions: z.array(decisionShown),
    minutes: minutes.nullable(),
    /** Posts that can be given a decision to carry out, or come as guests. */
    posts: z.array(seatedPost),
    may: z.object({ run: z.boolean(), approve: z.boolean() }),
  }),
  refusals: ['not-found', 'body.unknown'],
});

const whileConvened = [
  'not-found',
  'body.unknown',
  'meeting.not-yours',
  'meeting.all-attend',
  'meeting.name-some',
  'meeting.not-member',
  'meeting.no-guests',
  'meeting.guest-sits',
  'meeting.in-past',
  'meeting.ends-before',
  'meeting.personal',
  'meeting.matter-unknown',
  'meeting.no-chair',
] as const;

/** The chair convenes, or the secretariat in its name; whoever is to come finds it (ST-5.1-1i2a). */
export const conveneMeeting = operation({
  ...run,
  name: 'meetings.convene',
  audit: 'meetings.convened',
  duties: ['bodies.convene', 'bodies.designate', 'bodies.invite'],
  input: z.object({ ...bodyKey, series: z.string().max(60), ...notice }),
  output: z.object({ meetingId: z.uuid() }),
  refusals: [...whileConvened],
});

/** A new version of the notice, of who is asked and of the agenda, over the one that was read. */
export const changeMeeting = operation({
  ...run,
  name: 'meetings.change',
  audit: 'meetings.changed',
  duties: ['bodies.convene', 'bodies.designate', 'bodies.invite'],
  input: z.object({ meetingId: z.uuid(), revision: count, ...notice }),
  output: z.object({ revision: count }),
  refusals: [...whileConvened, 'meeting.changed', 'meeting.over'],
});

export const cancelMeeting = operation({
  ...run,
  name: 'meetings.cancel',
  audit: 'meetings.cancelled',
  duties: ['bodies.convene'],
  input: z.object({ meetingId: z.uuid(), revision: count, reason: line }),
  output: z.object({}),
  refusals: [
    'not-found',
    'body.unknown',
    'meeting.not-yours',
    'meeting.changed',
    'meeting.over',
    'meeting.personal',
  ],
});

/** Who came, who presided, and whom the chair heard: the meeting is held. */
export const holdMeeting = operation({
  ...run,
  name: 'meetings.hold',
  audit: 'meetings.held',
  duties: ['bodies.convene', 'bodies.act-for', 'bodies.invite'],
  input: z.object({
    meetingId: z.uuid(),
    revision: count,
    /** The deputy's post that took the chair; null: the chair's own. */
    actingPostId: z.uuid().nullable(),
    note: words,
    attendance: z
      .array(
        z.object({
          /** A member or guest of this police, or an office from outside by its attendee. */
          postId: z.uuid().nullable(),
          attendeeId: z.uuid().nullable(),
          presence: z.enum(['present', 'absent', 'proxy']),
          proxyPostId: z.uuid().nullable(),
          opinion: words,
        }),
      )
      .max(300),
  }),
  output: z.object({ acting: z.boolean() }),
  refusals: [
    'not-found',
    'body.unknown',
    'meeting.not-yours',
    'meeting.changed',
    'meeting.over',
    'meeting.not-yet',
    'meeting.no-proxy',
    'meeting.no-chair',
    'meeting.chair-absent',
    'meeting.chair-present',
    'meeting.no-deputy-rule',
    'meeting.not-deputy',
    'meeting.no-quorum',
    'meeting.personal',
  ],
});

/** Calendar file of a meeting: subject, time, place, offices; no names. */
export const meetingCalendar = operation({
  ...see,
  offline: false,
  name: 'meetings.calendar',
  duties: ['bodies.convene'],
  input: z.object({ meetingId: z.uuid() }),
  output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['not-found', 'body.unknown'],
});

export const meetingPapers = ['notice', 'pack', 'minutes'] as const;

/** Notice, meeting pack (次第・名簿・資料一覧・前回の宿題) or minutes on paper. */
export const printMeeting = operation({
  ...see,
  offline: false,
  name: 'meetings.print',
  duties: ['bodies.convene', 'bodies.minutes'],
  input: z.object({ meetingId: z.uuid(), paper: z.enum(meetingPapers) }),
  output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['not-found', 'body.unknown', 'meeting.no-minutes', 'sheet.character-missing'],
});
