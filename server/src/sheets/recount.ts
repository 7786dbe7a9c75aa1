import { differences } from '@meguri/core/sheets/close.ts';
import type { recountStation } from '@meguri/core/sheets/sheets.ops.ts';
import type { UseCase } from '../platform/serve.ts';
import { loadSheets } from './beat-sheet.ts';
import { readBeatsOfYear } from './year.db.ts';

/** Every beat of a station from its facts; what is closed must say the same (MG-N2a). */
export const recountOfStation: UseCase<typeof recountStation> = async (
  ctx,
  { stationId, year },
) => {
  const beats = await readBeatsOfYear(ctx.tx, { unit: 'station', id: stationId }, year);
  const sheets = await loadSheets(ctx, { beats, year, everyMonth: true });
  return {
    beats: beats.length,
    closedMonths: sheets.reduce((sum, { snapshots }) => sum + snapshots.size, 0),
    differing: sheets.flatMap(({ beat, snapshots, live }) => {
      const months = differences(ctx.pack.form, snapshots, live).map((one) => one.month);
      return [...new Set(months)].map((month) => ({
        beatId: beat.id,
        beatName: `${beat.boxName} ${beat.name}`,
        month,
      }));
    }),
  };
};
