import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from 'pdf-lib';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { pageOf } from './page.ts';
import type { SheetPaper } from './paper.ts';
import { cellsOf } from './paper.ts';
import { type PdfOptions, sheetPdf } from './pdf.ts';
import { samplePaper } from './sample.testing.ts';

const pdfOf = async (papers: readonly SheetPaper[], options: PdfOptions = {}) => {
  const made = await sheetPdf(papers, options);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value;
};

const textOf = async (pdf: Uint8Array): Promise<string> => {
  const { text } = await extractText(pdf.slice(), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
};

/** Names of fonts that carry their own font file. */
const embeddedFonts = (document: PDFDocument): readonly string[] =>
  document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const file = object instanceof PDFDict && object.lookup(PDFName.of('FontFile2'));
    if (!(object instanceof PDFDict) || !(file instanceof PDFRawStream)) return [];
    return [String(object.lookup(PDFName.of('FontName')))];
  });

/** The outline as the reader's side bar shows it, whether it is flat or not. */
const bookmarks = (document: PDFDocument): readonly string[] => {
  const root = document.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const texts: string[] = [];
  let item = root.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item !== undefined) {
    const title = item.lookup(PDFName.of('Title'));
    texts.push(title instanceof PDFHexString ? title.decodeText() : String(title));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return texts;
};

describe('sheets.print: the form as PDF', () => {
  test('sheets.print: one A4 landscape page with embedded fonts and every figure', async () => {
    const paper = samplePaper(7, { year: 2026, asOf: '2026-12-31' });
    const pdf = await pdfOf([paper]);
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.getPageCount()).toBe(1);
    const { width, height } = document.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    expect(embeddedFonts(document).every((name) => name.includes('BIZUDGothic'))).toBe(true);
    expect(embeddedFonts(document)).toHaveLength(2);
    const text = await textOf(pdf);
    for (const { cells } of pageOf(paper, false).rows) {
      expect(text).toContain(cells.filter((cell) => cell !== '').join(' '));
    }
  });

  test('sheets.print: heading, as-of day, closed months, corrections and check number', async () => {
    const correction = { rowId: 'MG-R11', month: 1, computed: 1, corrected: 2 };
    const corrections = [{ ...correction, reason: '届出による', by: '見本 一郎' }];
    const paper = samplePaper(7, { year: 2026, asOf: '2026-11-20', corrections });
    const text = await textOf(await pdfOf([paper]));
    for (const part of [
      '（令和8年）',
      '見本中央',
      '見本 一郎',
      '令和8年11月20日現在',
      '見本データ',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('1月–2月 締め済み、11月 集計中 手で訂正した数 1');
    expect(text).toMatch(/照合番号 [0-9A-F]{4}-[0-9A-F]{4} 1\/1/);
    expect(text).not.toContain('届出による');
  });

  test('sheets.print: the annex comes only when asked for, with officers and reasons', async () => {
    const correction = { rowId: 'MG-R11', month: 1, computed: 1, corrected: 2 };
    const corrections = [{ ...correction, reason: '届出による', by: '見本 一郎' }];
    const officers = [{ month: 4, names: ['架空 花子', '例示 次郎'] }];
    const pdf = await pdfOf([samplePaper(7, { corrections, annex: { officers } })]);
    const text = await textOf(pdf);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(2);
    for (const part of ['届出による', '架空 花子', '例示 次郎', '転出数 一般対象', '2/2']) {
      expect(text).toContain(part);
    }
  });

  test('sheets.print: blank for pen has the rules and labels but no figure and no name', async () => {
    const paper = samplePaper(7, { boxName: '架空東交番', demo: false });
    const pdf = await pdfOf([paper], { blank: true });
    const text = await textOf(pdf);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
    expect(text).toContain('実施率%(B-A)/B');
    expect(text).not.toMatch(/架空東|見本|現在/);
    expect(
      pageOf(paper, true)
        .rows.flatMap((row) => row.cells)
        .join(''),
    ).toBe('');
  });

  test('sheets.print: user text is printed as it is and never run as template source', async () => {
    const officerName = '#panic("x") $1+1$ @here *b* \\ {}';
    const text = await textOf(await pdfOf([samplePaper(7, { officerName, boxName: '=1+1' })]));
    expect(text).toContain(officerName);
  });

  test('sheets.print: very long names keep the form on its one page', async () => {
    const long = { boxName: '見本'.repeat(60), officerName: '架空'.repeat(60), boxKind: null };
    const pdf = await pdfOf([samplePaper(7, long)]);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
  });

  test('sheets.print: a character that no font holds is refused, not printed as a box', async () => {
    const made = await sheetPdf([samplePaper(7, { officerName: '\u{10FFFD}' })]);
    expect(made).toMatchObject({
      ok: false,
      refusal: { code: 'sheet.character-missing', details: { text: '\u{10FFFD}' } },
    });
  });

  test('sheets.print: the same paper gives the same bytes, another figure another check number', async () => {
    const paper = samplePaper(7);
    expect(Buffer.from(await pdfOf([paper])).equals(await pdfOf([paper]))).toBe(true);
    const other = { ...paper, sheet: samplePaper(8).sheet };
    expect(pageOf(other, false).footer.right).not.toBe(pageOf(paper, false).footer.right);
  });
});

describe('sheets.print: many beats in one document', () => {
  const papers = Array.from({ length: 32 }, (_, at) => samplePaper(at + 1));

  test('sheets.print: one page and one bookmark for each beat, in parts of at most thirty', async () => {
    const progress: number[] = [];
    const pdf = await pdfOf(papers, { onProgress: (done) => progress.push(done) });
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(progress).toEqual([30, 32]);
    expect(document.getPageCount()).toBe(32);
    expect(bookmarks(document)).toEqual(papers.map((one) => `見本中央交番 第${one.beatNo}受持区`));
    const last = papers.at(-1);
    const page = await PDFDocument.create();
    const [copy] = await page.copyPages(document, [31]);
    if (copy !== undefined) page.addPage(copy);
    const sums = last?.sheet.rows[2];
    expect(await textOf(await page.save())).toContain(
      sums === undefined ? '?' : cellsOf(sums).join(' '),
    );
  });

  test('sheets.print: a short document has bookmarks too', async () => {
    const document = await PDFDocument.load(await pdfOf(papers.slice(0, 2)));
    expect(bookmarks(document)).toHaveLength(2);
    expect(document.catalog.lookup(PDFName.of('Outlines'))).not.toBeInstanceOf(PDFArray);
  });

  test('sheets.print: the work can be cancelled', async () => {
    const stop = new AbortController();
    const work = sheetPdf(papers, { signal: stop.signal, onProgress: () => stop.abort('enough') });
    await expect(work).rejects.toBe('enough');
  });
});
