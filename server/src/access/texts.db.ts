import { acceptedUntil } from '@meguri/core/access/texts.ts';
import type { ConductText } from '@meguri/core/pack/conduct.ts';
import { newId } from '../platform/keys.ts';
import type { Ctx } from '../platform/serve.ts';

/** Records the acceptance of these texts by the caller, as from today. */
export const addAccepted = async (ctx: Ctx, texts: readonly ConductText[]): Promise<void> => {
  const { tx, actor, today, now } = ctx;
  const rows = texts.map((text) => ({
    id: newId(),
    person_id: actor.personId,
    post_kind: actor.postKind,
    text_code: text.code,
    version: text.version,
    accepted_at: now,
    expires_on: acceptedUntil(text, today),
  }));
  await tx.insertInto('accepted_texts').values(rows).execute();
};
