import { jsonLanguage } from '@codemirror/lang-json';
import type { PackFault } from '@meguri/core/pack/faults.ts';

// Where an entry stands in a text of JSON, also while the text is half written: the parser of the
// editor reads on after a fault, so that the outline and the help follow the cursor all the same.

/** Letters of a text, the last one not included. */
export type Range = { readonly from: number; readonly to: number };

/** A text to put in place of a range. */
export type Edit = Range & { readonly insert: string };

type Node = ReturnType<typeof jsonLanguage.parser.parse>['topNode'];

/** A value with its key, and the letters that key and value take together. */
type Part = { readonly key: string; readonly value: Node; readonly whole: Range };

const valueNames = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

const childrenOf = (node: Node): readonly Node[] => {
  const found: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
};

const valueIn = (node: Node): Node | undefined =>
  childrenOf(node).find(({ name }) => valueNames.has(name));

const topOf = (text: string): Node | undefined => valueIn(jsonLanguage.parser.parse(text).topNode);

const partsOf = (text: string, node: Node): readonly Part[] => {
  if (node.name === 'Array') {
    const values = childrenOf(node).filter(({ name }) => valueNames.has(name));
    return values.map((value, at) => ({ key: String(at), value, whole: value }));
  }
  if (node.name !== 'Object') return [];
  return node.getChildren('Property').flatMap((property) => {
    const [name, value] = [property.getChild('PropertyName'), valueIn(property)];
    if (name === null || value === undefined) return [];
    return [{ key: text.slice(name.from + 1, name.to - 1), value, whole: property }];
  });
};

const rangeOf = ({ from, to }: Range): Range => ({ from, to });

type Reached = { readonly node: Node; readonly depth: number };

const reach = (text: string, path: readonly string[]): Reached | undefined => {
  let node = topOf(text);
  if (node === undefined) return undefined;
  for (const [depth, key] of path.entries()) {
    const next: Part | undefined = partsOf(text, node).find((part) => part.key === key);
    if (next === undefined) return { node, depth };
    node = next.value;
  }
  return { node, depth: path.length };
};

/** The letters of the value at a path; undefined where there is none. */
export const rangeAt = (text: string, path: readonly string[]): Range | undefined => {
  const found = reach(text, path);
  return found === undefined || found.depth < path.length ? undefined : rangeOf(found.node);
};

/** Keys and places from the top of the text to the value the letter stands in. */
export const pathAt = (text: string, letter: number): readonly string[] => {
  const path: string[] = [];
  let node = topOf(text);
  while (node !== undefined) {
    const part: Part | undefined = partsOf(text, node).find(
      ({ whole }) => whole.from <= letter && letter <= whole.to,
    );
    if (part !== undefined) path.push(part.key);
    node = part?.value;
  }
  return path;
};

/** Where a text stops being JSON. */
const tornAt = (text: string): Range => {
  let torn: Range | undefined;
  jsonLanguage.parser.parse(text).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) torn ??= { from, to: Math.max(to, from) };
    },
  });
  return torn ?? { from: 0, to: 0 };
};

const found = (text: string, word: string, within: Range): Range | undefined => {
  const from = text.indexOf(JSON.stringify(word), within.from);
  const to = from + JSON.stringify(word).length;
  return word === '' || from < 0 || to > within.to ? undefined : { from, to };
};

/** A long part is marked by its first line only. */
const firstLine = (text: string, { from, to }: Range): Range => {
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? to : Math.min(to, end) };
};

/**
 * Where a fault stands in its file: the entry itself, else the word that does not fit, else the part
 * that lacks it. A contradiction between parts names a rule, not a place, and is found by its word.
 */
export const placeOfFault = (
  text: string,
  { path, what }: Pick<PackFault, 'path' | 'what'>,
): Range => {
  const reached = path === '/' ? undefined : reach(text, path.split('.'));
  if (path === '/' || reached === undefined) return tornAt(text);
  if (reached.depth === path.split('.').length && !/^[A-Z]{2}-\S+ /.test(what)) {
    const word = found(text, what, reached.node);
    if (reached.node.name !== 'Array' || word === undefined) {
      return firstLine(text, reached.node);
    }
    return word;
  }
  const whole = { from: 0, to: text.length };
  const words = [what, ...what.split(/[\s：:]+/).toReversed()];
  const ranges = [reached.node, whole].flatMap((within) =>
    words.map((word) => found(text, word, within)),
  );
  return ranges.find((one) => one !== undefined) ?? firstLine(text, reached.node);
};

const lineIndent = (text: string, letter: number): string =>
  /^\s*/.exec(text.slice(text.lastIndexOf('\n', letter - 1) + 1, letter))?.[0] ?? '';

const printed = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);

/** How a value becomes the last one of the list at a path; undefined where there is no list. */
export const appendTo = (
  text: string,
  path: readonly string[],
  value: unknown,
): Edit | undefined => {
  const list = reach(text, path);
  if (list === undefined || list.depth < path.length || list.node.name !== 'Array')
    return undefined;
  const { node } = list;
  const last = partsOf(text, node).at(-1);
  const outer = lineIndent(text, node.from);
  const own = `\n${outer}  ${printed(value, `${outer}  `)}`;
  if (last === undefined) return { ...rangeOf(node), insert: `[${own}\n${outer}]` };
  const tail = text.slice(last.whole.to, node.to).includes('\n') ? '' : `\n${outer}`;
  return { from: last.whole.to, to: last.whole.to, insert: `,${own}${tail}` };
};

/** How another value is written at a path. */
export const replaceAt = (
  text: string,
  path: readonly string[],
  value: unknown,
): Edit | undefined => {
  const range = rangeAt(text, path);
  return range && { ...range, insert: printed(value, lineIndent(text, range.from)) };
};

export const edited = (text: string, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to);
