import ts from 'typescript';
import { readSource, walk } from '../house/source.ts';

const callers = new Set(['test', 'it', 'describe']);

/** The name a chain such as `test.each(rows)(…)` begins with. */
const leftmost = (node: ts.Expression): string => {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) {
    return leftmost(node.expression);
  }
  return '';
};

const literal = (node: ts.Expression | undefined): string | undefined => {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : undefined;
};

/** The titles of a test file as they are written; of a template its words before the first value. */
export const titlesOf = (root: string, file: string): readonly string[] => {
  const { tree } = readSource(root, file);
  const titles: string[] = [];
  if (tree === undefined) return titles;
  walk(tree, (node) => {
    if (!ts.isCallExpression(node) || !callers.has(leftmost(node.expression))) return;
    const title = literal(node.arguments[0]);
    if (title !== undefined && node.arguments.length > 1) titles.push(title);
  });
  return titles;
};
