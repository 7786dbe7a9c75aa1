import { type ImportKind, importKinds } from '@meguri/core/imports/fields.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';

/** What a post may import; the server decides, this only offers it. */
export const kindsOf = (post: PostKind): readonly ImportKind[] => {
  if (post === 'headquartersClerk') return importKinds;
  return post === 'sectionChief' ? ['premises', 'register-households'] : [];
};
