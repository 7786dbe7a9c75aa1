import type { PackBody } from './bodies.ts';
import { at, clauseContradictions, missing, repeated } from './clause-consistency.ts';
import type { Clause } from './clauses.ts';
import type { Contradiction } from './contradiction.ts';
import type { ProgrammePack } from './programme.ts';

const namedSeats = (body: PackBody): readonly string[] => [
  ...body.seats.flatMap(({ filled }) => (filled.by === 'grade' ? filled.exceptSeats : [])),
  ...body.meetings.flatMap((one) => [
    ...one.seats,
    ...(one.chair === null ? [] : [one.chair]),
    ...(one.actingChair?.seats ?? []),
  ]),
];

const postsTwice = (body: PackBody): readonly string[] =>
  body.seats.flatMap(({ filled }) => ('posts' in filled ? repeated(filled.posts) : []));

const bodyChecks = ({ bodies }: ProgrammePack): readonly Contradiction[] => {
  const ids = bodies.map(({ id }) => id);
  const meetings = bodies.flatMap((body) => body.meetings.map(({ id }) => id));
  return [
    ...at('bodies.id', [...repeated(ids), ...repeated(meetings)]),
    ...bodies.flatMap((body) => {
      const seats = body.seats.map(({ id }) => id);
      const chairs = body.seats.filter(({ role }) => role === 'chair').length;
      return [
        ...at('bodies.id', repeated(seats)),
        ...at('bodies.seats', missing(namedSeats(body), seats)),
        ...at('bodies.bodies', missing([...body.assists, ...body.entrustedBy], ids)),
        ...at('bodies.chair', chairs > 1 ? [body.id] : []),
        ...at('bodies.posts', postsTwice(body)),
      ];
    }),
  ];
};

/** Clauses that are known and kept without a feature (register 7). */
const withoutFeature = (clauses: readonly Clause[]): ReadonlySet<string> =>
  new Set(clauses.filter((one) => 'reason' in one).map(({ id }) => id));

const catalogueChecks = ({
  catalogue,
  training,
  clauses,
}: ProgrammePack): readonly Contradiction[] => {
  const items = catalogue.groups.flatMap((group) => group.items);
  const none = withoutFeature(clauses);
  const enforcement = catalogue.groups.filter(({ subject }) => subject === 'enforcement');
  const limited = new Set(clauses.filter((one) => 'limited' in one).map(({ id }) => id));
  const bare = training.filter((one) => limited.has(one.clause) && one.withGuidance === null);
  const used = [...items, ...training].map(({ clause }) => clause);
  return [
    ...at('catalogue.id', repeated([...catalogue.groups, ...items].map(({ id }) => id))),
    ...at(
      'catalogue.enforcement',
      enforcement.flatMap((group) => group.items.map(({ id }) => id)),
    ),
    ...at(
      'catalogue.limited',
      used.filter((clause) => none.has(clause)),
    ),
    ...at(
      'training.withGuidance',
      bare.map(({ clause }) => clause),
    ),
  ];
};

const listChecks = (pack: ProgrammePack): readonly Contradiction[] => {
  const { effectiveOn, issuedOn, effectiveUntil } = pack.identity;
  const begins = effectiveOn ?? issuedOn;
  const early = effectiveUntil !== null && begins !== null && effectiveUntil < begins;
  const lists = [pack.purposes, pack.reports, pack.training, pack.councils, pack.figures];
  return [
    ...at(
      'catalogue.id',
      lists.flatMap((one) => repeated(one.map(({ id }) => id))),
    ),
    ...at('catalogue.id', repeated(pack.vocabulary.map(({ concept }) => concept))),
    ...at('identity.effectiveUntil', early ? [effectiveUntil] : []),
    ...at(
      'councils',
      pack.councils
        .filter(({ members }) => members !== null && members.least > members.most)
        .map(({ id }) => id),
    ),
  ];
};

/** Every contradiction between the parts of a programme pack; empty when it is sound. */
export const programmeContradictions = (pack: ProgrammePack): readonly Contradiction[] => {
  const { clauses, delegations, ...rest } = pack;
  return [
    ...clauseContradictions({ clauses, delegations, rest }),
    ...[bodyChecks, catalogueChecks, listChecks].flatMap((check) => check(pack)),
  ];
};
