import { ok, type Result, refuse } from '../base/result.ts';
import { smallestCount } from '../base/small-counts.ts';

/** Foreign residents of a municipality, all together; null: fewer than the threshold (R16). */
export type MunicipalTotal = {
  readonly municipality: string;
  readonly residents: number | null;
};

/** A number below the threshold is not kept at all, so that nothing can show it (R16). */
export const suppressed = (residents: number): number | null =>
  residents < smallestCount ? null : residents;

// Thousands are parted only where the number cannot be taken for two columns.
const rows = [
  /^"?([^",\t]+?)"?\s*,\s*(\d+)$/u,
  /^"?([^",\t]+?)"?\s*[,\t]\s*"(\d{1,3}(?:,\d{3})*)"$/u,
  /^([^",\t]+?)\s*\t\s*(\d+|\d{1,3}(?:,\d{3})+)$/u,
] as const;

const cellsOf = (line: string): readonly [municipality: string, digits: string] => {
  const [, municipality = '', digits = ''] = rows.map((one) => one.exec(line)).find(Boolean) ?? [];
  return [municipality, digits];
};

const isMunicipality = (name: string): boolean => /[市区町村]$/u.test(name);

/**
 * Reads "municipality,number" lines of a published table. A line with more columns, or of anything
 * but a municipality, is refused, so that no table by origin can come in (R03).
 */
export const readTotals = (text: string): Result<readonly MunicipalTotal[]> => {
  const found: MunicipalTotal[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const plain = line.normalize('NFKC').trim();
    if (plain === '') continue;
    const [municipality, digits] = cellsOf(plain);
    if (municipality === '') return refuse('communities.totals-unread', { line: at + 1 });
    if (!isMunicipality(municipality)) {
      return refuse('communities.totals-by-other', { line: at + 1, name: municipality });
    }
    found.push({ municipality, residents: suppressed(Number(digits.replaceAll(',', ''))) });
  }
  return found.length === 0 ? refuse('communities.totals-unread', { line: 1 }) : ok(found);
};
