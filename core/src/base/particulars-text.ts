/** A text as the rules read it, and where each of its letters stood in what was typed. */
export type ReadText = {
  readonly text: string;
  /** Where a letter began in the original; one more entry than letters, the last is the end. */
  readonly starts: readonly number[];
};

/** Old or mistaken characters, and those typed for one another in the words we look for. */
const alike: Readonly<Record<string, string>> = {
  國: '国',
  藉: '籍',
  畄: '留',
  溜: '留',
  敎: '教',
  區: '区',
  團: '団',
  號: '号',
  氣: '気',
  會: '会',
  '\u25cb': '〇',
  '\u25ef': '〇',
  '\u309b': '\u3099',
  '\u309c': '\u309a',
};
const unlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

// Nothing to see: soft hyphens, joiners, marks of direction.
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

const settle = (piece: string): string =>
  piece.replace(unlike, (letter) => alike[letter] ?? letter);

const readPiece = (piece: string): string =>
  settle(settle(piece.replace(unseen, '')).normalize('NFKC'));

const isWithin = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** Latin, kana and kanji that NFKC leaves alone. */
const isPlain = (code: number): boolean =>
  isWithin(code, 0x0a, 0x7e) ||
  isWithin(code, 0x3041, 0x3096) ||
  isWithin(code, 0x30a1, 0x30fc) ||
  isWithin(code, 0x4e00, 0x9fff) ||
  isWithin(code, 0x3001, 0x3002);

/** Marks that join the letter before them: accents, voicing of kana also in half width. */
const isMark = (code: number): boolean =>
  isWithin(code, 0x0300, 0x036f) ||
  isWithin(code, 0x3099, 0x309c) ||
  isWithin(code, 0xff9e, 0xff9f) ||
  isWithin(code, 0xdc00, 0xdfff);

const endOfPiece = (text: string, from: number): number => {
  let to = from + 1;
  while (to < text.length && isMark(text.charCodeAt(to))) to += 1;
  return to;
};

/** NFKC piece by piece: a letter with its marks becomes what it means, and keeps its place. */
const readPieces = (original: string): ReadText => {
  const known = new Map<string, string>();
  const starts: number[] = [];
  let text = '';
  for (let at = 0; at < original.length; ) {
    const to = endOfPiece(original, at);
    const piece = original.slice(at, to);
    const letters = known.get(piece) ?? readPiece(piece);
    known.set(piece, letters);
    for (let count = 0; count < letters.length; count += 1) starts.push(at);
    text += letters;
    at = to;
  }
  starts.push(original.length);
  return { text, starts };
};

const isAllPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (!isPlain(text.charCodeAt(at))) return false;
  return true;
};

const asItStands = (text: string): ReadText => ({
  text,
  starts: Array.from({ length: text.length + 1 }, (_, at) => at),
});

// 「ベ ト ナ ム 人」: a space between letters that each stand alone.
const spacedOut = /(?<=(?:^|\s)[ぁ-ヺー一-鿿]) (?=[ぁ-ヺー一-鿿](?:\s|$))/gu;

const withoutGaps = (read: ReadText): ReadText => {
  const gaps = new Set(Array.from(read.text.matchAll(spacedOut), ({ index }) => index));
  if (gaps.size === 0) return read;
  return {
    text: read.text.replace(spacedOut, ''),
    starts: read.starts.filter((_, at) => !gaps.has(at)),
  };
};

/** NFKC, one form of old characters, no gaps between single letters; time grows with the length. */
export const readText = (original: string): ReadText =>
  withoutGaps(isAllPlain(original) ? asItStands(settle(original)) : readPieces(original));

const longest = 160;
const stops = /[。．！？!?\n]|\.(?= )/g;

/** Where sentences end; one without a stop is cut, so that looking at it stays cheap. */
export const sentenceEnds = (text: string): readonly number[] => {
  const ends: number[] = [];
  let from = 0;
  for (const { index } of [...text.matchAll(stops), { index: text.length }]) {
    for (; index - from > longest; from += longest) ends.push(from + longest);
    ends.push(index + 1);
    from = index + 1;
  }
  return ends;
};
