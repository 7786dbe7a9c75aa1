import * as z from 'zod';
import { daysIn } from '../base/era.ts';
import { firstParticular } from '../base/particulars.ts';
import type { Result } from '../base/result.ts';
import { ok, refuse } from '../base/result.ts';
import { normaliseText } from '../base/text.ts';
import type { ImportField } from './fields.ts';
import type { TableColumn, TableShape } from './headers.ts';

/** Which heading fills which field, and fixed values for fields without a column; saved per source. */
export const columnMappingSchema = z.object({
  columns: z.record(z.string(), z.string()),
  constants: z.record(z.string(), z.string()),
});
export type ColumnMapping = z.output<typeof columnMappingSchema>;

const ofPeople = ['origin', 'religion', 'status'] as const;
const ofOnePerson = ['birth', 'health', 'crime', 'score', 'household'] as const;

/** What only stands in a heading; a note may name languages and foreign residents. */
const alsoForbidden = /外国人|日本人|出身|母国|母語|言語|信条|在留|民族|foreign|language/;

/** Who somebody is, how to reach them, and how they are judged. */
const ofSomebody =
  /氏名|姓名|世帯主|名義人|居住者|入居者|続柄|年齢|性別|電話|携帯|メール|勤務先|職業|学校名|顔写真|評価|採点|点数|スコア|順位|格付|警戒|監視|\b(?:(?:full|first|last|family|given|personal|resident) name|surname|age|sex|gender|birth|phone|mail|occupation|score|rank|rating|risk|watch)/;

const plainHeading = (heading: string): string =>
  normaliseText(heading)
    .replace(/_/g, ' ')
    // A long vowel between spaces was taken for a dash.
    .replace(/(?<=[ァ-ヶ]) - (?=[ァ-ヶ])/g, 'ー')
    .replace(/(?<=[\p{Script=Han}ぁ-んァ-ヶー]) (?=[\p{Script=Han}ぁ-んァ-ヶー])/gu, '');

/** Headings of nationality, origin, language, belief and status, also of figures (R01, R03). */
export const tellsOrigin = (heading: string): boolean => {
  const plain = plainHeading(heading);
  return alsoForbidden.test(plain) || firstParticular([plain], ofPeople) !== undefined;
};

/**
 * Headings of what must never be known of a person or stand in for it (design §7). Counts are
 * refused too: no field takes them.
 */
export const isForbiddenHeading = (heading: string): boolean => {
  const plain = plainHeading(heading);
  return (
    tellsOrigin(heading) ||
    ofSomebody.test(plain) ||
    firstParticular([plain], ofOnePerson) !== undefined
  );
};

/** Headings compared without years and punctuation, so that next year's file finds its mapping. */
const headingKey = (heading: string): string =>
  normaliseText(heading)
    .replace(/(?:明治|大正|昭和|平成|令和)(?:元|\d+)年度?|(?:19|20)\d\d年?度?/g, '')
    .replace(/[ ・()/「」【】]/g, '');

const columnsCalled = (
  columns: readonly TableColumn[],
  heading: string,
): readonly TableColumn[] => {
  const same = columns.filter((column) => column.heading === heading);
  if (same.length > 0) return same;
  return columns.filter((column) => headingKey(column.heading) === headingKey(heading));
};

/** How well a heading means a field: 0 the same, above that the letters too many; null not at all. */
const distance = (field: ImportField, heading: string): number | null => {
  const key = headingKey(heading);
  const names = field.synonyms.map(headingKey).filter((name) => key.includes(name));
  const [best] = names.toSorted((a, b) => b.length - a.length);
  if (best === undefined || (best.length < 3 && best !== key)) return null;
  return key.length - best.length;
};

/** A first mapping from the headings alone; the person sees and changes it before anything is read. */
export const suggestMapping = (
  fields: readonly ImportField[],
  shape: TableShape,
): ColumnMapping => {
  const pairs = fields.flatMap((field) =>
    shape.columns
      .filter((column) => !isForbiddenHeading(column.heading))
      .map(({ heading }) => ({ field: field.name, heading, far: distance(field, heading) })),
  );
  const columns: Record<string, string> = {};
  const nearest = pairs.toSorted((a, b) => (a.far ?? 0) - (b.far ?? 0));
  for (const { field, heading, far } of nearest) {
    const taken = field in columns || Object.values(columns).includes(heading);
    if (far !== null && !taken) columns[field] = heading;
  }
  const [asOf] = shape.titles.flatMap(daysIn);
  const dated = fields.some(({ name }) => name === 'asOf') && !('asOf' in columns);
  return { columns, constants: dated && asOf !== undefined ? { asOf } : {} };
};

/** Reads one field of a row; what it finds in the row's cells or the fixed value. */
export type CellReader = (cells: readonly string[], field: string) => string;

/**
 * Turns a mapping into a reader for one file. Refuses `imports.forbidden-column` by the column's name
 * and `imports.wrong-columns` when a required field has neither column nor value, or its heading
 * stands over no column or over several.
 */
export const resolveMapping = (
  fields: readonly ImportField[],
  shape: TableShape,
  mapping: ColumnMapping,
): Result<CellReader> => {
  const refused = Object.values(mapping.columns).find(isForbiddenHeading);
  if (refused !== undefined) return refuse('imports.forbidden-column', { column: refused });
  const found = new Map(
    Object.entries(mapping.columns).map(([name, heading]) => {
      const columns = columnsCalled(shape.columns, heading);
      return [name, columns.length === 1 ? columns[0] : undefined] as const;
    }),
  );
  const unknown = [...found.keys()].filter((name) => fields.every((field) => field.name !== name));
  const unclear = fields.filter(({ name, required }) =>
    found.has(name) ? found.get(name) === undefined : required && !mapping.constants[name],
  );
  const wrong = [...unknown, ...unclear.map((field) => field.label.ja)];
  if (wrong.length > 0) return refuse('imports.wrong-columns', { columns: wrong.join('、') });
  return ok((cells, field) => {
    const column = found.get(field);
    return (column === undefined ? mapping.constants[field] : cells[column.index]) ?? '';
  });
};
