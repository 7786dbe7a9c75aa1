import ts from 'typescript';
import type { Breach } from '../tree.ts';
import { countLines, lineOf, type Source, walk } from './source.ts';

/** House limits of the design: non-blank lines and parameters. */
export const LIMITS = {
  fileMedian: 70,
  fileP95: 250,
  fileMax: 400,
  functionMedian: 12,
  functionP95: 50,
  parameters: 3,
} as const;

export type Measured = {
  readonly file: string;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
};

export type Sizes = {
  readonly files: readonly Measured[];
  readonly functions: readonly Measured[];
};

const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

type Callable =
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.ArrowFunction
  | ts.FunctionExpression;

// Only functions with a name are measured: counting every inline callback would hide long ones.
const isNamed = (node: ts.Node): node is Callable => {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return true;
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  return ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent);
};

const measureFunctions = ({ file, tree }: Source): readonly Measured[] => {
  const found: Measured[] = [];
  if (tree === undefined) return found;
  walk(tree, (node) => {
    if (!isNamed(node)) return;
    const lines = countLines(node.getText(tree));
    found.push({ file, line: lineOf(tree, node), lines, parameters: node.parameters.length });
  });
  return found;
};

export const measure = (sources: readonly Source[]): Sizes => {
  const code = sources.filter((source) => source.code);
  return {
    files: code.map(({ file, text }) => ({
      file,
      line: 1,
      lines: countLines(text),
      parameters: 0,
    })),
    functions: code.flatMap(measureFunctions),
  };
};

export const figures = ({ files, functions }: Sizes): Readonly<Record<string, number>> => {
  const fileLines = files.map((f) => f.lines);
  const functionLines = functions.map((f) => f.lines);
  return {
    fileMedian: percentile(fileLines, 0.5),
    fileP95: percentile(fileLines, 0.95),
    fileMax: percentile(fileLines, 1),
    functionMedian: percentile(functionLines, 0.5),
    functionP95: percentile(functionLines, 0.95),
  };
};

const longest = (items: readonly Measured[]): string =>
  items
    .toSorted((a, b) => b.lines - a.lines)
    .slice(0, 5)
    .map(({ file, line, lines }) => `${file}:${line} (${lines})`)
    .join(', ');

const spread = (sizes: Sizes): readonly Breach[] => {
  const found = figures(sizes);
  const over = (['fileMedian', 'fileP95', 'functionMedian', 'functionP95'] as const).filter(
    (name) => (found[name] ?? 0) > LIMITS[name],
  );
  return over.map((name) => ({
    rule: name,
    file: '.',
    line: 0,
    say: `${found[name]} lines, allowed ${LIMITS[name]}; longest: ${longest(name.startsWith('file') ? sizes.files : sizes.functions)}`,
  }));
};

export const limitBreaches = (sizes: Sizes): readonly Breach[] => [
  ...sizes.files
    .filter(({ lines }) => lines > LIMITS.fileMax)
    .map(({ file, lines }) => ({
      rule: 'file-size',
      file,
      line: 1,
      say: `${lines} non-blank lines, allowed ${LIMITS.fileMax}: split it by noun`,
    })),
  ...sizes.functions
    .filter(({ parameters }) => parameters > LIMITS.parameters)
    .map(({ file, line, parameters }) => ({
      rule: 'parameters',
      file,
      line,
      say: `${parameters} parameters, allowed ${LIMITS.parameters}: pass one object`,
    })),
  ...spread(sizes),
];
