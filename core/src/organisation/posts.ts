import { keysOf } from '../base/keys.ts';
import { ok, type Result, refuse } from '../base/result.ts';

type Label = { readonly ja: string; readonly en: string };

/** The posts the product knows. A pack names posts only from this list. */
export const posts = {
  beatOfficer: { ja: '受持警察官', en: 'beat officer' },
  boxChief: { ja: '交番所長・駐在所長', en: 'police box chief' },
  sectionChief: { ja: '地域課長', en: 'community section chief' },
  stationOfficer: { ja: '警察署の職', en: 'station officer' },
  stationChief: { ja: '警察署長', en: 'station chief' },
  headquartersOfficer: { ja: '本部の職', en: 'headquarters officer' },
  headquartersClerk: { ja: '本部担当者', en: 'headquarters clerk' },
  auditor: { ja: '監察・監査担当者', en: 'auditor' },
  prefecturalChief: { ja: '警察本部長', en: 'prefectural chief' },
} as const satisfies Record<string, Label>;

export type PostKind = keyof typeof posts;

/** Posts that sit in bodies and have no part in visits. */
export const seatPosts: readonly PostKind[] = ['stationOfficer', 'headquartersOfficer'];

/** How high a post stands in its unit, from the highest: decides who is 課長 or above (YG-4.5-2d). */
export const grades = {
  'section-head': { ja: '課長相当以上', en: 'section head or above' },
  'deputy-head': { ja: '次席・調査官相当', en: 'deputy head' },
  'assistant-head': { ja: '課長補佐・指導官相当', en: 'assistant head' },
  'chief-clerk': { ja: '係長相当', en: 'chief clerk' },
} as const satisfies Record<string, Label>;

export type Grade = keyof typeof grades;

const gradeOrder = keysOf(grades);

/** Does a post of this grade count as `lowest` or above? One without a grade never does. */
export const hasGrade = (grade: Grade | null, lowest: Grade): boolean =>
  grade !== null && gradeOrder.indexOf(grade) <= gradeOrder.indexOf(lowest);

/** Police ranks from the lowest to the highest (警察法 第62条, without 警視総監). */
export const ranks = {
  constable: { ja: '巡査', en: 'constable' },
  seniorConstable: { ja: '巡査長', en: 'senior constable' },
  sergeant: { ja: '巡査部長', en: 'sergeant' },
  assistantInspector: { ja: '警部補', en: 'assistant inspector' },
  inspector: { ja: '警部', en: 'inspector' },
  superintendent: { ja: '警視', en: 'superintendent' },
  seniorSuperintendent: { ja: '警視正', en: 'senior superintendent' },
  chiefSuperintendent: { ja: '警視長', en: 'chief superintendent' },
  superintendentSupervisor: { ja: '警視監', en: 'superintendent supervisor' },
} as const satisfies Record<string, Label>;

export type Rank = keyof typeof ranks;

const order = keysOf(ranks);

/** Is the text of a person's record one of the ranks? */
export const isRank = (text: string): text is Rank => Object.hasOwn(ranks, text);

/** Is `rank` a supervisor's rank? `lowest` is the pack's reviewRank (MG-6.2a: sergeant). */
export const isSupervisor = (rank: Rank, lowest: Rank): boolean =>
  order.indexOf(rank) >= order.indexOf(lowest);

/** From which rank on, and from which grade of civilian staff on, one supervises (MG-6.2a). */
export type Threshold = { readonly rank: Rank; readonly grade: Grade | null };

/**
 * The rank somebody supervises with: their own; civilian staff in a post of the pack's grade or above
 * count like its lowest rank. Below it, or without such a grade: the lowest rank of all.
 */
export const supervisingRank = (
  person: { readonly rank: string; readonly grade: Grade | null },
  threshold: Threshold,
): Rank => {
  if (isRank(person.rank)) return person.rank;
  const counts = threshold.grade !== null && hasGrade(person.grade, threshold.grade);
  return counts ? threshold.rank : 'constable';
};

/** What the review route must know of a police box; `officers` counts its chief. */
export type BoxStaff = {
  readonly kind: 'koban' | 'chuzaisho';
  readonly officers: number;
  readonly hasChief: boolean;
};

/** Whoever writes a plan or closes a month. */
export type AuthorPost = 'beatOfficer' | 'boxChief' | 'sectionChief';

/**
 * The post that reviews a plan or a month (MG-6.2b, MG-6.3b): the box chief; the section chief
 * where the author is the chief, works alone in a chuzaisho, or has no chief (register 6.3-5);
 * the station chief for a section chief standing in on a beat.
 */
export const reviewerOf = (work: {
  readonly author: AuthorPost;
  readonly box: BoxStaff;
}): PostKind => {
  if (work.author === 'sectionChief') return 'stationChief';
  const alone = work.box.kind === 'chuzaisho' && work.box.officers <= 1;
  return work.author === 'boxChief' || alone || !work.box.hasChief ? 'sectionChief' : 'boxChief';
};

export type Reviewer = { readonly officerId: string; readonly post: PostKind; readonly rank: Rank };

export type Author = {
  readonly officerId: string;
  readonly post: AuthorPost;
  readonly box: BoxStaff;
};

const named = (name: 'post' | 'rank', label: Label): Readonly<Record<string, string>> => ({
  [`${name}Ja`]: label.ja,
  [`${name}En`]: label.en,
});

/** Posts above the box, so that a station can review when the box chief is away. */
const senior: Readonly<Partial<Record<PostKind, readonly PostKind[]>>> = {
  boxChief: ['boxChief', 'sectionChief', 'stationChief'],
  sectionChief: ['sectionChief', 'stationChief'],
  stationChief: ['stationChief'],
};

/**
 * May this person review this author's plan or month? Never one's own work, never below the pack's
 * reviewRank, never from a post below `reviewerOf` (MG-6.2a, MG-6.2b). Which station's work a
 * person sees is decided by authorisation, not here.
 */
export const mayReview = (reviewer: Reviewer, author: Author, lowest: Rank): Result<PostKind> => {
  const post = reviewerOf({ author: author.post, box: author.box });
  if (reviewer.officerId === author.officerId) {
    return refuse('review.own-work', named('post', posts[post]));
  }
  if (!(senior[post] ?? []).includes(reviewer.post)) {
    return refuse('review.other-post', named('post', posts[post]));
  }
  if (!isSupervisor(reviewer.rank, lowest)) {
    return refuse('review.rank-too-low', named('rank', ranks[lowest]));
  }
  return ok(reviewer.post);
};

/** Who may approve night visits, as the pack's nightApproval says. */
export type NightApprovers = { readonly approver: PostKind; readonly deputy: PostKind | null };

/**
 * The post that decides a night visit (MG-4.3b): the approver; the deputy when the approver's post
 * is empty or away, or is the visitor. Refuses when nobody else is left.
 */
export const nightApprover = (
  who: NightApprovers,
  situation: { readonly visitor: PostKind; readonly away: readonly PostKind[] },
): Result<PostKind> => {
  const free = (post: PostKind): boolean =>
    post !== situation.visitor && !situation.away.includes(post);
  const post = [who.approver, who.deputy].find((p): p is PostKind => p !== null && free(p));
  return post === undefined ? refuse('night-visit.no-approver') : ok(post);
};
