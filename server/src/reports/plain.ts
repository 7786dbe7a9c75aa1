import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import { must } from '../platform/refusal-error.ts';

/** What people write here names nobody of a community and says nothing of origin (R01). */
export const mustBePlain = (texts: readonly string[]): void => {
  must(withoutParticulars(texts));
};
