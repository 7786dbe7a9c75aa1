import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor, Place } from './serve.ts';

const folder = fileURLToPath(new URL('../../policies/', import.meta.url));

/** All policy files as one text; a slice keeps its own `<slice>.cedar`. */
const readPolicies = (): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.cedar'))
    .sort()
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'))
    .join('\n');

const schemaText = (actions: readonly string[]): string => `
entity Post = { kind: String, station: String, box: String, beats: Set<String> };
entity Place = { station: String, box: String, beat: String };
action ${actions.map((action) => `"${action}"`).join(', ')}
  appliesTo { principal: [Post], resource: [Place], context: {} };
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

export type Authorise = (actor: Actor, action: string, place: Place) => boolean;

// What is not there gets a name of its own on each side, so that nothing equals nothing never holds.
const entities = (actor: Actor, place: Place): cedar.Entities => [
  {
    uid: { type: 'Post', id: actor.postId },
    attrs: {
      kind: actor.postKind,
      station: actor.stationId ?? 'post:none',
      box: actor.boxId ?? 'post:none',
      beats: [...actor.beatIds],
    },
    parents: [],
  },
  {
    uid: { type: 'Place', id: 'here' },
    attrs: {
      station: place.stationId ?? 'place:none',
      box: place.boxId ?? 'place:none',
      beat: place.beatId ?? 'place:none',
    },
    parents: [],
  },
];

/**
 * The one decision point: deny by default, and any diagnostics error is a deny, because Cedar skips
 * a forbid it cannot evaluate and then answers allow (measured).
 */
export const authoriser = (actions: readonly string[]): Authorise => {
  const policies = readPolicies();
  const schema = schemaText([...new Set(actions)].sort());
  validated(policies, schema);
  const parsed = [
    cedar.preparsePolicySet('meguri', { staticPolicies: policies }),
    cedar.preparseSchema('meguri', schema),
  ];
  for (const answer of parsed) if (answer.type === 'failure') complain(answer.errors);
  return (actor, action, place) => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Post', id: actor.postId },
      action: { type: 'Action', id: action },
      resource: { type: 'Place', id: 'here' },
      context: {},
      preparsedSchemaName: 'meguri',
      validateRequest: true,
      preparsedPolicySetId: 'meguri',
      entities: entities(actor, place),
    });
    if (answer.type === 'failure') return false;
    if (answer.response.diagnostics.errors.length > 0) return false;
    return answer.response.decision === 'allow';
  };
};
