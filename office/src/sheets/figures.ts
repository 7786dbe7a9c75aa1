import type { Figure } from '@meguri/ui/FigureStrip.tsx';
import { fulfilmentRate, fulfilmentText } from './fulfilment-text.ts';
import { cellsOf, figureText, type HeadRow, type Sheet } from './sheet.ts';

type StockName = 'listed' | 'outstanding' | 'provisional';
type FigureName = StockName | 'completion' | 'coverage' | 'fulfilment';

export type FigureWords = {
  readonly label: (name: FigureName) => string;
  readonly tiers: (priority: string, general: string) => string;
  readonly meaning: (key: StockName | 'ratio' | 'fulfilment') => string;
  readonly doors: string;
  readonly percent: string;
  readonly records: string;
};

type About = { readonly beatId: string; readonly words: FigureWords };

const totalColumn = 14;

const figureOf = (sheet: Sheet, id: string): string => {
  const index = sheet.form.rows.findIndex((one) => one.id === id);
  const [row, own] = [sheet.form.rows[index], sheet.rows[index]];
  if (row === undefined || own === undefined) return '—';
  return figureText(cellsOf(own)[totalColumn] ?? null, { row, decimals: sheet.form.decimals });
};

const recordsAt = (sheet: Sheet, row: HeadRow, { beatId, words }: About) => ({
  label: words.records,
  href: `/beats/${beatId}/sheet?year=${sheet.year}&row=${row.id}&col=${totalColumn}`,
});

/** The sum row of both tiers of a count. */
const sumRow = ({ form }: Sheet, name: StockName): HeadRow | undefined => {
  const tiers = form.rows.filter((row) => row.count?.startsWith(`${name}.`)).map(({ id }) => id);
  return form.rows.find(
    ({ parts, measure }) =>
      measure === 'stock' && parts.every((id) => tiers.includes(id)) && parts.length > 1,
  );
};

const stock = (sheet: Sheet, name: StockName, about: About): readonly Figure[] => {
  const row = sumRow(sheet, name);
  if (row === undefined) return [];
  const { words } = about;
  const [priority = '', general = ''] = row.parts.map((id) => figureOf(sheet, id));
  const value = figureOf(sheet, row.id);
  return [
    {
      id: name,
      label: words.label(name),
      value,
      unit: words.doors,
      note: words.tiers(priority, general),
      formula: { text: `${priority} + ${general} = ${value}`, meaning: words.meaning(name) },
      records: recordsAt(sheet, row, about),
    },
  ];
};

const rate = (sheet: Sheet, name: 'completion' | 'coverage', about: About): readonly Figure[] => {
  const parts = name === 'completion' ? 3 : 2;
  const row = sheet.form.rows.find((one) => one.measure === 'ratio' && one.parts.length === parts);
  if (row === undefined) return [];
  const { words } = about;
  const [top, ...rest] = row.parts.map((id) => figureOf(sheet, id));
  const made = rest.length === 2 ? `(${top} − ${rest[0]}) ÷ ${rest[1]}` : `${top} ÷ ${rest[0]}`;
  const value = figureOf(sheet, row.id);
  const unit = value === '—' ? {} : { unit: words.percent };
  return [
    {
      id: name,
      label: words.label(name),
      value,
      ...unit,
      note: made,
      formula: { text: `${made} = ${value}`, meaning: words.meaning('ratio') },
      records: recordsAt(sheet, row, about),
    },
  ];
};

const fulfilment = (sheet: Sheet, { beatId, words }: About): readonly Figure[] => {
  if (sheet.fulfilment === null) return [];
  const value = fulfilmentRate(sheet.fulfilment);
  const { sum, sums } = fulfilmentText(sheet.fulfilment);
  return [
    {
      id: 'fulfilment',
      label: words.label('fulfilment'),
      value,
      ...(value === '—' ? {} : { unit: words.percent }),
      note: sums,
      formula: { text: sum, meaning: words.meaning('fulfilment') },
      records: { label: words.records, href: `/beats/${beatId}/sheet?year=${sheet.year}` },
      outside: true,
    },
  ];
};

/** The figures of the year so far; each opens its formula and, on the sheet, its records. */
export const figuresOf = (sheet: Sheet, about: About): readonly Figure[] => [
  ...stock(sheet, 'listed', about),
  ...stock(sheet, 'outstanding', about),
  ...rate(sheet, 'completion', about),
  ...rate(sheet, 'coverage', about),
  ...stock(sheet, 'provisional', about),
  ...fulfilment(sheet, about),
];
