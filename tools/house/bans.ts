import ts from 'typescript';
import type { Breach } from '../tree.ts';
import { lineOf, type Source, walk } from './source.ts';

const toolConfig = /(^|\/)(vite|vitest|playwright)\.config\.ts$|^e2e\/support\/start\.ts$/;

const isErrorClass = (node: ts.ClassLikeDeclaration): boolean =>
  (node.heritageClauses ?? []).some(
    (clause) =>
      clause.token === ts.SyntaxKind.ExtendsKeyword &&
      clause.types.every((type) => /Error$/.test(type.expression.getText())),
  );

const isDefaultExport = (node: ts.Node): boolean => {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)
  );
};

const isDoubleCast = (node: ts.Node): boolean =>
  ts.isAsExpression(node) &&
  ts.isAsExpression(node.expression) &&
  node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;

const hasBang = (node: ts.Node): boolean =>
  ts.isNonNullExpression(node) ||
  ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) &&
    node.exclamationToken !== undefined);

const bare = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
    ? bare(node.expression)
    : node;

// `...{ a, b }` and `...[a, b]` only keep the formatter from giving each its line.
const isLiteralSpread = (node: ts.Node): boolean =>
  (ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(bare(node.expression))) ||
  (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(bare(node.expression)));

type Ban = readonly [rule: string, say: string, test: (node: ts.Node) => boolean];

const bans: readonly Ban[] = [
  ['any', 'say the real type, or unknown', (n) => n.kind === ts.SyntaxKind.AnyKeyword],
  ['enum', 'use a union of strings', ts.isEnumDeclaration],
  ['non-null', 'handle the missing value', hasBang],
  ['class', 'classes are for errors only', (n) => ts.isClassLike(n) && !isErrorClass(n)],
  ['double-cast', 'a cast through unknown lies: parse instead', isDoubleCast],
  ['literal-spread', 'write what is spread in its place', isLiteralSpread],
];

const bannedNodes = ({ file, tree, code }: Source): readonly Breach[] => {
  const found: Breach[] = [];
  if (tree === undefined) return found;
  walk(tree, (node) => {
    for (const [rule, say, test] of bans) {
      if (rule === 'double-cast' && !code) continue;
      if (test(node)) found.push({ rule, file, line: lineOf(tree, node), say });
    }
    if (isDefaultExport(node) && !toolConfig.test(file)) {
      found.push({ rule: 'default-export', file, line: lineOf(tree, node), say: 'name it' });
    }
  });
  return found;
};

const ignore = /(?:\/\/|\/\*|\{\/\*)\s*(?:biome-ignore|@ts-expect-error|@ts-ignore)([^\n]*)/;

// An ignore is explained by at least three words after its colon.
const unexplained = ({ file, text }: Source): readonly Breach[] =>
  text.split('\n').flatMap((line, index) => {
    const rest = ignore.exec(line)?.[1];
    if (rest === undefined || /:\s*\S+\s+\S+\s+\S+/.test(rest)) return [];
    return [{ rule: 'ignore', file, line: index + 1, say: 'say why after the colon' }];
  });

export const banBreaches = (source: Source): readonly Breach[] =>
  source.tree === undefined ? [] : [...bannedNodes(source), ...unexplained(source)];
