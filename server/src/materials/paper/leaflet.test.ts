import { fileURLToPath } from 'node:url';
import { keysOf } from '@meguri/core/base/keys.ts';
import { type Format, formats, subjectKeys } from '@meguri/core/materials/subjects.ts';
import { textLanguages } from '@meguri/core/materials/texts.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { openTypesetter, typeset } from '../../platform/typesetting.ts';
import { type Known, knownText, library } from '../texts.ts';
import { type LeafletPaper, leafletPaper } from './leaflet.ts';

const today = '2026-11-20';
const worker = openTypesetter();
const template = fileURLToPath(new URL('leaflet.typ', import.meta.url));
const told = { state: 'confirmed', confirmed: '確認 見本', demo: true, today } as const;

const set = async (paper: LeafletPaper) => {
  const answer = await typeset(worker, { template, data: paper, datedOn: today });
  if (!answer.ok) throw new Error(`${paper.title}: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
};

const paperOf = (known: Known, format: Format): LeafletPaper =>
  leafletPaper(known, { ...told, format });

const tight = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u200b]/gu, '');

const textIn = async (pdf: Uint8Array): Promise<string> =>
  tight((await extractText(await getDocumentProxy(pdf), { mergePages: true })).text);

/**
 * Scripts with glyphs for parts of characters, or that stand in another order: a reader of PDF puts
 * them together in its own way. That each has its glyph is what PDF/A answers for; their figures and
 * the original beside them are looked for here.
 */
const composed = new Set(['vi', 'ne', 'my', 'th', 'ja-easy']);

const missing = (found: string, { text, original, language }: Known): readonly string[] => {
  const shown = composed.has(language) ? original : text;
  const lines = [shown.title, ...shown.lines, ...shown.phrases].map(tight);
  const figures = text.lines.flatMap((line) => line.match(/[0-9]{3,}/gu) ?? []);
  return [...lines, ...figures].filter((words) => !found.includes(words));
};

afterAll(async () => {
  await worker.terminate();
});

describe('materials.provide: leaflets on paper', () => {
  test.each(textLanguages)(
    '%s: every subject on A4 and A6, no glyph missing, one page or two sides',
    async (language) => {
      for (const subject of subjectKeys) {
        const known = knownText(subject, language);
        for (const format of keysOf(formats)) {
          // PDF/A-2b: a character that no font holds is a fault.
          const { pdf, pages } = await set(paperOf(known, format));
          expect(pages, `${subject} ${format}`).toBeLessThanOrEqual(format === 'A4' ? 1 : 2);
          if (format === 'A4') expect(missing(await textIn(pdf), known), subject).toEqual([]);
        }
      }
    },
    60_000,
  );

  test('a character that no font holds is refused, not printed as a box', async () => {
    const known = knownText('call', 'my');
    const odd = { ...known, text: { ...known.text, title: 'ꦗ' } };
    const data = leafletPaper(odd, { ...told, format: 'A4' });
    const answer = await typeset(worker, { template, data, datedOn: today });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'sheet.character-missing' } });
  });

  test('a draft says across the page that nobody checked it', async () => {
    const known = knownText('visit', 'vi');
    const marked = async (state: 'draft' | 'confirmed') =>
      textIn((await set(leafletPaper(known, { ...told, state, format: 'A4' }))).pdf);
    const words = '下訳・未確認';
    expect(await marked('draft')).toContain(words);
    expect(await marked('draft')).toContain('drafttranslation,notchecked');
    expect(await marked('confirmed')).not.toContain(words);
  });

  test('the certificate prints no name, only lines to write on', () => {
    const { fields, phrases } = paperOf(knownText('lesson-certificate', 'en'), 'A4');
    expect(fields).toBe(true);
    expect(phrases.map(({ original }) => original)).toEqual(['名前', '日付', '場所']);
  });

  test('the version is of text and original: 13 subjects in 14 languages, each its own', () => {
    const versions = [...library().values()].map(({ version }) => version);
    expect(new Set(versions).size).toBe(13 * 14);
  });
});
