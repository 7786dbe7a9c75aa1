import type { Operation } from '@meguri/core/operation.ts';
import {
  fieldNames,
  groupsOf,
  inputWith,
  type Path,
  phrases,
  schemaOf,
  type Thing,
  textsOf,
  things,
  writing,
} from './attempts.testing.ts';
import type { Known } from './example-input.testing.ts';
import { newId } from './platform/keys.ts';
import { postTo } from './platform/served-by.ts';
import type { Person, Prefecture } from './platform/testing.ts';

/** One request that wants something kept which is kept of nobody. */
export type Attempt = {
  readonly operation: Operation;
  readonly thing: Thing;
  readonly path: Path;
  readonly value: string;
};

// Words of residents and letters to them are sealed as they are; ids of packs are looked up.
const taken = /^voices\.(?:receive|enter|answer|answerComplaint)$/;

const turn = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** Each free text of the programme once, and each group of fields of every third operation. */
export const attemptsOverHttp = (): readonly Attempt[] => {
  const texts = writing
    .filter(({ name }) => !taken.test(name))
    .flatMap((operation) => textsOf(operation).map((path) => ({ operation, path })))
    .map(({ operation, path }, at) => {
      const thing = turn(things, at);
      return { operation, path, thing, value: turn(phrases[thing], at) };
    });
  const fields = writing
    .filter((_, at) => at % 3 === 0)
    .flatMap((operation) => groupsOf(operation).map((path) => ({ operation, path })))
    .map(({ operation, path }, at) => {
      const thing = turn(things, at);
      return { operation, path: [...path, turn(fieldNames[thing], at)], thing, value: '見本' };
    });
  return [...texts, ...fields];
};

const inTurn: readonly Person[] = [
  'sectionChief',
  'stationChief',
  'headquartersClerk',
  'headquartersOfficer',
  'stationOfficer',
  'officer',
];

const byRole = new Set(['action.not-allowed', 'not-found']);

export type Heard = {
  readonly status: number;
  readonly code: string;
  readonly said: readonly string[];
};

const textAt = (body: unknown, keys: readonly string[]): string =>
  String(keys.reduce<unknown>((value, key) => Object(value)[key], body) ?? '');

/** Sends it as each post that might do it, until one is refused for what it says. */
export const tryOverHttp = async (
  { app }: Prefecture,
  { attempt, known }: { readonly attempt: Attempt; readonly known: Known },
  cookieOf: (who: Person) => string,
): Promise<Heard> => {
  const { operation, path, value } = attempt;
  const body = inputWith(schemaOf(operation), path, { value, known });
  let heard: Heard = { status: 0, code: '', said: [] };
  for (const who of inTurn) {
    const headers = { cookie: cookieOf(who), 'x-meguri-request': newId() };
    const answer = await postTo(app, operation.name, { body, headers });
    const said = ['say', 'next'].flatMap((part) =>
      ['ja', 'en'].map((language) => textAt(answer.body, [part, language])),
    );
    heard = { status: answer.status, code: textAt(answer.body, ['code']), said };
    if (!byRole.has(heard.code)) return heard;
  }
  return heard;
};
