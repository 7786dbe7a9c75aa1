import ts from 'typescript';
import { isGenerated, isTest, readText } from '../tree.ts';

/** One code file as the house checks see it; `code` is false for tests and generated files. */
export type Source = {
  readonly file: string;
  readonly room: string;
  readonly code: boolean;
  readonly text: string;
  readonly tree: ts.SourceFile | undefined;
};

const parse = (file: string, text: string): ts.SourceFile | undefined =>
  file.endsWith('.sql') ? undefined : ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);

export const readSource = (root: string, file: string): Source => {
  const text = readText(root, file);
  const code = !isTest(file) && !isGenerated(file);
  return { file, room: file.split('/')[0] ?? '', code, text, tree: parse(file, text) };
};

export const countLines = (text: string): number =>
  text.split('\n').filter((line) => line.trim() !== '').length;

export const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
};
