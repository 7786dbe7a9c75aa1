import * as z from 'zod';

const severity = z.enum(['info', 'low', 'moderate', 'high', 'critical']);
const audited = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ name: z.string(), severity, range: z.string() }),
  ),
});

export type Weaknesses =
  | {
      readonly kind: 'asked';
      readonly grave: readonly string[];
      readonly others: readonly string[];
    }
  | { readonly kind: 'unknown' };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What `npm audit --json` knows of the packages of the product. High and critical ones are to be
 * mended before a release (docs/security.md); without an answer nothing is known, and that is said.
 */
export const weaknessesIn = (output: string): Weaknesses => {
  const read = audited.safeParse(parseJson(output));
  if (!read.success) return { kind: 'unknown' };
  const all = Object.values(read.data.vulnerabilities);
  const isGrave = (one: (typeof all)[number]): boolean =>
    one.severity === 'high' || one.severity === 'critical';
  const text = (one: (typeof all)[number]): string => `${one.name} ${one.range}: ${one.severity}`;
  return {
    kind: 'asked',
    grave: all.filter(isGrave).map(text),
    others: all.filter((one) => !isGrave(one)).map(text),
  };
};
