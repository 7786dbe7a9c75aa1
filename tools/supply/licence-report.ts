import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Breach, readText } from '../tree.ts';
import { allowed, isAllowed, licenceOf, readByHand } from './licences.ts';
import { keyOf, type Lock, type Package, packagesOf } from './lock.ts';

const manifest = z.object({ license: z.string().optional() });

/** What the installed package says of itself; what is for other machines is not installed here. */
const installed = (root: string, one: Package): string | undefined => {
  const file = join(one.path, 'package.json');
  if (!existsSync(join(root, file))) return one.license;
  return manifest.parse(JSON.parse(readText(root, file))).license;
};

export type Licensed = { readonly key: string; readonly licence: string | undefined };

/** Packages of others that the product runs with, each once, with their SPDX expressions. */
export const readLicences = (root: string, lock: Lock): readonly Licensed[] => {
  const product = packagesOf(lock).filter(({ dev }) => !dev);
  const said = product.map((one) => {
    const license = installed(root, one);
    const { name, version } = one;
    const read = { name, version, ...(license === undefined ? {} : { license }) };
    return [keyOf(one), { key: keyOf(one), licence: licenceOf(read) }] as const;
  });
  return [...new Map(said).values()];
};

const breach = (rule: string, say: string): Breach => ({
  rule,
  file: 'tools/supply/licences.ts',
  line: 1,
  say,
});

const ofOne = ({ key, licence }: Licensed): readonly Breach[] => {
  if (licence === undefined) return [breach('no-licence', `${key} names none`)];
  return isAllowed(licence) ? [] : [breach('licence', `${key} is under ${licence}`)];
};

/** Packages under a licence nobody decided on, or under none; and decisions that cover nothing. */
export const licenceGaps = (all: readonly Licensed[]): readonly Breach[] => {
  const covered = new Set(all.map(({ key }) => key));
  return [
    ...all.flatMap(ofOne),
    ...Object.keys(readByHand)
      .filter((key) => !covered.has(key))
      .map((key) => breach('stale-exception', `${key} is not installed: remove it`)),
  ];
};

const rowsOf = (all: readonly Licensed[]): readonly string[] =>
  [...new Set(all.map(({ licence }) => licence ?? 'none'))].sort().map((licence) => {
    const own = all.filter((one) => (one.licence ?? 'none') === licence);
    return `| ${licence} | ${own.length} | ${own.map(({ key }) => key).join(', ')} |`;
  });

const lines = (of: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(of).map(([what, why]) => `- \`${what}\`: ${why}.`);

/** docs/licences.md. */
export const printLicences = (all: readonly Licensed[]): string =>
  [
    '# Licences of what the product runs with',
    '',
    'Printed by `tools/write-licences.ts` from `package-lock.json` and the installed packages; do not edit.',
    'Tools and test libraries are not in it; [sbom.json](sbom.json) names those too. The product itself is',
    'under Apache-2.0; Node.js, which runs it, is under MIT.',
    '',
    `${all.length} packages.`,
    '',
    '| Licence | Packages | |',
    '| --- | --: | --- |',
    ...rowsOf(all),
    '',
    '## Allowed, and why',
    '',
    'Of a choice (`OR`) the allowed one is taken.',
    '',
    ...lines(allowed),
    '',
    '## Read by hand',
    '',
    ...lines(
      Object.fromEntries(
        Object.entries(readByHand).map(([key, { spdx, reason }]) => [key, `${spdx}; ${reason}`]),
      ),
    ),
    '',
  ].join('\n');
