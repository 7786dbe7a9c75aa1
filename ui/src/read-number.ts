export type Limits = {
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: boolean;
};

/** Full-width digits and commas are read as written by hand in offices. */
export const readNumber = (
  text: string,
  limits: Limits,
): number | 'malformed' | 'outside' | null => {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  if (plain === '') return null;
  if (!(limits.decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(plain)) return 'malformed';
  const value = Number(plain);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits;
  return value < min || value > max ? 'outside' : value;
};
