import { baseRefusals } from '@meguri/core/base/base.refusals.ts';
import type { Operation } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { operations } from './app.ts';
import { exampleOf, type JsonSchema } from './example-input.testing.ts';
import { type Person, type Prefecture, people, testPrefecture } from './platform/testing.ts';
import { type Relation, readRoleMatrix } from './role-matrix.testing.ts';

// Each operation is called as each of the named people and as nobody, with the smallest input that
// the server's own API document lets through.

let prefecture: Prefecture;
let inputs: ReadonlyMap<string, JsonSchema> = new Map();

const json = z.object({
  'application/json': z.object({ schema: z.record(z.string(), z.unknown()) }),
});
const page = z.object({
  paths: z.record(
    z.string(),
    z.object({
      post: z.object({ operationId: z.string(), requestBody: z.object({ content: json }) }),
    }),
  ),
});

beforeAll(async () => {
  prefecture = await testPrefecture();
  const { paths } = page.parse(await prefecture.read('/openapi.json'));
  inputs = new Map(
    Object.values(paths).map(({ post }) => [
      post.operationId,
      post.requestBody.content['application/json'].schema,
    ]),
  );
});
afterAll(() => prefecture.close());

const isOpen = ({ action }: Operation): boolean => action === 'access.open';

/** Only places are given; every other id is a stranger's, so that no call changes who is who. */
const inputOf = ({ name }: Operation): Readonly<Record<string, unknown>> => {
  const { beats, units } = prefecture.world;
  const known = { beatId: beats.first, stationId: units.station, boxId: units.box, year: 2026 };
  return z.record(z.string(), z.unknown()).parse(exampleOf(inputs.get(name) ?? {}, known));
};

// Queries first: a command may change what later calls may see, and a lock ends all of them.
const turnOf = ({ kind, name }: Operation): number =>
  name === 'access.lock' ? 2 : Number(kind === 'command');
const inOrder = operations.toSorted((a, b) => turnOf(a) - turnOf(b));
const named = inOrder.map((operation) => [operation.name, operation] as const);

/** How each of the named people stands to the officer's beat. */
const onBeat: Readonly<Record<Person, Relation>> = {
  officer: 'own-beat',
  secondOfficer: 'own-box',
  boxChief: 'own-box',
  villageOfficer: 'own-station',
  sectionChief: 'own-station',
  stationChief: 'own-station',
  headquartersClerk: 'other-station',
  auditor: 'other-station',
  prefecturalChief: 'other-station',
  headquartersOfficer: 'other-station',
  stationOfficer: 'own-station',
  stranger: 'other-station',
};

const matrix = readRoleMatrix();

const kindOf: Readonly<Record<Person, PostKind>> = {
  officer: 'beatOfficer',
  secondOfficer: 'beatOfficer',
  boxChief: 'boxChief',
  villageOfficer: 'beatOfficer',
  sectionChief: 'sectionChief',
  stationChief: 'stationChief',
  headquartersClerk: 'headquartersClerk',
  auditor: 'auditor',
  prefecturalChief: 'prefecturalChief',
  headquartersOfficer: 'headquartersOfficer',
  stationOfficer: 'stationOfficer',
  stranger: 'beatOfficer',
};

/** Whether the matrix lets this person do it to the officer's beat. */
const mayOnBeat = (who: Person, action: string): boolean =>
  matrix.find((row) => row.action === action && row.relation === onBeat[who])?.[kindOf[who]] ===
  'allow';

const refusedByRole = new Set<string>(['action.not-allowed', 'not-found']);

test.each(named)('%s: nobody signed in is refused', async (_, operation) => {
  const answer = await prefecture.as(undefined, operation, inputOf(operation));
  if (isOpen(operation)) expect(answer.ok || answer.status < 500).toBe(true);
  else expect(answer).toMatchObject({ ok: false, status: 401, code: 'session.missing' });
});

test.each(named.filter(([, operation]) => !isOpen(operation)))(
  '%s: each of the named people is answered as the role matrix says, with a listed refusal',
  async (_, operation) => {
    const input = inputOf(operation);
    const allowed = new Set<string>([...Object.keys(baseRefusals), ...operation.refusals]);
    for (const who of people) {
      const answer = await prefecture.as(who, operation, input);
      const code = answer.ok ? 'done' : answer.code;
      const said = `${operation.name} as ${who}: ${code}`;
      expect(answer.ok || answer.status < 500, said).toBe(true);
      expect(answer.ok || allowed.has(code), said).toBe(true);
      expect(code, 'the document must lead to input that is let in').not.toBe('request.malformed');
      if (!('beatId' in input)) continue;
      const may = mayOnBeat(who, operation.action);
      expect(may ? code !== 'action.not-allowed' : refusedByRole.has(code), said).toBe(true);
    }
  },
);
