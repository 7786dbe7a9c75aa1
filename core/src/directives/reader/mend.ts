import type { Repair, SourceRange } from '../document.ts';

/** A kind of repair as the reader words it: what was done and how sure it is of it, from 0 to 1. */
export type Mend = Omit<Repair, 'source'>;

/** Where the reader writes down what it mended; the list of the document. */
export type Ledger = {
  readonly note: (mend: Mend, source: SourceRange) => void;
  readonly repairs: () => readonly Repair[];
};

/** Past so many places of one kind and wording, a person needs their number, not each of them. */
const most = 200;

export const openLedger = (): Ledger => {
  const kept: Repair[] = [];
  const counts = new Map<string, number>();
  return {
    note: (mend, source) => {
      const count = (counts.get(mend.note.en) ?? 0) + 1;
      counts.set(mend.note.en, count);
      if (count <= most) kept.push({ ...mend, source });
    },
    repairs: () => kept.toSorted((one, other) => one.source.from - other.source.from),
  };
};

const mend = (kind: Repair['kind'], sure: number, note: Repair['note']): Mend => ({
  kind,
  note,
  sure,
});

/** Every repair the reader knows, worded once. */
export const mends = {
  markup: mend('markup', 0.98, {
    ja: '書式の記号を取り除きました。',
    en: 'Marks of a markup language were taken out.',
  }),
  width: mend('width', 0.99, {
    ja: '数字・英字・括弧の全角と半角をそろえました。',
    en: 'Figures, letters and brackets were set in one width.',
  }),
  spaced: mend('spaced-letters', 0.9, {
    ja: '字間の空きを詰めました。',
    en: 'Letters set apart were put together.',
  }),
  figures: mend('spaced-letters', 0.95, {
    ja: '数字の前後の空きを詰めました。',
    en: 'Spaces around figures were taken out.',
  }),
  doubled: mend('doubled', 0.9, {
    ja: '二重に読み取られた文字を一つにしました。',
    en: 'Letters a scan had doubled were made single.',
  }),
  page: mend('page-break', 0.85, {
    ja: '改ページの印やページ番号を除きました。',
    en: 'A page break or page number was taken out.',
  }),
  wrapped: mend('wrapped-line', 0.95, {
    ja: '折り返された行をつなぎました。',
    en: 'A wrapped line was joined to the one before.',
  }),
  torn: mend('page-break', 0.75, {
    ja: '文の途中で切れた行をつなぎました。',
    en: 'A line broken off within a sentence was joined to the one before.',
  }),
  table: mend('table', 0.8, {
    ja: '崩れた表を行と欄に分け直しました。',
    en: 'A flattened table was set in rows and columns again.',
  }),
  list: mend('table', 0.85, {
    ja: '欄の中の箇条書きを一項ずつに分けました。',
    en: 'A list within a cell was set line by line.',
  }),
  gap: mend('numbering', 0.5, {
    ja: '番号が続いていません。置き場所を確かめてください。',
    en: 'The number does not follow the one before; check its place.',
  }),
  repeated: mend('numbering', 0.4, {
    ja: '同じ番号が二度あります。後のものに ~2 を付けました。',
    en: 'The same number stands twice; the later one was marked ~2.',
  }),
  unmarked: mend('numbering', 0.8, {
    ja: '本文の参照から、この部分を別紙等と読みました。',
    en: 'This part was taken for the attachment by the title the text gives it.',
  }),
  tail: mend('numbering', 0.6, {
    ja: '最後の号に、前の文の結びが続いています。',
    en: 'The end of the sentence before the list runs on in its last item.',
  }),
} as const satisfies Record<string, Mend>;
