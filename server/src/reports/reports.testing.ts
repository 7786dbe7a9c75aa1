import { adoptPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import type { Prefecture } from '../platform/testing.ts';

/** Uses packs of other prefectures from the first day of 2026. */
export const adopt = async (prefecture: Prefecture, packs: readonly string[]): Promise<void> => {
  for (const pack of packs) {
    const wanted = { pack, fromOn: '2026-01-01', reason: '試験' };
    await prefecture.must('headquartersClerk', adoptPack, wanted);
  }
};
