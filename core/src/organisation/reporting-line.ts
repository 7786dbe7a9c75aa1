import type { PostKind } from './posts.ts';

/** A post somebody holds today, with where it stands; `acting`: in place of its holder. */
export type HeldPost = {
  readonly postId: string;
  readonly kind: PostKind;
  readonly unitId: string;
  readonly stationId: string | null;
  readonly boxId: string | null;
  readonly acting: boolean;
};

/** A person with every post held today, acting ones among them. */
export type Standing = { readonly personId: string; readonly posts: readonly HeldPost[] };

/** Does the first post give orders to the second? Staff posts of headquarters command nobody. */
export const commands = (above: HeldPost, below: HeldPost): boolean => {
  const sameStation = above.stationId !== null && above.stationId === below.stationId;
  switch (above.kind) {
    case 'prefecturalChief':
      return below.kind !== 'prefecturalChief';
    case 'stationChief':
      return sameStation && below.kind !== 'stationChief';
    case 'sectionChief':
      return sameStation && (below.kind === 'boxChief' || below.kind === 'beatOfficer');
    case 'boxChief':
      return above.boxId !== null && above.boxId === below.boxId && below.kind === 'beatOfficer';
    case 'beatOfficer':
    case 'stationOfficer':
    case 'headquartersOfficer':
    case 'headquartersClerk':
    case 'auditor':
      return false;
  }
};

/** Does the first person give orders to the second, through any post of either? */
export const isAbove = (above: Standing, below: Standing): boolean =>
  above.posts.some((one) => below.posts.some((other) => commands(one, other)));
