import type { Day } from '@meguri/core/base/day.ts';
import { reviewerOf } from '@meguri/core/organisation/posts.ts';
import type { Calendar } from './calendar.ts';
import { beatSpecs, seniorPosts } from './cast.ts';
import type { Site } from './sites.ts';

/** Who reviews the plans and months of a beat on a day, by the rule of the program. */
export const reviewerOn = (
  { box, boxKind, station }: Pick<Site, 'box' | 'boxKind' | 'station'>,
  day: Day,
  { turn }: Calendar,
): { readonly key: string; readonly post: string } => {
  const chief = seniorPosts.find((post) => post.kind === 'boxChief' && post.unit === box);
  const officers = beatSpecs.filter((spec) => spec.box === box).length + (chief ? 1 : 0);
  const post = reviewerOf({
    author: 'beatOfficer',
    box: { kind: boxKind, officers, hasChief: chief !== undefined },
  });
  const name = post === 'boxChief' ? `${box}-chief` : `${station}-section-chief`;
  const holder = seniorPosts
    .find((one) => one.key === name)
    ?.holders.find(({ term }) => term === 'always' || (term === 'after') === day >= turn);
  return { key: holder?.person ?? name, post: name };
};
