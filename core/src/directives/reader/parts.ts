import type { Line } from './lines.ts';
import { titleKey } from './references.ts';

/** The head of a part: its label, how much of the line it takes, and whether the label is printed. */
export type PartHead = {
  readonly label: string;
  readonly length: number;
  readonly unmarked: boolean;
};

const attached =
  /^(?<mark>(?<label>(?:別\s*紙|別\s*添|別\s*表|別\s*図|別\s*記\s*様\s*式|別\s*記|様\s*式)\s?(?:第?\s?(?:\d{1,2}|[一二三四五六七八九十])\s?号?(?:の\d{1,2})?(?:様式)?)?)(?:\s?（第[^（）。]{1,30}関係）)?)(?:\s+[^。、]{1,60})?$/u;
const supplementary = /^(?<mark>(?<label>附\s*則))(?:\s?（[^（）]{1,80}）?|\s+[^。]{0,60})?$/u;
const closing =
  /^(?:（?(?:事務)?担当(?:者|課|係)?(?:[）：:]|\s)|【[^【】。]{0,20}省略】$|（[^（）。]{0,20}省略）$|（?問い?合わ?せ先|以上$|本件担当)/u;

export const supplementaryLabel = '附則';
export const closingLabel = '末尾';
/** 記: what follows is numbered; the word itself is no place. */
export const listLabel = '記';
/** The outline of a directive whose text gives its attachment no label. */
export const outlineLabel = '本則';

const outlineTitle = /^[^。、]{4,80}(?:要綱|要領|規程|規則|基準|基本方針|方針|計画)$/u;

/** Whether a line begins a part of the directive: 別紙, 別表第1, 附則, a title it announced, 担当. */
export const partAt = (line: Line, titles: ReadonlyMap<string, string>): PartHead | null => {
  const { text } = line.text;
  if (text.length > 140) return null;
  const match = attached.exec(text) ?? supplementary.exec(text);
  if (match !== null) {
    const { label = '', mark = '' } = match.groups ?? {};
    return { label: label.replace(/\s+/g, ''), length: mark.length, unmarked: false };
  }
  if (text === '記') return { label: listLabel, length: 1, unmarked: false };
  if (closing.test(text)) return { label: closingLabel, length: 0, unmarked: false };
  const announced = titles.get(titleKey(text));
  if (announced !== undefined) return { label: announced, length: 0, unmarked: true };
  if (line.heading && outlineTitle.test(text)) {
    return { label: outlineLabel, length: 0, unmarked: true };
  }
  return null;
};
