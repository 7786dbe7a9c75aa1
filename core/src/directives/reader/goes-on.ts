import type { Growing } from './growing.ts';
import { isFull, type Line } from './lines.ts';

// Whether an unnumbered line goes on with the paragraph before it: by how the line before ends, whether
// it filled its page, and what this one begins with.

const headEnds =
  /(?:号(?:等|ほか)*|年\d{1,2}月\d{1,2}日|元年\d{1,2}月\d{1,2}日|殿|あて|宛て?|[〕】」]|（通達）|[部署課局]長)$/;
const headBegins =
  /^(?:各|令和|平成|昭和|〔|【|○|対号|（|記$|このたび|この度|みだし|標記|見出し|[^。、]{2,12}[部署課局]長$)/;
const titleEnds =
  /(?:について(?:（[^（）]{1,10}）)?|（(?:例規)?通達）|(?:制定|改正|廃止|要綱|要領))$/;
const quotations =
  /「[^「」]{0,200}(?:「[^「」]{0,200}」[^「」]{0,200}){0,4}」|（[^（）]{0,200}）/g;

/** A number, a date, posts or a title that is complete: nothing of a letterhead goes on after it. */
export const isHeadEnd = ({ tail, length }: Growing): boolean =>
  headEnds.test(tail) && (length > tail.length || !/[はをが]/.test(tail.replace(quotations, '')));

/** A title broken before its last words: the line goes on to について（通達）. */
const isTitleRest = ({ tail, length }: Growing, text: string): boolean =>
  titleEnds.test(text) && length >= 15 && text.length < length && !titleEnds.test(tail);

const headGoesOn = (block: Growing, text: string): boolean => {
  if (isHeadEnd(block) || headBegins.test(text)) return false;
  return block.hasComma || isTitleRest(block, text);
};

/** A caption ends with its line: short, of one line that was not full, and no sentence. */
const isCaptionLike = (block: Growing, page: number | null): boolean =>
  block.kind === 'label' &&
  block.lines.length === 1 &&
  block.length <= 50 &&
  !block.hasComma &&
  !isFull(block.first, page);

/** No paragraph of a directive is longer; garbage is. */
const longest = 4000;

/** Letters that never stand first in a line, and endings after which a sentence must go on. */
export const mustGoOn = (block: Growing, text: string): boolean =>
  block.kind !== 'table' &&
  (/^[、。，．）」』】〕々ー]/.test(text) ||
    /[、，（「『・]$/.test(block.tail) ||
    (block.length < longest && block.openBrackets > 0));

/** A なお書 and a caption in brackets above its article start after a sentence, however full its line. */
const startsAnew = /^(?:なお[、，]|（[^（）。]{1,40}）$)/;

/** After a sentence: only when its line was full, and this one begins no further in than they go on. */
const goesOnAfterSentence = ({ kind, lines, first, last }: Growing, line: Line): boolean => {
  const single = first.indent - (kind === 'label' ? 0 : 1);
  const inner = lines.length > 1 ? last.indent : single;
  return line.indent <= inner && !startsAnew.test(line.text.text);
};

export type Page = { readonly width: number | null; readonly inHead: boolean };

/** Whether an unnumbered line goes on with the paragraph before it. */
export const goesOnWith = (block: Growing, line: Line, { width, inHead }: Page): boolean => {
  const { text } = line.text;
  if (block.kind === 'table' || block.length === 0 || block.length > longest) return false;
  if (line.heading || block.last.heading) return false;
  if (mustGoOn(block, text) && !(inHead && headBegins.test(text) && block.openBrackets === 0)) {
    return !line.bullet;
  }
  if (line.bullet || isCaptionLike(block, width)) return false;
  const full = isFull(block.last, width);
  if (text.startsWith('・') && !(full && block.hasComma)) return false;
  if (block.tail.endsWith('。')) return full && goesOnAfterSentence(block, line);
  if (block.kind === 'part') return false;
  if (full) return !(inHead && isHeadEnd(block));
  return inHead && !block.hasStop ? headGoesOn(block, text) : block.hasComma;
};
