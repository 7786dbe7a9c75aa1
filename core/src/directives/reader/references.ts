import type { Mapped } from './mapped.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** A title as lines are compared with it: without spaces and without brackets at its end. */
export const titleKey = (text: string): string => squeezed(text).replace(/（[^（）]{0,20}）$/, '');

const label = '(別紙|別添|別表|別記様式|別図)(第?\\d{0,2}号?)';
const quoted = new RegExp(`「([^「」]{2,80})」を${label}のとおり`, 'g');
const turned = new RegExp(`${label}のとおり「([^「」]{2,80})」`, 'g');
const plain = new RegExp(`(?:^|[、。はの」）])([^、。「」（）]{3,60}?)を${label}のとおり`, 'g');
const bracketed = new RegExp(`([^、。「」（）は]{3,60})（${label}）`, 'g');
const inBrackets = new RegExp(`（${label}）`, 'g');
const mentioned = new RegExp(
  `${label}(?:の(\\d{1,2}))?(?:のとおり|に掲げる|の[左右上下]欄|に定める|による|により)`,
  'g',
);

export type References = {
  /** The titles under which the text announces its attachments, as `titleKey`, and their labels. */
  readonly titles: ReadonlyMap<string, string>;
  /** Labels of all attachments it points to, in the order of the text: 別紙, 別表第1, 別表1. */
  readonly labels: readonly string[];
};

type Hit = { readonly at: number; readonly title: string | null; readonly label: string };

const hits = (text: string): readonly Hit[] => {
  const found: Hit[] = [];
  const collect = (pattern: RegExp, hit: (match: RegExpExecArray) => Omit<Hit, 'at'>): void => {
    for (const match of text.matchAll(pattern)) found.push({ at: match.index, ...hit(match) });
  };
  for (const pattern of [quoted, plain, bracketed]) {
    collect(pattern, ([, title = '', kind = '', number = '']) => ({ title, label: kind + number }));
  }
  collect(turned, ([, kind = '', number = '', title = '']) => ({ title, label: kind + number }));
  collect(inBrackets, ([, kind = '', number = '']) => ({ title: null, label: kind + number }));
  collect(mentioned, ([, kind = '', number = '', part = '']) => ({
    title: null,
    label: kind + number + part,
  }));
  return found.toSorted((one, other) => one.at - other.at);
};

/**
 * What the text says about its own attachments: 「X」を別紙のとおり, X（別表第１）, 別表の１に掲げる. What
 * other directives have attached (… の別記様式第3号の3) does not count.
 */
export const referencesIn = ({ text }: Mapped): References => {
  const all = hits(squeezed(text.replace(/\f/g, '')));
  const titled = all.filter(
    ({ title }) => title !== null && !/^(?:同|前記|本|この|その)/.test(title),
  );
  return {
    titles: new Map(titled.toReversed().map(({ title, label }) => [titleKey(title ?? ''), label])),
    labels: [...new Set(all.map(({ label }) => label))],
  };
};
