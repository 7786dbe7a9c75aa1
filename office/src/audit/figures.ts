export type Figure = { readonly code: string; readonly value: number };

/** Reads lines of `code,figure`; the number of the first line that is none of it. */
export const readFigures = (
  text: string,
): { readonly figures: readonly Figure[] } | { readonly line: number } => {
  const figures: Figure[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, code, number] =
      /^\s*([^,\t\s]{1,20})\s*[,\t]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    if (code === undefined || number === undefined) return { line: at + 1 };
    figures.push({ code, value: Number(number) });
  }
  return { figures };
};
