import ts from 'typescript';
import { walk } from '../house/source.ts';
import type { Breach } from '../tree.ts';
import { dialectBreaches } from './dialect.ts';
import { flat, statements } from './lexer.ts';
import type { Named } from './names.ts';

const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);

type Found = { readonly text: string; readonly line: number };

const stringOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' $1 ');
};

const collect = (tree: ts.SourceFile, read: (node: ts.Node) => string | undefined): Found[] => {
  const found: Found[] = [];
  walk(tree, (node) => {
    const text = read(node);
    if (text === undefined) return;
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    found.push({ text, line });
  });
  return found;
};

// A sentence for people may begin with "set" too; SQL is told by what follows.
const sqlStarts: readonly RegExp[] = [
  /^\s*(select|with|insert into|delete from|merge into|create|alter|drop|grant|revoke)\b/i,
  /^\s*(begin|comment on|copy|do|lock table|update\s+\S+\s+set|deallocate|unlisten)\b/i,
  /^\s*set\s+(local|session|role|search_path|time zone)\b/i,
  /^\s*set\s+\w+(\.\w+)?\s*(=|to\b)/i,
  /^\s*(reset|discard|listen|notify)\s+\w+\s*(,|;|$)/i,
  /^\s*prepare\s+\w+\s*(as\b|\()/i,
];

const isSql = (text: string): boolean => sqlStarts.some((start) => start.test(text));

/** SQL in strings and templates of a TypeScript file follows the rules of the migrations. */
export const sqlInCode = (file: string, text: string): readonly Breach[] =>
  collect(parse(file, text), stringOf)
    .filter((found) => isSql(found.text))
    .flatMap((found) =>
      statements(found.text, found.line).flatMap((one) =>
        dialectBreaches(flat(one.tokens), { file, line: one.line }),
      ),
    );

/** Words of SQL in strings and templates: what a query filters, orders, counts or answers. */
export const sqlNames = (file: string, text: string): readonly Named[] =>
  collect(parse(file, text), stringOf)
    .filter((found) => isSql(found.text))
    .flatMap((found) =>
      statements(found.text, found.line).flatMap(({ tokens }) =>
        tokens
          .filter(({ kind }) => kind === 'word' || kind === 'quoted' || kind === 'string')
          .map(({ text: name, line }) => ({ file, line, name })),
      ),
    );

const memberName = (node: ts.Node): ts.PropertyName | undefined =>
  ts.isPropertyAssignment(node) ||
  ts.isShorthandPropertyAssignment(node) ||
  ts.isPropertySignature(node)
    ? node.name
    : undefined;

const nameText = (name: ts.PropertyName | undefined): string | undefined =>
  name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;

/** Driver settings and named statements that the embedded engine cannot have. */
export const driverSettings = (file: string, text: string): readonly Breach[] =>
  collect(parse(file, text), (node) => {
    const name = nameText(memberName(node));
    if (name !== undefined && /_timeout$/.test(name)) return name;
    if (!ts.isObjectLiteralExpression(node)) return undefined;
    const keys = node.properties.map((property) => nameText(memberName(property)));
    const query = ['name', 'text', 'values'].every((key) => keys.includes(key));
    return query ? 'named statement' : undefined;
  }).map((found) => ({
    rule: found.text === 'named statement' ? 'named-statement' : 'timeout',
    file,
    line: found.line,
    say: `${found.text}: not on the embedded engine`,
  }));

/** Property names of literals and types: what a request, a record or an answer may hold. */
export const memberNames = (file: string, text: string): readonly Named[] =>
  collect(parse(file, text), (node) => nameText(memberName(node))).map((found) => ({
    file,
    line: found.line,
    name: found.text,
  }));

/** Strings that may be names: identifiers, and everything Japanese (headings of columns). */
export const nameStrings = (file: string, text: string): readonly Named[] =>
  collect(parse(file, text), stringOf)
    .filter((found) => /^[\w.-]+$/.test(found.text) || /[^\x20-\x7e]/.test(found.text))
    .map((found) => ({ file, line: found.line, name: found.text }));
