import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Day } from '@meguri/core/base/day.ts';
import type { Actor, Asked, Place } from './serve.ts';

const folder = fileURLToPath(new URL('../../policies/', import.meta.url));

/** The policy files by name; a slice keeps its own `<slice>.cedar`. */
export const readPolicies = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cedar'))
      .sort()
      .map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]),
  );

// Days are numbers like 20270401, so that policies compare them.
const schemaText = (actions: readonly string[]): string => `
entity Post = {
  kind: String, station: String, box: String, beats: Set<String>,
  acting: Bool, since: Long, until: Long,
};
entity Place = { station: String, box: String, beat: String };
action ${actions.map((action) => `"${action}"`).join(', ')}
  appliesTo {
    principal: [Post],
    resource: [Place],
    context: { purpose: String, state: String, today: Long },
  };
`;

const complain = (errors: readonly { readonly message: string }[]): void => {
  if (errors.length > 0) throw new Error(`Policies: ${errors.map((e) => e.message).join('; ')}`);
};

/** Refuses to start with a policy that does not hold strictly against the actions of the program. */
const validated = (policies: string, schema: string): void => {
  const answer = cedar.validate({
    validationSettings: { mode: 'strict' },
    schema,
    policies: { staticPolicies: policies },
  });
  if (answer.type === 'failure') complain(answer.errors);
  else complain([...answer.validationErrors, ...answer.validationWarnings].map((one) => one.error));
};

/** The one question: may this post do this there, for this purpose, in this state, on this day? */
export type Authorise = (actor: Actor, action: string, asked: Asked) => boolean;

const numberOf = (day: Day): number => Number(day.replaceAll('-', ''));

// What is not there gets a name of its own on each side, so that nothing equals nothing never holds.
const postOf = (actor: Actor): cedar.EntityJson => ({
  uid: { type: 'Post', id: actor.postId },
  attrs: {
    kind: actor.postKind,
    station: actor.stationId ?? 'post:none',
    box: actor.boxId ?? 'post:none',
    beats: [...actor.beatIds],
    acting: actor.acting,
    since: numberOf(actor.fromOn),
    until: numberOf(actor.untilOn ?? '9999-12-31'),
  },
  parents: [],
});

const placeOf = (place: Place): cedar.EntityJson => ({
  uid: { type: 'Place', id: 'here' },
  attrs: {
    station: place.stationId ?? 'place:none',
    box: place.boxId ?? 'place:none',
    beat: place.beatId ?? 'place:none',
  },
  parents: [],
});

type Options = {
  /** Other policies than those of the program, under a name of their own. */
  readonly policies: string;
  readonly name: string;
};

const own = (): Options => ({ policies: [...readPolicies().values()].join('\n'), name: 'meguri' });

type Policy = { readonly text: string; readonly concerns: (action: string) => boolean };

const concerns = (text: string): Policy['concerns'] => {
  const read = cedar.policyToJson(text);
  if (read.type === 'failure') throw new Error(`Policies: not readable: ${text}`);
  const scope = read.json.action;
  if (scope.op === 'All') return () => true;
  const named = 'entities' in scope ? scope.entities : 'entity' in scope ? [scope.entity] : [];
  const ids = new Set(named.map((one) => ('__entity' in one ? one.__entity.id : one.id)));
  return (action) => ids.has(action);
};

const policiesOf = (policies: string): readonly Policy[] => {
  const parts = cedar.policySetTextToParts(policies);
  if (parts.type === 'failure') throw new Error('Policies: not readable');
  return parts.policies.map((text) => ({ text, concerns: concerns(text) }));
};

/** The prepared policies of an action, and whether any of them looks at the purpose. */
type Ready = { readonly set: string; readonly asksPurpose: boolean };

// A set for each action, read when first needed: what a decision costs grows with the policies and
// actions it has to look through (measured: five times faster than with all of them).
const prepared = (actions: readonly string[], { policies, name }: Options) => {
  const all = policiesOf(policies);
  const known = new Set(actions);
  const ready = new Map<string, Ready>();
  return (action: string): Ready | undefined => {
    if (!known.has(action)) return undefined;
    const set = `${name} ${action}`;
    const before = ready.get(set);
    if (before !== undefined) return before;
    const fitting = all.filter((one) => one.concerns(action)).map(({ text }) => text);
    const now = { set, asksPurpose: fitting.some((text) => text.includes('purpose')) };
    const answers = [
      cedar.preparsePolicySet(set, { staticPolicies: fitting.join('\n') }),
      cedar.preparseSchema(set, schemaText([action])),
    ];
    for (const answer of answers) if (answer.type === 'failure') complain(answer.errors);
    ready.set(set, now);
    return now;
  };
};

const allows = (answer: cedar.AuthorizationAnswer): boolean =>
  answer.type === 'success' &&
  answer.response.diagnostics.errors.length === 0 &&
  answer.response.decision === 'allow';

type Question = Asked & { readonly action: string; readonly set: string };

const answerTo = (actor: Actor, { action, set, place, purpose, state, today }: Question): boolean =>
  allows(
    cedar.statefulIsAuthorized({
      principal: { type: 'Post', id: actor.postId },
      action: { type: 'Action', id: action },
      resource: { type: 'Place', id: 'here' },
      context: { purpose: purpose ?? 'none', state, today: numberOf(today) },
      preparsedSchemaName: set,
      validateRequest: true,
      preparsedPolicySetId: set,
      entities: [postOf(actor), placeOf(place)],
    }),
  );

// A list asks the same of every row, and a denial asks it for every purpose. An actor is read once for
// a request, so that each question is decided once in it and forgotten with it.
const decidedOnce = (): ((actor: Actor, question: Question) => boolean) => {
  const decided = new WeakMap<Actor, Map<string, boolean>>();
  return (actor, question) => {
    const { action, place, purpose, state, today } = question;
    const { stationId, boxId, beatId } = place;
    const key = JSON.stringify([action, stationId, boxId, beatId, purpose, state, today]);
    const known = decided.get(actor) ?? new Map<string, boolean>();
    decided.set(actor, known);
    const answer = known.get(key) ?? answerTo(actor, question);
    known.set(key, answer);
    return answer;
  };
};

/**
 * The one decision point: deny by default, and any diagnostics error is a deny, because Cedar skips
 * a forbid it cannot evaluate and then answers allow (measured).
 */
export const authoriser = (
  actions: readonly string[],
  { policies, name }: Options = own(),
): Authorise => {
  const names = [...new Set(actions)].sort();
  validated(policies, schemaText(names));
  const setOf = prepared(names, { policies, name });
  const decide = decidedOnce();
  return (actor, action, { place, purpose, state, today }) => {
    const ready = setOf(action);
    if (ready === undefined) return false;
    const { set, asksPurpose } = ready;
    return decide(actor, {
      action,
      set,
      place,
      purpose: asksPurpose ? purpose : undefined,
      state,
      today,
    });
  };
};
