import type { ClauseNode, Passage } from './document.ts';
import { type Label, type LabelKind, labelOf } from './reader/labels.ts';

/** A place of a directive without its label: what it says, whatever style numbers it. */
export type Place = {
  readonly caption: string | null;
  readonly passages: readonly Pick<Passage, 'kind' | 'text'>[];
  readonly children: readonly Place[];
};

/** The ways of numbering that directives of the prefectures use, from the top down. */
export const numberingStyles = {
  /** 第1 · 1 · (1) · ア · (ア) · ① */
  outline: ['part', 'number', 'paren', 'kana', 'parenKana', 'circle'],
  /** 1 · (1) · ア · (ア) · ① */
  plain: ['number', 'paren', 'kana', 'parenKana', 'circle'],
  /** 第1 · (1) · ① · a */
  circled: ['part', 'paren', 'circle', 'latin'],
  /** 第1条 · 2 · (1) · ア: the first paragraph of an article has no number. */
  articles: ['article', 'number', 'paren', 'kana', 'parenKana'],
  /** 第1条 · (1) · ア · (ア) */
  items: ['article', 'paren', 'kana', 'parenKana'],
  /** 第1条 · 2 · 一 · イ, as statutes are */
  statute: ['article', 'number', 'kanji', 'iroha'],
  /** 第1章 · 第1条 · 2 · (1): articles run on through the chapters. */
  chapters: ['chapter', 'article', 'number', 'paren', 'kana'],
} as const satisfies Record<string, readonly LabelKind[]>;

export type NumberingStyle = keyof typeof numberingStyles;

export type NumberedPlace = {
  readonly label: Label;
  readonly address: string;
  readonly depth: number;
  readonly place: Place;
};

const kindAt = (style: NumberingStyle, depth: number): LabelKind => {
  const kinds: readonly LabelKind[] = numberingStyles[style];
  return kinds[Math.min(depth, kinds.length - 1)] ?? 'number';
};

/** The label of the place at `index` of its row. `articles` counts the articles so far. */
type Labelling = (at: { readonly depth: number; readonly index: number }) => Label;

const labellingOf = (style: NumberingStyle): Labelling => {
  let articles = 0;
  return ({ depth, index }) => {
    const kind = kindAt(style, depth);
    if (kind === 'article') {
      articles += 1;
      return labelOf(kind, articles);
    }
    const paragraphs = kind === 'number' && depth > 0 && kindAt(style, depth - 1) === 'article';
    return labelOf(kind, index + (paragraphs ? 2 : 1));
  };
};

/** The places in the order of the text with their labels and addresses in a style. */
export const numberedPlaces = (
  places: readonly Place[],
  style: NumberingStyle,
): readonly NumberedPlace[] => {
  const labelled = labellingOf(style);
  const under = (all: readonly Place[], above: string, depth: number): readonly NumberedPlace[] =>
    all.flatMap((place, index) => {
      const label = labelled({ depth, index });
      const address = above === '' ? label.text : `${above}/${label.text}`;
      return [{ label, address, depth, place }, ...under(place.children, address, depth + 1)];
    });
  return under(places, '', 0);
};

/** How many levels a style can number. */
export const depthOf = (style: NumberingStyle): number => numberingStyles[style].length;

/** A line of print: its text and how it stands. */
export type PrintedLine = {
  readonly text: string;
  readonly role: 'caption' | 'labelled' | 'paragraph';
  readonly depth: number;
};

/** Paragraphs: a なお書 is one of its own, a ただし書 follows the sentence it limits. */
const paragraphsOf = ({ passages }: Place): readonly string[] =>
  passages.reduce<string[]>((held, { kind, text }) => {
    if (kind === 'proviso' && held.length > 0) held.push(`${held.pop() ?? ''}${text}`);
    else held.push(text);
    return held;
  }, []);

const linesOf = ({ label, depth, place }: NumberedPlace): readonly PrintedLine[] => {
  const [first, ...more] = paragraphsOf(place);
  const { caption } = place;
  const rest = more.map((text): PrintedLine => ({ text, role: 'paragraph', depth }));
  if (caption === null || first === undefined) {
    const text = `${label.text} ${caption ?? first ?? ''}`;
    return [{ text, role: caption === null ? 'labelled' : 'caption', depth }, ...rest];
  }
  if (label.kind === 'article') {
    return [
      { text: `（${caption}）`, role: 'paragraph', depth },
      { text: `${label.text} ${first}`, role: 'labelled', depth },
      ...rest,
    ];
  }
  return [
    { text: `${label.text} ${caption}`, role: 'caption', depth },
    { text: first, role: 'paragraph', depth },
    ...rest,
  ];
};

/** The lines of an outline in a style, one paragraph a line. */
export const printedLines = (
  places: readonly Place[],
  style: NumberingStyle,
): readonly PrintedLine[] => numberedPlaces(places, style).flatMap(linesOf);

/**
 * An outline as plain text: a paragraph a line, numbered in a style. `readDirective` of it gives the
 * same places back.
 */
export const printDirective = (places: readonly Place[], style: NumberingStyle): string =>
  printedLines(places, style)
    .map(({ text }) => `${text}\n`)
    .join('');

/** The places of a tree that was read, without labels and sources. */
export const placesOf = (nodes: readonly ClauseNode[]): readonly Place[] =>
  nodes.map(({ caption, passages, children }) => ({
    caption,
    passages: passages.map(({ kind, text }) => ({ kind, text })),
    children: placesOf(children),
  }));
