import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { cardLimits } from '../cards/limits.ts';
import { publicationThreshold } from '../publications/table.ts';
import { programmeFiles, readProgramme, readVisits, visitFiles } from './check.ts';
import { conductCodes } from './conduct.ts';
import { criterionBases, isSealed } from './criteria.ts';
import { isDuty } from './duties.ts';
import type { Pack } from './pack.ts';
import { changed, type Files, type Json, samples, shipped } from './packs.testing.ts';
import type { ProgrammePack } from './programme.ts';
import { purposes } from './purposes.ts';
import { retainedRecords } from './rights-file.ts';

/** What no pack can change, as the code has it. */
const safeguards = (): unknown => ({
  publicationThreshold,
  cardLimits: { ...cardLimits },
  sealed: criterionBases.filter(isSealed),
  purposes: Object.keys(purposes),
  conduct: [...conductCodes],
  retained: [...retainedRecords],
});

const keysIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
};

const schemaKeys = (schemas: Record<string, z.ZodType>): ReadonlySet<string> => {
  const printed = z.toJSONSchema(z.object(schemas), { unrepresentable: 'any' });
  const names = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const own = 'properties' in value ? Object.keys(value.properties ?? {}) : [];
    return [...own, ...Object.values(value).flatMap(names)];
  };
  return new Set(names(printed));
};

const known = {
  visits: new Set([...schemaKeys(visitFiles), 'sealed', 'discretionary']),
  programme: schemaKeys(programmeFiles),
};

const visitBases: readonly Files[] = [shipped.miyagi, samples.visits];
const programmeBases: readonly Files[] = [
  shipped.yamagata,
  shipped.saitama,
  shipped.gifu,
  shipped.ishikawa,
  samples.residents,
];

const hostile = [
  'sealed',
  'auditOff',
  'nationality',
  'religion',
  'score',
  'selfReview',
  'unlock',
  'ticket',
  'publicationThreshold',
  'ticketSeconds',
  'required',
  '__proto__',
  'constructor',
  'role',
];

const mutation = fc.record({
  steps: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
  name: fc.oneof(
    fc.constantFrom(...hostile),
    fc.constantFrom(...known.visits, ...known.programme),
    fc.string({ minLength: 1, maxLength: 12 }),
  ),
  kind: fc.constantFrom('add', 'replace', 'remove', 'take'),
  value: fc.oneof(
    fc.jsonValue() as fc.Arbitrary<Json>,
    fc.constantFrom<Json>(...criterionBases, true, false, null, 'enforcement', 'reason', 0, 1, 60),
  ),
  from: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;
type Spot = { readonly path: readonly (string | number)[]; readonly value: Json };

// A walk down from the top, as far as there is something to enter.
const walk = (files: Files, steps: readonly number[]): Spot =>
  steps.reduce<Spot>(
    (spot, step) => {
      const keys = Object.keys(spot.value ?? {});
      const key = keys[step % Math.max(keys.length, 1)];
      if (typeof spot.value !== 'object' || key === undefined) return spot;
      const value = Reflect.get(spot.value ?? {}, key) as Json;
      return { path: [...spot.path, Array.isArray(spot.value) ? Number(key) : key], value };
    },
    { path: [], value: files },
  );

const mutated = (files: Files, { steps, name, kind, value, from }: Mutation): Files => {
  const { path, value: here } = walk(files, steps);
  const isGroup = typeof here === 'object' && here !== null && !Array.isArray(here);
  if (kind === 'add' && isGroup) return changed(files, [...path, name], value);
  if (path.length < 2) return files;
  if (kind === 'remove') return changed(files, path, undefined);
  return changed(files, path, kind === 'take' ? walk(files, from).value : value);
};

const visitsHold = (pack: Pack): void => {
  for (const { basis, sealed } of pack.criteria) expect(sealed).toBe(isSealed(basis));
  const sealedClauses = pack.clauses.filter((c) => 'reason' in c && c.reason.code === 'sealed');
  const sealed = pack.criteria.filter((one) => one.sealed).map(({ clause }) => clause);
  expect(sealed.toSorted()).toEqual(sealedClauses.map(({ id }) => id).toSorted());
  expect(pack.conduct.map(({ code }) => code).toSorted()).toEqual([...conductCodes].toSorted());
  expect(pack.conduct.every(({ validMonths }) => validMonths <= 24)).toBe(true);
};

const programmeHolds = ({ catalogue, clauses, training }: ProgrammePack): void => {
  const without = new Set(clauses.filter((one) => 'reason' in one).map(({ id }) => id));
  const limited = new Set(clauses.filter((one) => 'limited' in one).map(({ id }) => id));
  for (const { subject, items } of catalogue.groups) {
    if (subject === 'enforcement') expect(items).toEqual([]);
    expect(items.filter(({ clause }) => without.has(clause))).toEqual([]);
  }
  const bare = training.filter(({ withGuidance }) => withGuidance === null);
  expect(bare.filter(({ clause }) => limited.has(clause))).toEqual([]);
};

const unknownKeys = (pack: unknown, names: ReadonlySet<string>): readonly string[] =>
  keysIn(pack).filter((key) => !names.has(key));

const holds = (files: Files, kind: 'visits' | 'programme'): boolean => {
  const reading = kind === 'visits' ? readVisits(files) : readProgramme(files);
  const { pack, faults } = reading;
  if (pack === undefined || faults.length > 0) return false;
  expect(unknownKeys(pack, known[kind])).toEqual([]);
  expect(pack.clauses.every((c) => 'reason' in c || c.duties.every(isDuty))).toBe(true);
  if ('rules' in pack) visitsHold(pack);
  else programmeHolds(pack);
  return true;
};

describe('no pack switches a safeguard off', () => {
  test.each([
    ['visits', visitBases, 1500],
    ['programme', programmeBases, 8500],
  ] as const)('%s: random packs change nothing', { timeout: 90_000 }, (kind, bases, numRuns) => {
    const before = safeguards();
    const tally = { accepted: 0, refused: 0 };
    const base = fc.constantFrom(...bases);
    const changes = fc.array(mutation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(base, changes, (files, mutations) => {
        tally[holds(mutations.reduce(mutated, files), kind) ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns, seed: 370 },
    );
    expect(safeguards()).toEqual(before);
    expect(tally.accepted).toBeGreaterThan(numRuns / 50);
    expect(tally.refused).toBeGreaterThan(numRuns / 2);
  });

  test('no key of any pack names a safeguard', () => {
    const forbidden =
      /threshold|ticket|audit|suppress|national|ethnic|religi|score|unseal|password|track|required/i;
    const names = [...known.visits, ...known.programme];
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => forbidden.test(name))).toEqual([]);
  });
});
