import type { fetchFiled, fileYear, listFiled } from '@meguri/core/sheets/papers.ops.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { keepPaper, papersToFile } from './file-year.ts';
import { findFiledPaper, readFiled } from './filed.db.ts';
import { sheetPdf } from './paper/pdf.ts';
import { fileName } from './prints.ts';

export const fileBoxYear: UseCase<typeof fileYear> = async (ctx, asked) => {
  const ready = await papersToFile(ctx, asked);
  const pdf = must(await sheetPdf(ready.papers));
  return keepPaper(ctx, { ...asked, ...ready, pdf });
};

export const filedOfStation: UseCase<typeof listFiled> = async ({ tx }, { stationId }) => ({
  filed: (await readFiled(tx, stationId)).map((one) => ({ ...one, at: one.at.toISOString() })),
});

const paperOf = async (ctx: Ctx, filedId: string) =>
  (await findFiledPaper(ctx.tx, filedId)) ?? refuseWith('not-found');

export const placeOfFiled = async (ctx: Ctx, filedId: string): Promise<Place> => {
  const { stationId, boxId } = await paperOf(ctx, filedId);
  return { stationId, boxId, seenBy: 'sheets.see' };
};

export const filedPaper: UseCase<typeof fetchFiled> = async (ctx, { filedId }) => {
  const { boxName, year, pdf, checksum } = await paperOf(ctx, filedId);
  return {
    name: `${fileName({ year }, [boxName])}.pdf`,
    mediaType: 'application/pdf',
    base64: Buffer.from(pdf).toString('base64'),
    checksum,
  };
};
