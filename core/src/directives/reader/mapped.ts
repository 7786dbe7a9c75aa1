import type { SourceRange } from '../document.ts';

/** A text in which every UTF-16 unit knows the offset it had in the text that came in. */
export type Mapped = { readonly text: string; readonly at: Uint32Array };

export const emptyText: Mapped = { text: '', at: new Uint32Array(0) };

export const mapped = (text: string): Mapped => ({
  text,
  at: Uint32Array.from({ length: text.length }, (_, offset) => offset),
});

export const sliceOf = (whole: Mapped, from: number, until = whole.text.length): Mapped => ({
  text: whole.text.slice(from, until),
  at: whole.at.subarray(from, until),
});

export const trimmed = (whole: Mapped): Mapped => {
  const start = whole.text.length - whole.text.trimStart().length;
  return sliceOf(whole, start, Math.max(start, whole.text.trimEnd().length));
};

/** Joins parts; `between` stands where the part before it ended. */
export const joined = (parts: readonly Mapped[], between = ''): Mapped => {
  const length = parts.reduce((sum, part) => sum + part.text.length + between.length, 0);
  const at = new Uint32Array(Math.max(0, length - (parts.length > 0 ? between.length : 0)));
  let filled = 0;
  parts.forEach((part, index) => {
    if (index > 0) {
      at.fill(at[filled - 1] ?? part.at[0] ?? 0, filled, filled + between.length);
      filled += between.length;
    }
    at.set(part.at, filled);
    filled += part.at.length;
  });
  return { text: parts.map((part) => part.text).join(between), at };
};

export const rangeOf = ({ at }: Mapped): SourceRange => ({
  from: at[0] ?? 0,
  until: at.length === 0 ? 0 : (at[at.length - 1] ?? 0) + 1,
});

/** The group `name` of a match, or the whole match, as a piece of the text it was found in. */
export const groupOf = (whole: Mapped, match: RegExpExecArray, name?: string): Mapped | null => {
  const span = name === undefined ? match.indices?.[0] : match.indices?.groups?.[name];
  return span === undefined ? null : sliceOf(whole, span[0], span[1]);
};

export type Replaced = { readonly text: Mapped; readonly places: readonly SourceRange[] };

/**
 * Replaces every match of a global pattern. Units of the replacement that stand in the match keep their
 * own place, others get the place of the match. `places` are the ranges replaced.
 */
export const replaced = (
  whole: Mapped,
  pattern: RegExp,
  by: (match: string, kept: string, at: number) => string,
): Replaced => {
  const parts: Mapped[] = [];
  const places: SourceRange[] = [];
  let done = 0;
  for (const match of whole.text.matchAll(pattern)) {
    const found = sliceOf(whole, match.index, match.index + match[0].length);
    const kept = match.slice(1).find((group) => group !== undefined) ?? '';
    const text = by(match[0], kept, match.index);
    if (text === match[0]) continue;
    const shift = text === '' ? 0 : Math.max(0, match[0].indexOf(text));
    const last = Math.max(0, found.at.length - 1);
    const at = Uint32Array.from(
      { length: text.length },
      (_, unit) => found.at[Math.min(shift + unit, last)] ?? 0,
    );
    parts.push(sliceOf(whole, done, match.index), { text, at });
    places.push(rangeOf(found));
    done = match.index + match[0].length;
  }
  if (places.length === 0) return { text: whole, places };
  return { text: joined([...parts, sliceOf(whole, done)]), places };
};

/** Takes the white space out of every match of a global pattern. */
export const withoutSpaces = (whole: Mapped, pattern: RegExp): Replaced => {
  const parts: Mapped[] = [];
  const places: SourceRange[] = [];
  let done = 0;
  for (const match of whole.text.matchAll(pattern)) {
    for (const space of match[0].matchAll(/\s/g)) {
      const at = match.index + space.index;
      parts.push(sliceOf(whole, done, at));
      done = at + 1;
    }
    if (/\s/.test(match[0]))
      places.push(rangeOf(sliceOf(whole, match.index, match.index + match[0].length)));
  }
  if (places.length === 0) return { text: whole, places };
  return { text: joined([...parts, sliceOf(whole, done)]), places };
};
