import { PDFDocument, PDFHexString, type PDFRef } from 'pdf-lib';
import type { Page } from './page.ts';

/** A typeset part, the papers in it, and the page on which each begins, from 1. */
export type Part = {
  readonly pdf: Uint8Array;
  readonly starts: readonly number[];
  readonly pages: readonly Page[];
};

type Bookmark = { readonly text: string; readonly page: PDFRef };

/** Bookmarks are a linked list in the document's catalogue; copying pages leaves them behind. */
const addBookmarks = (document: PDFDocument, bookmarks: readonly Bookmark[]): void => {
  const { context } = document;
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  for (const [at, { text, page }] of bookmarks.entries()) {
    const item = context.obj({ Parent: root, Dest: [page, 'Fit'] });
    item.set(context.obj('Title'), PDFHexString.fromText(text));
    const [before, after] = [refs[at - 1], refs[at + 1]];
    if (before !== undefined) item.set(context.obj('Prev'), before);
    if (after !== undefined) item.set(context.obj('Next'), after);
    const own = refs[at];
    if (own !== undefined) context.assign(own, item);
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  const outline = context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length });
  context.assign(root, outline);
  document.catalog.set(context.obj('Outlines'), root);
};

/** Joins parts into one document with a bookmark for each paper. */
export const joinPdfs = async (parts: readonly Part[]): Promise<Uint8Array> => {
  const whole = await PDFDocument.create({ updateMetadata: false });
  const bookmarks: Bookmark[] = [];
  for (const { pdf, starts, pages } of parts) {
    const part = await PDFDocument.load(pdf, { updateMetadata: false });
    const copies = await whole.copyPages(part, part.getPageIndices());
    for (const copy of copies) whole.addPage(copy);
    for (const [at, { bookmark }] of pages.entries()) {
      const copy = copies[(starts[at] ?? 0) - 1];
      if (copy !== undefined) bookmarks.push({ text: bookmark, page: copy.ref });
    }
  }
  addBookmarks(whole, bookmarks);
  const title = parts[0]?.pages[0]?.title;
  if (title !== undefined) whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage('ja');
  whole.setCreator('Meguri');
  return whole.save();
};
