import { acceptedUntil } from '@meguri/core/access/texts.ts';
import type { ConductText } from '@meguri/core/pack/conduct.ts';
import { newId } from './keys.ts';
import type { Accepted, Ctx } from './serve.ts';

/** What the caller accepted in the kind of post they act in by now; the latest first. */
export const findAccepted = async ({ tx, actor }: Ctx): Promise<readonly Accepted[]> => {
  const rows = await tx
    .selectFrom('accepted_texts')
    .select(['text_code', 'version', 'expires_on'])
    .where('person_id', '=', actor.personId)
    .where('post_kind', '=', actor.postKind)
    .orderBy('expires_on', 'desc')
    .execute();
  return rows.map(({ text_code, version, expires_on }) => ({
    code: text_code,
    version,
    expiresOn: expires_on,
  }));
};

/**
 * Has the caller accepted code of conduct and purpose text of this post, in today's version, and not
 * too long ago? Without it the policies let no card be read (MG-5.3).
 */
export const hasAcceptedTexts = async ({ state }: Ctx): Promise<boolean> => state === 'cleared';

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
