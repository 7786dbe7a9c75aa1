import type { Named } from './names.ts';

// A clause is cited and told in our own words; what it says is not a field of the product. An
// assessment has to name what must not happen (R07).
const prose = new Set(['clauses', 'reason', 'summary', 'cite', 'references']);

type Entry = { readonly name: string; readonly prose: boolean };

const entries = (value: unknown, inProse: boolean): readonly Entry[] => {
  if (typeof value === 'string') return [{ name: value, prose: inProse }];
  if (Array.isArray(value)) return value.flatMap((item) => entries(item, inProse));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { name: key, prose: false },
    ...entries(inner, inProse || prose.has(key)),
  ]);
};

const lineOf = (text: string, name: string): number =>
  text.slice(0, Math.max(0, text.indexOf(JSON.stringify(name)))).split('\n').length;

/** Keys, codes and labels of a pack file. English sentences are prose: only codes are names. */
export const namesInPack = (file: string, text: string): readonly Named[] =>
  entries(JSON.parse(text), /(^|\/)(clauses|assessment)\.json$/.test(file))
    .filter(
      ({ name, prose: told }) => !told && (/^[\w.-]+$/.test(name) || /[^\x20-\x7e]/.test(name)),
    )
    .map(({ name }) => ({ file, line: lineOf(text, name), name }));
