import { forbiddenIn } from '@meguri/core/base/never-kept.ts';
import { type RefusalCode, refusals } from '@meguri/core/refusals.ts';
import * as z from 'zod';
import { refuseWith } from './refusal-error.ts';

type Schema = z.core.$ZodType;

const made = new WeakMap<Schema, Schema>();

const each = (schemas: readonly Schema[]): readonly Schema[] => schemas.map(strict);

/** What a schema is made of, each part strict; undefined where it has no parts. */
const partsOf = (schema: z.core.$ZodTypes): Readonly<Record<string, unknown>> | undefined => {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape).map(([name, one]) => [name, strict(one)] as const);
      return { shape: Object.fromEntries(shape), catchall: def.catchall ?? z.never() };
    }
    case 'array':
      return { element: strict(def.element) };
    case 'record':
      return { valueType: strict(def.valueType) };
    case 'union':
      return { options: each(def.options) };
    case 'tuple':
      return { items: each(def.items), rest: def.rest && strict(def.rest) };
    case 'pipe':
      return { in: strict(def.in), out: strict(def.out) };
    case 'lazy':
      return { getter: () => strict(def.getter()) };
    case 'nullable':
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return { innerType: strict(def.innerType) };
    case 'intersection':
      // Each half would refuse what the other one takes.
      throw new Error('An input is no intersection: extend one object instead.');
    default:
      return undefined;
  }
};

// Getters of a definition stay getters: a default may be made anew for each request.
const withParts = (schema: Schema, parts: object): Schema => {
  const { getOwnPropertyDescriptors: all } = Object;
  const def = Object.defineProperties({}, { ...all(schema._zod.def), ...all(parts) });
  return z.core.clone(schema, def as Schema['_zod']['def']);
};

const strict = (schema: Schema): Schema => {
  const before = made.get(schema);
  if (before !== undefined) return before;
  const parts = partsOf(schema as z.core.$ZodTypes);
  const after = parts === undefined ? schema : withParts(schema, parts);
  made.set(schema, after);
  return after;
};

/**
 * The same schema, but a field it does not list is refused at every depth and not dropped: whoever
 * sends the nationality of somebody must hear that it is not kept (R01). Made once a schema.
 */
export const strictInput = <S extends z.ZodType>(schema: S): S => strict(schema) as S;

type Issue = z.core.$ZodIssue;

// A union tells of each of its choices; one that fails by its fields alone is the one meant.
const fieldsIn = (issue: Issue): readonly string[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [...issue.path, key].join('.'));
  }
  if (issue.code !== 'invalid_union') return [];
  const choices = issue.errors.map((choice) => choice.flatMap(fieldsIn));
  const whole = choices.filter((fields, at) => fields.length > 0 && isOnlyFields(issue.errors[at]));
  const forbidden = choices.flat().filter(isNeverKept);
  return [...(whole[0] ?? []), ...forbidden].map((field) => [...issue.path, field].join('.'));
};

const isOnlyFields = (choice: readonly Issue[] | undefined): boolean =>
  choice?.every(({ code }) => code === 'unrecognized_keys') ?? false;

const isNeverKept = (field: string): boolean =>
  forbiddenIn(field.slice(field.lastIndexOf('.') + 1), 'all') !== undefined;

const isRefusal = (text: string): text is RefusalCode => text in refusals;

// Names come from outside: as much of them as a person reads.
const shown = (field: string): string => field.slice(0, 80);

const refuseInput = (error: z.core.$ZodError): never => {
  const unknown = error.issues.flatMap(fieldsIn);
  const never = unknown.find(isNeverKept);
  if (never !== undefined) return refuseWith('request.never-kept', { field: shown(never) });
  const [first] = unknown;
  if (first !== undefined) return refuseWith('request.unknown-field', { field: shown(first) });
  const [issue] = error.issues;
  const field = issue?.path.join('.') || 'body';
  if (issue && isRefusal(issue.message)) return refuseWith(issue.message, { value: field, field });
  return refuseWith('request.malformed', { field });
};

/**
 * Parses with the operation's schema; a schema may name a refusal as its message. A field that it
 * does not list, such as `items.0.nationality`, is refused by name.
 */
export const parsed = (schema: z.ZodType, value: unknown): unknown => {
  const result = strictInput(schema).safeParse(value ?? {});
  return result.success ? result.data : refuseInput(result.error);
};
