// HTML as the plain text a directive's reader takes: a block a line, a row of a table its cells with
// tabs, a heading marked #, list items numbered as the browser shows them.

const silent =
  /<(script|style|head|nav|noscript|template|svg)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[!?][^>]*>/gi;
const tag = /<(\/?)([a-z][a-z0-9]*)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const blocks = new Set(
  'address article aside blockquote body caption dd div dl dt fieldset figure footer form header hr html main ol p pre section table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: '\u3000',
  middot: '・',
  hellip: '…',
  laquo: '«',
  raquo: '»',
};

const entity = (whole: string, name: string): string => {
  const code = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1];
  const value =
    code === undefined ? Number(/^#(\d{1,7})$/.exec(name)?.[1]) : Number.parseInt(code, 16);
  if (Number.isInteger(value) && value > 0 && value <= 0x10ffff) return String.fromCodePoint(value);
  return named[name] ?? whole;
};

const plain = (text: string): string => text.replace(/&(#?[a-z0-9]{1,8});/gi, entity);

type Writing = {
  out: string;
  /** Inside a cell, line ends are spaces: a row stays a line. */
  cells: number;
  readonly lists: (number | null)[];
};

const lineEnd = (writing: Writing): void => {
  if (writing.cells > 0) writing.out += ' ';
  else if (writing.out !== '' && !writing.out.endsWith('\n')) writing.out += '\n';
};

const openItem = (writing: Writing): void => {
  lineEnd(writing);
  const count = writing.lists.at(-1);
  if (typeof count !== 'number') {
    writing.out += '- ';
    return;
  }
  writing.lists[writing.lists.length - 1] = count + 1;
  writing.out += `${count + 1} `;
};

const openCell = (writing: Writing): void => {
  if (writing.cells === 0 && !writing.out.endsWith('\n')) writing.out += '\t';
  writing.cells += 1;
};

const openTag = (writing: Writing, name: string, rest: string): void => {
  if (name === 'br') lineEnd(writing);
  else if (name === 'li') openItem(writing);
  else if (name === 'td' || name === 'th') openCell(writing);
  else if (/^h[1-6]$/.test(name)) {
    lineEnd(writing);
    writing.out += writing.cells > 0 ? '' : '# ';
  } else if (blocks.has(name)) lineEnd(writing);
  if (name === 'ol')
    writing.lists.push(Number(/\bstart\s*=\s*["']?(\d+)/i.exec(rest)?.[1] ?? 1) - 1);
  if (name === 'ul') writing.lists.push(null);
};

const closeTag = (writing: Writing, name: string): void => {
  if (name === 'td' || name === 'th') writing.cells = Math.max(0, writing.cells - 1);
  else if (name === 'tr') {
    writing.cells = 0;
    lineEnd(writing);
  } else if (blocks.has(name) || name === 'li' || /^h[1-6]$/.test(name)) lineEnd(writing);
  if (name === 'ol' || name === 'ul') writing.lists.pop();
};

/** The text of a page, or of a fragment of one. */
export const htmlText = (html: string): string => {
  const writing: Writing = { out: '', cells: 0, lists: [] };
  const page = html.replace(silent, ' ');
  let done = 0;
  const write = (text: string): void => {
    const words = plain(text.replace(/[\t\n\r ]+/g, ' '));
    writing.out += /\n$|^$/.test(writing.out) ? words.replace(/^ +/, '') : words;
  };
  for (const match of page.matchAll(tag)) {
    write(page.slice(done, match.index));
    done = match.index + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    if (match[1] === '/') closeTag(writing, name);
    else openTag(writing, name, match[3] ?? '');
  }
  write(page.slice(done));
  return writing.out;
};
