import { ok, type Result, refuse } from '../base/result.ts';
import { commands, type HeldPost, type Standing } from '../organisation/reporting-line.ts';

/** One of the two stands above the other, shares the post or its desk, or is the other's deputy. */
const sameLine = (a: HeldPost, b: HeldPost): boolean =>
  a.postId === b.postId ||
  (a.kind === b.kind && a.unitId === b.unitId) ||
  commands(a, b) ||
  commands(b, a);

/**
 * May the second person decide what the first asked for (R26)? Never the same person, whatever the
 * post; never anybody above, below or beside in the same reporting line, through any post either
 * holds today, acting ones among them.
 */
export const standsApart = (asker: Standing, decider: Standing): Result<true> => {
  if (asker.personId === decider.personId) return refuse('publication.own');
  const close = asker.posts.some((one) => decider.posts.some((other) => sameLine(one, other)));
  return close ? refuse('publication.same-line') : ok(true);
};
