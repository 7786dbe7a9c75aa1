import * as z from 'zod';

const one = z.object({ name: z.string(), version: z.string() });
const verified = z.object({ invalid: z.array(one), missing: z.array(one) });
const failed = z.object({ error: z.object({ code: z.string().nullish() }) });

export type Verdict =
  | { readonly kind: 'held' }
  | { readonly kind: 'broken'; readonly packages: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What `npm audit signatures --json` found: a wrong or missing signature is a fault of a package; where
 * no key or no registry was to be had, nothing is known, and that is said.
 */
export const verdictOf = (output: string): Verdict => {
  const json = parseJson(output);
  const error = failed.safeParse(json);
  if (error.success) return { kind: 'unknown', why: error.data.error.code ?? 'no code' };
  const read = verified.safeParse(json);
  if (!read.success) return { kind: 'unknown', why: 'npm said something else' };
  const { invalid, missing } = read.data;
  const packages = [
    ...invalid.map(({ name, version }) => `${name}@${version}: wrong signature`),
    ...missing.map(({ name, version }) => `${name}@${version}: no signature`),
  ];
  return packages.length === 0 ? { kind: 'held' } : { kind: 'broken', packages };
};
