import { uniqueBy } from '../base/lists.ts';
import type { CardItem } from '../pack/card-items.ts';
import type { RightsFile } from '../pack/rights-file.ts';

/** A row of the file register (個人情報ファイル簿, 個人情報保護法 75条). */
export type RegisterRow = Omit<RightsFile['files'][number], 'withCardItems'> & {
  /** Months after the cut-off; null: not stated. */
  readonly retentionMonths: number | null;
};

/**
 * The register as the pack and its cards have it: items of the cards are read from the cards, so the
 * sheet says what is really held.
 */
export const registerRows = (
  { files, retention }: RightsFile,
  items: readonly CardItem[],
): readonly RegisterRow[] =>
  files.map(({ withCardItems, ...file }) => ({
    ...file,
    items: uniqueBy(
      [...file.items, ...(withCardItems ? items.map(({ label }) => label) : [])],
      ({ ja }) => ja,
    ),
    retentionMonths: retention.find(({ record }) => record === file.retained)?.months ?? null,
  }));
