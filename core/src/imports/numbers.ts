import { tidyText } from '../base/text.ts';

/** Marks that statistics use for "no figure"; they are not zero. */
const noFigure = /^(?:|-+|\.{3}|…|\*+|x|na|n\/a|null|不詳|該当なし)$/i;
const figure = /^[-+△▲]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/**
 * A figure of a table: "1,117,911", "-10,713", "△12", "１２", "0.15 ". `null` where the table says that
 * there is none ("-", "NA", blank); `undefined` where the text is no figure at all.
 */
export const readFigure = (text: string): number | null | undefined => {
  const tidy = tidyText(text).replace(/^"(.*)"$/, '$1');
  if (noFigure.test(tidy)) return null;
  if (!figure.test(tidy)) return undefined;
  const size = Number(tidy.replace(/[,△▲+-]/g, ''));
  return /^[-△▲]/.test(tidy) ? -size : size;
};
