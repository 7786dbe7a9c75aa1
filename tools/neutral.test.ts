import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSource, walk } from './house/source.ts';
import { isTest, listFiles, rootOf } from './tree.ts';

// What a directive says is data, so nothing outside its pack knows of one: no name of a prefecture
// that has a pack, no id of a pack (design §2). A comment may cite where a rule comes from.

const root = rootOf([]);
const files = listFiles(root);

type Identity = {
  readonly id: string;
  readonly prefecture: { readonly name: { readonly ja: string; readonly en: string } };
};

const identities = files
  .filter((file) => /^packs\/[^/]+\/pack\.json$/.test(file))
  .map((file): Identity => JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).identity);

const names = identities.flatMap(({ id, prefecture: { name } }) => [
  id,
  name.ja.replace(/[都府県]$/, ''),
  name.en,
]);
const named = new RegExp(names.join('|'), 'i');

/** The demo takes another prefecture's place; a list of common passwords has names of places. */
const without = /^server\/src\/demo\/|^core\/src\/access\/common-passwords\.ts$/;

const isCode = (file: string): boolean =>
  /^(core|server|office|resident|ui)\/.*\.tsx?$/.test(file) && !isTest(file) && !without.test(file);

const isWord = (node: ts.Node): boolean =>
  ts.isIdentifier(node) ||
  ts.isStringLiteralLike(node) ||
  ts.isJsxText(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

const namesIn = (file: string): readonly string[] => {
  const { tree, text } = readSource(root, file);
  const found: string[] = [];
  if (tree === undefined || !named.test(text)) return found;
  walk(tree, (node) => {
    if (isWord(node) && named.test(node.getText(tree))) {
      found.push(`${file}: ${node.getText(tree)}`);
    }
  });
  return found;
};

test('directives.in-force: no code knows a prefecture or a pack by its name', () => {
  const code = files.filter(isCode);
  expect(identities.length).toBeGreaterThan(4);
  expect(code.length).toBeGreaterThan(900);
  expect(code.flatMap(namesIn)).toEqual([]);
});

test('directives.in-force: a name would be found, in a text and in a name of the code', () => {
  const [first] = identities;
  expect(named.test(`const a = '${first?.id}'`)).toBe(true);
  expect(named.test(`is${first?.prefecture.name.en}`)).toBe(true);
  const tests = files.filter((file) => isTest(file) && file.startsWith('server/src/measures/'));
  expect(tests.flatMap(namesIn).length).toBeGreaterThan(1);
});
