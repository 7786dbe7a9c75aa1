import { addMonths } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import { isThere, type Uncovered, uncovered } from '@meguri/core/interpreters/interpreter.ts';
import type { Ctx } from '../platform/serve.ts';
import { selectLanguages, selectSources } from './interpreters.db.ts';

/** Languages that measures to come name: a later slice, which the composition root hands in. */
export type LanguagesNamed = (ctx: Ctx) => Promise<readonly LanguageCode[]>;

const nobody: LanguagesNamed = async () => [];

/** How far requests are looked back and ahead for languages nobody covers, in months. */
const months = 12;

/** Languages asked for or named in measures without any source, and those that were declined. */
export const uncoveredLanguages = async (
  ctx: Ctx,
  named: LanguagesNamed = nobody,
): Promise<readonly Uncovered[]> => {
  const span = { from: addMonths(ctx.today, -months), until: addMonths(ctx.today, months) };
  const asked = await selectLanguages(ctx.tx, span);
  const sources = await selectSources(ctx.tx);
  return uncovered({
    offered: sources.filter((one) => isThere(one, ctx.today)).flatMap((one) => one.languages),
    wanted: [...asked.map(({ language }) => language), ...(await named(ctx))],
    declined: asked.filter(({ declined }) => declined).map(({ language }) => language),
  });
};
