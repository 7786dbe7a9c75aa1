import type { Line } from './lines.ts';
import { openBrackets } from './sentences.ts';

// A table of two columns whose second holds items with a dot (岐阜 別表), flattened to lines: the group
// stands before the first dot of its row, or alone above it.

const head = /^(?<left>区分|項目|種別|番号|区別)(?<right>\S.*)$/;
const grouped = /^(?<group>[^・]{1,40}?)\s+・(?<item>.*)$/;

export const isDottedHead = (text: string): boolean => head.test(text);

/** An item went on in the next line when it filled its column or left a bracket open. */
const isOpen = (lines: readonly Line[]): boolean => {
  const last = lines.at(-1);
  if (last === undefined) return false;
  const column = Math.max(
    ...lines.filter(({ text }) => !grouped.test(text.text)).map(({ width }) => width),
  );
  const start = lines.findLastIndex(({ text }) => text.text.includes('・'));
  const item = lines
    .slice(Math.max(0, start))
    .map(({ text }) => text.text)
    .join('');
  return last.width >= column * 0.9 || openBrackets(item) > 0;
};

const startsItem = (line: Line | undefined): boolean => line?.text.text.startsWith('・') ?? false;

/** Whether a line belongs to such a table: an item, a group with its first, the rest of an item. */
export const inDots = (held: readonly Line[], line: Line, next: Line | undefined): boolean => {
  if (startsItem(line) || grouped.test(line.text.text)) return true;
  if (held.at(-1)?.kind !== 'dots') return false;
  return isOpen(held) || startsItem(next);
};

type Draft = { readonly group: string; readonly items: string[] };

export type DottedRows = {
  readonly rows: readonly (readonly string[])[];
  readonly headRows: number;
  readonly labelColumns: number;
};

/** Rows of group and items, one item a line. */
export const dottedRows = (lines: readonly Line[]): DottedRows => {
  const drafts: Draft[] = [];
  const [first] = lines;
  const titles = first === undefined ? null : head.exec(first.text.text);
  const body = titles === null ? lines : lines.slice(1);
  body.forEach((line, at) => {
    const { text } = line.text;
    const match = grouped.exec(text);
    const items = drafts.at(-1)?.items;
    if (match !== null) {
      drafts.push({ group: match.groups?.['group'] ?? '', items: [match.groups?.['item'] ?? ''] });
    } else if (text.startsWith('・')) {
      if (items === undefined) drafts.push({ group: '', items: [text.slice(1).trim()] });
      else items.push(text.slice(1).trim());
    } else if (items !== undefined && items.length > 0 && isOpen(body.slice(0, at))) {
      items.push(`${items.pop() ?? ''}${text}`);
    } else drafts.push({ group: text, items: [] });
  });
  const rows = drafts.map(({ group, items }) => [group, items.join('\n')]);
  if (titles === null) return { rows, headRows: 0, labelColumns: 1 };
  const heads = [titles.groups?.['left'] ?? '', titles.groups?.['right'] ?? ''];
  return { rows: [heads, ...rows], headRows: 1, labelColumns: 1 };
};
