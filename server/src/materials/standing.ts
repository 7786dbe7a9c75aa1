import { lastWord, stateOf, type TextState } from '@meguri/core/materials/state.ts';
import type { Ctx } from '../platform/serve.ts';
import { type JudgementRow, selectJudgements } from './materials.db.ts';
import type { Known } from './texts.ts';

export type Standing = {
  readonly state: TextState;
  readonly word: JudgementRow | undefined;
};

/** Where the present version of a text stands by what was said about it. */
export const standingBy = (rows: readonly JudgementRow[], known: Known): Standing => {
  const found = lastWord(rows, known);
  const word = rows.find((row) => row === found);
  return { state: stateOf(known.language, word), word };
};

export const standingOf = async ({ tx }: Ctx, known: Known): Promise<Standing> =>
  standingBy(await selectJudgements(tx), known);

export const standingShown = (known: Known, { state, word }: Standing) => {
  const confirmed = state === 'confirmed' ? word : undefined;
  return {
    subject: known.subject,
    language: known.language,
    title: known.text.title,
    version: known.version,
    state,
    confirmedOn: confirmed?.on ?? null,
    confirmedBy: confirmed?.post ?? null,
    translator: confirmed?.translator ?? null,
  };
};
