import * as z from 'zod';
import {
  branches,
  choicesOf,
  type EntryPath,
  inside,
  isNullable,
  isTag,
  known,
  type Schema,
  schemaOf,
  schemasAt,
  shapeOf,
} from './entry-schema.ts';
import type { PackKind } from './entry-words.ts';

type Choice = {
  /** The file as far as it reads. */
  readonly root: unknown;
  /** The entry that gets another word. */
  readonly path: EntryPath;
  readonly word: string;
  /** The clause a new part carries out. */
  readonly clause: string;
};

/** What is to be written, and where. */
export type Chosen = { readonly path: EntryPath; readonly value: unknown };

const bound = z.looseObject({ minimum: z.number().optional(), value: z.number().optional() });

/** The fewest entries of a list, or the smallest number, that a schema lets through. */
const leastOf = (schema: Schema): number => {
  const checks = schema._zod.def.checks ?? [];
  const bounds = checks
    .filter(({ _zod: { def } }) => def.check === 'min_length' || def.check === 'greater_than')
    .map(({ _zod: { def } }) => bound.parse(def));
  return Math.max(0, ...bounds.map(({ minimum, value }) => minimum ?? value ?? 0));
};

type Named = { readonly key: string; readonly clause: string };

/** A value of the shape wanted, plain enough that one sees it has to be rewritten. */
const sampleOf = (schema: Schema, { key, clause }: Named): unknown => {
  if (isNullable(schema)) return null;
  const [one = schema] = branches(schema);
  const { def } = one._zod;
  if (def.type === 'object') return groupOf(one, undefined, clause);
  if (def.type === 'array') {
    const item = known(def.element);
    return Array.from({ length: leastOf(one) }, (_, at) => {
      const value = sampleOf(item, { key, clause });
      return typeof value === 'string' && at > 0 ? `${value}${at + 1}` : value;
    });
  }
  if (def.type === 'number') return leastOf(one) > 0 ? leastOf(one) : 1;
  if (def.type === 'boolean') return true;
  return choicesOf(one)[0] ?? (key === 'clause' ? clause : sampleText(key));
};

const sampleText = (key: string): string => (key === 'en' ? 'To be written' : '書き換える');

/** What was there, where it may stay; a list that is too short gets what it lacks. */
const keptIn = (schema: Schema, own: unknown, sample: unknown): unknown => {
  if (z.safeParse(schema, own).success) return own;
  const lists = Array.isArray(own) && Array.isArray(sample);
  return lists ? [...own, ...sample.slice(own.length)] : sample;
};

/** A group of this shape; entries that were there and belong to it stay. */
const groupOf = (schema: Schema, before: unknown, clause: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shapeOf(schema)).map(([key, one]) => {
      const sample = sampleOf(known(one), { key, clause });
      return [key, keptIn(known(one), inside(before, key), sample)];
    }),
  );

/**
 * How an entry gets another word. Where the word tells the shape of its group (how a seat is filled,
 * how often something comes round) the group gets what belongs to the new shape and loses the rest.
 */
export const chosen = (kind: PackKind, file: string, choice: Choice): Chosen => {
  const { root, path, word, clause } = choice;
  const start = schemaOf(kind, file);
  const [key = '', group] = [path.at(-1), path.slice(0, -1)];
  const shapes = start === undefined ? [] : schemasAt(start, root, group).flatMap(branches);
  if (!isTag(shapes, key)) return { path, value: word };
  const shape = shapes.find((one) => {
    const tag = shapeOf(one)[key];
    return tag !== undefined && choicesOf(known(tag)).includes(word);
  });
  if (shape === undefined) return { path, value: word };
  return { path: group, value: groupOf(shape, group.reduce(inside, root), clause) };
};
