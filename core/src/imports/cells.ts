import * as z from 'zod';
import { searchKey } from '../base/address.ts';
import { parseDay } from '../base/era.ts';
import { readNumeral, tidyText } from '../base/text.ts';
import { readFigure } from './numbers.ts';

/** How one cell of an imported row, always a text, becomes a value. */

const invalid = (
  context: z.RefinementCtx,
  message: 'imports.value-invalid' | 'day.outside-era' = 'imports.value-invalid',
): never => {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
};

export const textCell = z.string().transform(tidyText).pipe(z.string().min(1).max(200));

export const optionalText = z.string().transform((text) => tidyText(text) || null);

/** A figure within bounds; null where the table says there is none. */
const optionalFigure = (least: number, most: number) =>
  z.string().transform((text, context) => {
    const read = readFigure(text);
    const inside = read === null || (read !== undefined && read >= least && read <= most);
    return inside ? read : invalid(context);
  });

export const optionalCount = optionalFigure(0, 1e8).pipe(z.int().nullable());
export const countCell = optionalCount.pipe(z.number());

/** Degrees north and east; Japan lies within. */
export const latitude = optionalFigure(20, 46);
export const longitude = optionalFigure(122, 154);

export const dayCell = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read.ok) return read.value;
  return read.refusal.code === 'day.outside-era'
    ? invalid(context, 'day.outside-era')
    : invalid(context);
});

/** One of a closed list: each entry is the value, then the words people write for it. */
export const choiceCell = <const W extends readonly (readonly [string, ...string[]])[]>(words: W) =>
  z.string().transform((text, context): W[number][0] => {
    const key = searchKey(text);
    const found = words.find((names) => names.some((name) => searchKey(name) === key));
    return found?.[0] ?? invalid(context);
  });

/** 3, 第3区, 三号受持区 → 3. */
export const beatNumber = z.string().transform((text, context) => {
  const read = readNumeral(tidyText(text).replace(/^第|(?:号|第)?(?:受持)?区?$/g, ''));
  return read !== null && read > 0 ? read : invalid(context);
});

/** Towns of a beat in one cell, parts of a split town in brackets: 見本町一丁目(2)、見本町二丁目. */
export const townList = z
  .string()
  .transform((text) =>
    tidyText(text)
      .split(/ ?[、,;/] ?/)
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [, name = entry, part] = /^(.+?) ?\((\d+)\)$/.exec(entry) ?? [];
        return { name, part: part === undefined ? null : Number(part) };
      }),
  )
  .pipe(z.array(z.object({ name: z.string(), part: z.number().nullable() })).min(1));
