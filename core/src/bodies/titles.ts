import { normaliseText } from '../base/text.ts';
import type { PostKind } from '../organisation/posts.ts';

/** A post with the names of the units it stands in, its own first, then those above it. */
export type Titled = {
  readonly kind: PostKind;
  readonly title: string;
  readonly unitName: string;
  /** 警察署 or 部 above the unit; '' where there is none. */
  readonly aboveName: string;
};

const plain = (text: string): string => normaliseText(text).replace(/[\s・･、,]/gu, '');

const without = (text: string, start: string): string =>
  start !== '' && text.startsWith(start) ? text.slice(start.length) : text;

/** What a directive calls these, whatever their own title says. */
const byKind: Readonly<Partial<Record<PostKind, readonly string[]>>> = {
  prefecturalChief: ['警察本部長'],
  stationChief: ['警察署長', '署長'],
  sectionChief: ['地域課長'],
};

/** 捜査第二課 + 課長 is written 捜査第二課長. */
const joined = (unit: string, post: string): string =>
  /[課署部室隊所校]$/u.test(unit) && post.startsWith(unit.slice(-1))
    ? unit + post.slice(1)
    : unit + post;

/** Every way in which a directive may print a post: 警務課長, 見本警察署警務課長, 警務部警務課長. */
const namesOf = ({ kind, title, unitName, aboveName }: Titled): readonly string[] => {
  const [post, unit, above] = [plain(title), plain(unitName), plain(aboveName)];
  const inner = without(unit, above);
  return [
    post,
    joined(unit, post),
    joined(inner, post),
    joined(`${above}${inner}`, post),
    ...(byKind[kind] ?? []),
  ];
};

/** 兼: one post made of several, or several posts held by one person. */
export const concurrentParts = (printed: string): readonly string[] =>
  plain(printed)
    .split('兼')
    .filter((part) => part !== '');

/** Is this the post that a directive prints so? Widths, old forms and blanks do not matter. */
export const bears = (post: Titled, printed: string): boolean =>
  namesOf(post).includes(plain(printed));

/** Is the printed post one of several that make up this one (警務部理事官 in 警務部理事官兼警務課長)? */
export const bearsAmongOthers = (post: Titled, printed: string): boolean => {
  const parts = concurrentParts(post.title);
  return parts.length > 1 && parts.some((title) => bears({ ...post, title }, printed));
};

/** The sections that a title names: 組織犯罪対策課 in 刑事部参事官兼組織犯罪対策課長. */
const sectionsIn = (title: string): readonly string[] =>
  concurrentParts(title).flatMap((part) => /^.*?[課室隊]/u.exec(part)?.[0] ?? []);

/** Does the post stand in the unit that is printed so, by its unit or by its title? */
export const standsIn = (post: Titled, printed: string): boolean =>
  isUnitCalled(post, printed) ||
  sectionsIn(post.title).some((section) => plain(printed).endsWith(section));

/** The same unit, whether or not the names of those above it are printed before it. */
export const isUnitCalled = (
  { unitName, aboveName }: Pick<Titled, 'unitName' | 'aboveName'>,
  printed: string,
): boolean => {
  const [unit, above] = [plain(unitName), plain(aboveName)];
  const inner = without(unit, above);
  return inner !== '' && plain(printed).endsWith(inner);
};
