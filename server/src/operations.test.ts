import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Operation } from '@meguri/core/operation.ts';
import { isDuty } from '@meguri/core/pack/duties.ts';
import { refusals } from '@meguri/core/refusals.ts';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { accessOperations } from './access/access.http.ts';
import { operations, served } from './app.ts';
import { openApi } from './platform/openapi.ts';
import { postKinds, readRoleMatrix, relations } from './role-matrix.testing.ts';

const folder = fileURLToPath(new URL('../policies/', import.meta.url));
const policies = readdirSync(folder)
  .map((name) => readFileSync(`${folder}${name}`, 'utf8'))
  .join('\n');

/** Opens and closes sessions: nobody is signed in yet, so no policy can decide it. */
const isOpen = ({ action }: Operation): boolean => action === 'access.open';

const named = operations.map((operation) => [operation.name, operation] as const);

test('every operation is bound once, under one name', () => {
  const names = operations.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.length).toBe(accessOperations.length + served.length);
  expect(names.length).toBeGreaterThan(60);
});

describe.each(named)('%s', (_, operation) => {
  test('is sane as plain data', () => {
    const { name, kind, audit, offline, purpose } = operation;
    expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
    expect(operation.action).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect(['none', 'required']).toContain(purpose);
    expect(kind === 'query' && offline, 'a tablet queues commands only').toBe(false);
    const silent = kind === 'command' && audit === 'none';
    expect(silent && name !== 'sheets.cancelPrint', 'a command is audited').toBe(false);
  });

  test('names duties, refusals and an action that exist', () => {
    expect(operation.duties.filter((duty) => !isDuty(duty))).toEqual([]);
    expect(operation.refusals.filter((code) => !(code in refusals))).toEqual([]);
    const inPolicies = policies.includes(`Action::"${operation.action}"`);
    expect(inPolicies || isOpen(operation), `no policy names ${operation.action}`).toBe(true);
  });

  test('can be written down as JSON Schema', () => {
    expect(() => z.toJSONSchema(operation.input, { io: 'input' })).not.toThrow();
    expect(() => z.toJSONSchema(operation.output, { io: 'output' })).not.toThrow();
  });
});

// The shape OpenAPI 3.1 asks for, as far as this document uses it.
const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string().regex(/^application\/(problem\+)?json$/), z.object({ schema }));
const answer = z.object({ description: z.string().min(1), content });
const document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(
    z.string().regex(/^\/api\/[a-z]+\.[a-zA-Z]+$/),
    z.strictObject({
      post: z.object({
        operationId: z.string(),
        tags: z.array(z.string()),
        requestBody: z.object({ required: z.boolean(), content }),
        responses: z.object({ 200: answer, default: answer }),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

test('the OpenAPI document is 3.1 in shape and lists each operation at its address', () => {
  const { paths } = document.parse(openApi(operations));
  const listed = Object.entries(paths).map(([path, { post }]) => [path, post.operationId]);
  expect(listed).toEqual(operations.map(({ name }) => [`/api/${name}`, name]));
});

const matrix = readRoleMatrix();
const actions = [
  ...new Set(operations.filter((one) => !isOpen(one)).map(({ action }) => action)),
].sort();

test('the role matrix has a line for every action and relation, and no other', () => {
  const lines = new Set(matrix.map(({ action, relation }) => `${action},${relation}`));
  const wanted = actions.flatMap((action) => relations.map((relation) => `${action},${relation}`));
  const missing = wanted.filter((line) => !lines.has(line));
  const add = missing.map((line) => `${line},${postKinds.map(() => '?').join(',')}`).join('\n');
  expect(missing, `add to docs/role-matrix.csv (${postKinds.join(', ')}):\n${add}\n`).toEqual([]);
  expect(
    [...lines].filter((line) => !wanted.includes(line)),
    'no operation has it',
  ).toEqual([]);
  expect(matrix).toHaveLength(wanted.length);
});
