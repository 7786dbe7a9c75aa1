import { formatDay } from '@meguri/core/base/era.ts';
import type {
  listMaterials,
  printMaterial,
  readMaterial,
  showMaterial,
} from '@meguri/core/materials/materials.ops.ts';
import { inQueue } from '@meguri/core/materials/state.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { selectJudgements } from './materials.db.ts';
import { confirmedText } from './materials.ts';
import { type LeafletPaper, leafletPaper, leafletPdf } from './paper/leaflet.ts';
import { standingBy, standingOf, standingShown } from './standing.ts';
import { knownText, library } from './texts.ts';

const may = (ctx: Ctx) => ({ confirm: ctx.may('materials.confirm', {}) });

export const list: UseCase<typeof listMaterials> = async (ctx) => {
  const rows = await selectJudgements(ctx.tx);
  const texts = [...library().values()].map((known) =>
    standingShown(known, standingBy(rows, known)),
  );
  const queue = inQueue(texts.filter(({ state }) => state === 'draft'));
  return {
    texts,
    queue: queue.map(({ subject, language, title }) => ({ subject, language, title })),
    may: may(ctx),
  };
};

export const read: UseCase<typeof readMaterial> = async (ctx, { subject, language }) => {
  const known = knownText(subject, language);
  const rows = await selectJudgements(ctx.tx);
  return {
    ...standingShown(known, standingBy(rows, known)),
    text: known.text,
    original: known.original,
    history: rows
      .filter((row) => row.subject === subject && row.language === language)
      .map(({ kind, version, on, post, note }) => ({ kind, version, on, post, note })),
    may: may(ctx),
  };
};

export const show: UseCase<typeof showMaterial> = async (ctx, { subject, language }) => ({
  subject,
  language,
  ...(await confirmedText(ctx, subject, language)),
});

/** Read inside, set on paper outside of the transaction. */
export const print = {
  use: async (
    ctx: Ctx,
    { subject, language, format }: Input<typeof printMaterial>,
  ): Promise<LeafletPaper> => {
    const known = knownText(subject, language);
    const { state, word } = await standingOf(ctx, known);
    const confirmed =
      word === undefined ? '' : `確認 ${formatDay(word.on, 'ja', 'short')} ${word.post}`;
    return leafletPaper(known, { format, state, confirmed, demo: ctx.demo, today: ctx.today });
  },
  finish: async (_: unknown, paper: LeafletPaper) => leafletPdf(paper),
};
