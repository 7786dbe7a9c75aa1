import * as z from 'zod';
import { readText } from '../tree.ts';

const entry = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().default(false),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const lock = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(z.string(), entry),
});

/** The lock file as npm writes it: the folder of each package, ours and others', and what it is. */
export type Lock = z.output<typeof lock>;

/** A package of others as it is installed in one folder. */
export type Package = z.output<typeof entry> & {
  readonly path: string;
  readonly name: string;
  readonly version: string;
};

export const readLock = (root: string): Lock =>
  lock.parse(JSON.parse(readText(root, 'package-lock.json')));

const inModules = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/;

/** Packages of others, in the order of name and version; two folders may hold the same one. */
export const packagesOf = ({ packages }: Lock): readonly Package[] =>
  Object.entries(packages)
    .flatMap(([path, one]) => {
      const name = one.name ?? inModules.exec(path)?.[1];
      if (!inModules.test(path) || one.link || name === undefined) return [];
      return [{ ...one, path, name, version: one.version ?? '' }];
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** Name and version: what is installed twice is one package. */
export const keyOf = ({ name, version }: Pick<Package, 'name' | 'version'>): string =>
  `${name}@${version}`;
