import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type { confirmMaterial, withdrawMaterial } from '@meguri/core/materials/materials.ops.ts';
import { mayConfirm, mayWithdraw } from '@meguri/core/materials/state.ts';
import type { Translator } from '@meguri/core/materials/subjects.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { standingOf } from './standing.ts';
import { type Known, knownText } from './texts.ts';

type Word = {
  readonly kind: 'confirmed' | 'withdrawn';
  readonly translator: Translator | null;
  readonly note: string;
};

const addWord = async (ctx: Ctx, { subject, language, version }: Known, word: Word) => {
  const id = newOrderedId();
  await addFact(ctx.tx, 'material_judgements', {
    id,
    subject,
    language,
    version,
    ...word,
    post_id: ctx.actor.postId,
    judged_on: ctx.today,
    judged_at: ctx.now,
    judged_by: ctx.actor.personId,
  });
  return { judgementId: id };
};

export const confirm: UseCase<typeof confirmMaterial> = async (ctx, input) => {
  const { subject, language, version: seen, translator, note } = input;
  must(withoutParticulars([note]));
  const known = knownText(subject, language);
  const { state } = await standingOf(ctx, known);
  must(mayConfirm(state, { seen, version: known.version }));
  return addWord(ctx, known, { kind: 'confirmed', translator, note });
};

export const withdraw: UseCase<typeof withdrawMaterial> = async (ctx, input) => {
  must(withoutParticulars([input.reason]));
  const known = knownText(input.subject, input.language);
  must(mayWithdraw((await standingOf(ctx, known)).state));
  return addWord(ctx, known, { kind: 'withdrawn', translator: null, note: input.reason });
};
