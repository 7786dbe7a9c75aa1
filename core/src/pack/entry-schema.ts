import type * as z from 'zod';
import { programmeFiles, visitFiles } from './check.ts';
import type { PackKind } from './entry-words.ts';

/** Keys and places from the top of a file. */
export type EntryPath = readonly string[];

/** Any schema of a pack. */
export type Schema = z.core.$ZodTypes;

// The library gives its parts out as the base type; every schema of a pack is one of these.
export const known = (schema: z.core.$ZodType): Schema => schema as Schema;

/** What a schema says when its wrappers are taken off: one schema, or every branch of a choice. */
export const branches = (schema: Schema): readonly Schema[] => {
  const { def } = schema._zod;
  switch (def.type) {
    case 'readonly':
    case 'nullable':
    case 'optional':
    case 'default':
    case 'prefault':
      return branches(known(def.innerType));
    case 'pipe':
      return branches(known(def.out));
    case 'union':
      return def.options.flatMap((one) => branches(known(one)));
    default:
      return [schema];
  }
};

/** May it be null: not printed? */
export const isNullable = (schema: Schema): boolean => {
  const { def } = schema._zod;
  if (def.type === 'nullable') return true;
  return 'innerType' in def && isNullable(known(def.innerType));
};

export const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** The entries of a group; none for anything else. */
export const shapeOf = (schema: Schema): Readonly<Record<string, z.core.$ZodType>> =>
  schema._zod.def.type === 'object' ? schema._zod.def.shape : {};

/** Does a group have the words by which this branch is told from the others? */
const fits = (schema: Schema, value: unknown): boolean =>
  Object.entries(shapeOf(schema)).every(([key, one]) => {
    const { def } = known(one)._zod;
    return def.type !== 'literal' || def.values.some((word) => word === inside(value, key));
  });

const stepsInto = (schema: Schema, key: string): readonly Schema[] => {
  const { def } = schema._zod;
  if (def.type === 'array') return [known(def.element)];
  const next = Object.hasOwn(shapeOf(schema), key) ? shapeOf(schema)[key] : undefined;
  return next === undefined ? [] : [known(next)];
};

/** The schemas that may hold at a place, given what is written on the way there. */
export const schemasAt = (start: Schema, root: unknown, path: EntryPath): readonly Schema[] => {
  let [found, value]: [readonly Schema[], unknown] = [[start], root];
  for (const [depth, key] of path.entries()) {
    const all = found.flatMap(branches);
    const fitting = all.filter((one) => fits(one, value));
    // The word that chooses the branch is looked for in every branch, so that all are offered.
    const chooses = depth === path.length - 1 && isTag(all, key);
    found = (chooses || fitting.length === 0 ? all : fitting).flatMap((one) => stepsInto(one, key));
    value = inside(value, key);
  }
  return found;
};

/** Is this the word by which the shape of a group is told? */
export const isTag = (all: readonly Schema[], key: string): boolean =>
  all.length > 1 &&
  all.every((one) => {
    const tag = shapeOf(one)[key];
    return tag !== undefined && known(tag)._zod.def.type === 'literal';
  });

/** The words a schema lets one choose from. */
export const choicesOf = (schema: Schema): readonly string[] => {
  const { def } = schema._zod;
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'literal' ? def.values.map(String) : [];
};

/** The schema of a file of a pack; undefined for a file no pack of this kind has. */
export const schemaOf = (kind: PackKind, file: string): Schema | undefined => {
  const files: Readonly<Record<string, z.core.$ZodType>> =
    kind === 'visits' ? visitFiles : programmeFiles;
  const schema = Object.hasOwn(files, file) ? files[file] : undefined;
  return schema && known(schema);
};
