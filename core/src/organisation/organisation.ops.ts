import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { unitKinds } from './appointments.ts';
import { grades, posts, ranks } from './posts.ts';

const unitKind = z.enum(unitKinds);
const boxKind = z.enum(['koban', 'chuzaisho']);
const postKind = z.enum(keysOf(posts));
const policeRank = z.enum(keysOf(ranks));
const words = z.string().trim().min(1).max(100);

export const unit = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  stationId: z.uuid().nullable(),
  kind: unitKind,
  boxKind: boxKind.nullable(),
  name: z.string(),
  code: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});

const see = {
  kind: 'query',
  action: 'organisation.see',
  purpose: 'none',
  audit: 'none',
  offline: false,
} as const;

const change = { kind: 'command', purpose: 'none', offline: false } as const;

/** Every unit of the prefecture that exists today, in the order of the organisation. */
export const listUnits = operation({
  ...see,
  name: 'organisation.units',
  duties: [],
  input: z.object({}),
  output: z.object({ units: z.array(unit) }),
  refusals: [],
});

export const holding = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  policeRank: z.string(),
  acting: z.boolean(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});

/** Posts of a station and its boxes, or of headquarters (null), each with who held it when. */
export const listPosts = operation({
  ...see,
  name: 'organisation.posts',
  duties: ['custody.chain'],
  input: z.object({ stationId: z.uuid().nullable() }),
  output: z.object({
    posts: z.array(
      z.object({
        id: z.uuid(),
        unitId: z.uuid(),
        unitName: z.string(),
        kind: postKind,
        title: z.string(),
        /** The newest first; today's, earlier and later ones. */
        holdings: z.array(holding),
      }),
    ),
  }),
  refusals: [],
});

export const person = z.object({
  id: z.uuid(),
  name: z.string(),
  kana: z.string(),
  policeRank: z.string(),
  /** Posts held today, an acting one too. */
  posts: z.array(z.object({ id: z.uuid(), title: z.string(), unitName: z.string() })),
});

/** The people of a station or of headquarters (null), and whoever holds no post today. */
export const listPeople = operation({
  ...see,
  name: 'organisation.people',
  duties: [],
  input: z.object({ stationId: z.uuid().nullable() }),
  output: z.object({ people: z.array(person) }),
  refusals: [],
});

export const openUnit = operation({
  ...change,
  name: 'organisation.openUnit',
  action: 'organisation.change',
  audit: 'organisation.unit-opened',
  duties: [],
  input: z.object({
    parentId: z.uuid().nullable(),
    kind: unitKind,
    boxKind: boxKind.nullable(),
    name: words,
    code: words,
    lat: z.number().min(20).max(46).nullable(),
    lon: z.number().min(122).max(154).nullable(),
    on: daySchema,
  }),
  output: z.object({ unitId: z.uuid() }),
  refusals: ['unit.wrong-parent', 'unit.code-taken', 'not-found'],
});

/** From this day on the unit is gone; its history stays. */
export const closeUnit = operation({
  ...change,
  name: 'organisation.closeUnit',
  action: 'organisation.change',
  audit: 'organisation.unit-closed',
  duties: [],
  input: z.object({ unitId: z.uuid(), on: daySchema }),
  output: z.object({ untilOn: z.string() }),
  refusals: ['unit.in-use', 'day.in-past', 'appointment.same-day', 'not-found'],
});

export const addPerson = operation({
  ...change,
  name: 'organisation.addPerson',
  action: 'organisation.add-person',
  audit: 'organisation.person-added',
  duties: [],
  input: z.object({ name: words, kana: words, policeRank }),
  output: z.object({ personId: z.uuid() }),
  refusals: [],
});

/** Name, reading and police rank; a rank is never changed by its own bearer. */
export const changePerson = operation({
  ...change,
  name: 'organisation.changePerson',
  action: 'organisation.change',
  audit: 'organisation.person-changed',
  duties: [],
  input: z.object({ personId: z.uuid(), name: words, kana: words, policeRank }),
  output: z.object({ personId: z.uuid() }),
  refusals: ['appointment.own', 'not-found'],
});

export const addPost = operation({
  ...change,
  name: 'organisation.addPost',
  action: 'organisation.staff',
  audit: 'organisation.post-added',
  duties: ['custody.chain'],
  input: z.object({
    unitId: z.uuid(),
    kind: postKind,
    title: words,
    /** Decides who is 課長 or above; none for posts of visits. */
    grade: z.enum(keysOf(grades)).nullable().optional(),
  }),
  output: z.object({ postId: z.uuid() }),
  refusals: ['appointment.other-unit', 'appointment.above-own', 'not-found'],
});

/** Puts a person into a post from a day on; whoever held it before ends, an acting holder joins. */
export const appoint = operation({
  ...change,
  name: 'organisation.appoint',
  action: 'organisation.staff',
  audit: 'organisation.appointed',
  duties: ['custody.chain'],
  input: z.object({
    postId: z.uuid(),
    personId: z.uuid(),
    acting: z.boolean(),
    on: daySchema,
  }),
  output: z.object({ holdingId: z.uuid() }),
  refusals: [
    'appointment.own',
    'appointment.above-own',
    'appointment.already',
    'appointment.same-day',
    'day.in-past',
    'not-found',
  ],
});

/** Ends a holding; the post is vacant from this day on. */
export const endHolding = operation({
  ...change,
  name: 'organisation.endHolding',
  action: 'organisation.staff',
  audit: 'organisation.holding-ended',
  duties: ['custody.chain'],
  input: z.object({ holdingId: z.uuid(), on: daySchema }),
  output: z.object({ untilOn: z.string() }),
  refusals: [
    'appointment.own',
    'appointment.above-own',
    'appointment.same-day',
    'day.in-past',
    'not-found',
  ],
});
