import type { Judgement } from '@meguri/core/materials/state.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type JudgementRow = Judgement & { readonly note: string };

/** Every word about a text, the oldest first; a few hundred rows in all. */
export const selectJudgements = async (tx: Tx): Promise<readonly JudgementRow[]> => {
  const { rows } = await sql<JudgementRow>`
    select j.subject, j.language, j.version, j.kind, j.translator, j.judged_on as "on",
      post.title as post, j.note
    from material_judgements j join posts post on post.id = j.post_id
    order by j.id`.execute(tx);
  return rows;
};
