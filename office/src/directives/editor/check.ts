import type { PackFault } from '@meguri/core/pack/faults.ts';
import { faultsIn, type PackTexts, parseTexts } from '@meguri/core/pack/texts.ts';

/** What is known of a draft: its faults, and what each file that reads holds. */
export type Checked = {
  readonly faults: readonly PackFault[];
  readonly files: Readonly<Record<string, unknown>>;
};

export const checked = (texts: PackTexts): Checked => {
  const parsed = parseTexts(texts);
  return { faults: faultsIn(parsed), files: parsed.files };
};
