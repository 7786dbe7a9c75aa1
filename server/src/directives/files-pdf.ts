import { extractTextItems } from 'unpdf';

type Item = Awaited<ReturnType<typeof extractTextItems>>['items'][number][number];

/** A space wider than this many letters parts two columns. */
const columnGap = 1.5;

/** The items of a page by their lines: an item lower than the last by half a letter begins one. */
const linesOf = (items: readonly Item[]): readonly (readonly Item[])[] => {
  const lines: Item[][] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const last = lines.at(-1)?.at(-1);
    const size = item.fontSize || 10;
    if (last !== undefined && Math.abs(last.y - item.y) < size / 2) lines.at(-1)?.push(item);
    else lines.push([item]);
  }
  return lines;
};

/** A line with its indent in letters; pieces far apart keep a gap. */
const lineText = (line: readonly Item[], left: number): string => {
  const [first] = line;
  if (first === undefined) return '';
  const size = first.fontSize || 10;
  const indent = '\u3000'.repeat(Math.max(0, Math.min(40, Math.round((first.x - left) / size))));
  return line.reduce((text, item, index) => {
    const before = line[index - 1];
    const gap = before === undefined ? 0 : item.x - (before.x + before.width);
    return `${text}${gap > size * columnGap ? '  ' : ''}${item.str}`;
  }, indent);
};

/** The text layer of a PDF, a printed line a line, a form feed between pages. */
export const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const { items } = await extractTextItems(new Uint8Array(bytes));
  const pages = items.map((page) => {
    const lines = linesOf(page);
    const left = Math.min(...lines.map(([first]) => first?.x ?? 0));
    return lines.map((line) => lineText(line, left)).join('\n');
  });
  return pages.join('\n\f');
};
