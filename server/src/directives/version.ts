import type { Day } from '@meguri/core/base/day.ts';
import type { DirectiveDocument } from '@meguri/core/directives/document.ts';
import {
  awaitsReview,
  type Life,
  type LifeFacts,
  lifeOn,
  lifeStates,
  validAfter,
} from '@meguri/core/directives/life.ts';
import { corrected } from '@meguri/core/directives/register-corrections.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import {
  type CorrectionRow,
  readCorrections,
  readDocument,
  readVersions,
  type VersionRow,
} from './register.db.ts';

export type Version = VersionRow & {
  readonly facts: LifeFacts;
  readonly life: Life;
  /** The last day of validity, while it waits for a decision. */
  readonly reviewDue: Day | null;
};

const withLife = (row: VersionRow, today: Day): Version => {
  const { effectiveOn, replacedOn, repealedOn, reviews } = row;
  const validUntil = validAfter(row.validUntil, reviews);
  const facts = { effectiveOn, validUntil, replacedOn, repealedOn };
  const life = lifeOn(facts, today);
  const reviewDue = awaitsReview(life, facts, reviews) ? validUntil : null;
  return { ...row, validUntil, facts, life, reviewDue };
};

export const mayKeep = (ctx: Ctx): boolean => ctx.may('directives.keep', {});

/** The register as the caller may see it: drafts are for whoever keeps it. */
export const versionsSeen = async (ctx: Ctx): Promise<readonly Version[]> => {
  const all = (await readVersions(ctx.tx)).map((row) => withLife(row, ctx.today));
  return mayKeep(ctx) ? all : all.filter(({ life }) => life.state !== 'draft');
};

export const getVersion = async (ctx: Ctx, versionId: string): Promise<Version> =>
  (await versionsSeen(ctx)).find(({ id }) => id === versionId) ?? refuseWith('not-found');

export type Text = {
  readonly document: DirectiveDocument;
  readonly corrections: readonly CorrectionRow[];
};

/** What the reader made of a version, and what was corrected since. */
export const getText = async (
  ctx: Ctx,
  versionId: string,
): Promise<Text & { readonly text: string }> => {
  const found = await readDocument(ctx.tx, versionId);
  if (found === undefined) return refuseWith('directives.disposed');
  return { ...found, corrections: await readCorrections(ctx.tx, [versionId]) };
};

/** The document as it holds today, corrections included. */
export const getCorrected = async (ctx: Ctx, versionId: string): Promise<DirectiveDocument> => {
  const { document, corrections } = await getText(ctx, versionId);
  return corrected(document, corrections);
};

/** Refuses what may not be done in the state a version is in. */
export const mustBe = (version: Version, states: readonly Life['state'][]): void => {
  const { state } = version.life;
  if (states.includes(state)) return;
  const { ja, en } = lifeStates[state];
  refuseWith('directives.wrong-life', { stateJa: ja, stateEn: en });
};
