import { acceptedUntil } from '@meguri/core/access/texts.ts';
import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { ConductText } from '@meguri/core/pack/conduct.ts';
import { persons } from './cast.ts';
import { idOf } from './ids.ts';
import type { World } from './world.ts';

/** Read some weeks ago, so that a visitor of the demo sees the work and not the reading first. */
const acceptedDaysAgo = 60;

const accept = ({ ledger }: World, who: Acceptance, text: ConductText): void => {
  const { personId, postKind, on } = who;
  ledger.accepted_texts.push({
    id: idOf('accepted', `${personId} ${postKind} ${text.code}`),
    person_id: personId,
    post_kind: postKind,
    text_code: text.code,
    version: text.version,
    accepted_at: `${on}T09:00:00+09:00`,
    expires_on: acceptedUntil(text, on),
  });
};

type Acceptance = { readonly personId: string; readonly postKind: PostKind; readonly on: Day };

/** Staff numbers for everybody, and who has accepted the texts in the post they hold today. */
export const addSignIn = (world: World, day: Day): void => {
  const { ledger, pack } = world;
  const on = addDays(day, -acceptedDaysAgo);
  for (const [index, [key]] of persons.entries()) {
    const number = `M${String(index + 1).padStart(4, '0')}`;
    const set_at = `${on}T08:30:00+09:00`;
    ledger.staff_numbers.push({ person_id: idOf('person', key), number, set_by: null, set_at });
  }
  const kinds = new Map(ledger.posts.map(({ id, kind }) => [id, kind as PostKind]));
  const seen = new Set<string>();
  for (const { person_id, post_id, until_on } of ledger.post_holdings) {
    const postKind = kinds.get(post_id);
    const past = until_on != null && String(until_on) < day;
    if (postKind === undefined || past || seen.has(`${person_id} ${postKind}`)) continue;
    seen.add(`${person_id} ${postKind}`);
    for (const text of pack.conduct) accept(world, { personId: person_id, postKind, on }, text);
  }
};
