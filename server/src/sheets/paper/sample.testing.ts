import { assembleSheet } from '@meguri/core/sheets/cells.ts';
import { countSheet } from '@meguri/core/sheets/facts.ts';
import { randomYear } from '@meguri/core/sheets/random-years.ts';
import { loadPacks } from '../../platform/packs.ts';
import type { SheetPaper } from './paper.ts';

/** A paper of a random year for tests: obviously fictitious, reached up to its as-of day. */
export const samplePaper = (seed: number, change: Partial<SheetPaper> = {}): SheetPaper => {
  const form = loadPacks().all[0]?.form;
  if (form === undefined) throw new Error('no pack');
  const file = randomYear(seed);
  const counted = countSheet(file, form.switches);
  if (!counted.ok) throw new Error(counted.refusal.code);
  return {
    form,
    sheet: assembleSheet(form, counted.value),
    year: file.year,
    boxName: '見本中央交番',
    boxKind: 'koban',
    beatNo: String(seed),
    officerName: '見本 一郎',
    asOf: file.asOf,
    closedMonths: [1, 2],
    corrections: [],
    demo: true,
    ...change,
  };
};
