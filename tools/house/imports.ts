import { posix } from 'node:path';
import ts from 'typescript';
import type { Breach } from '../tree.ts';
import { lineOf, type Source, walk } from './source.ts';

/** One import statement; `to` is a file of ours, or undefined for a package. */
export type Import = {
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  readonly to: string | undefined;
};

const specifierOf = (node: ts.Node): ts.Expression | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal : undefined;
  }
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return dynamic ? node.arguments[0] : undefined;
};

const resolve = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.'))
    return posix.join(posix.dirname(from), specifier.split('?')[0] ?? '');
  const ours = /^@meguri\/([^/]+)\/(.+)$/.exec(specifier);
  return ours === null ? undefined : `${ours[1]}/src/${ours[2]}`;
};

/** Every import of a file: static, dynamic, re-exported and type-only. */
export const importsOf = ({ file, tree }: Source): readonly Import[] => {
  const found: Import[] = [];
  if (tree === undefined) return found;
  walk(tree, (node) => {
    const at = specifierOf(node);
    if (at === undefined || !ts.isStringLiteralLike(at)) return;
    const line = lineOf(tree, at);
    found.push({ from: file, line, specifier: at.text, to: resolve(file, at.text) });
  });
  return found;
};

type Graph = ReadonlyMap<string, readonly string[]>;

const graphOf = (imports: readonly Import[]): Graph => {
  const graph = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (to !== undefined) graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  return graph;
};

const findWay = (graph: Graph, start: string, goal: string): readonly string[] | undefined => {
  const before = new Map<string, string>([[start, '']]);
  const queue = [start];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (node === goal) break;
    for (const next of graph.get(node) ?? []) {
      if (before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  if (!before.has(goal)) return undefined;
  const way = [goal];
  for (let at = before.get(goal); at !== undefined && at !== ''; at = before.get(at))
    way.unshift(at);
  return way;
};

// Files without imports, or that nobody imports, cannot lie on a cycle: peel them off first.
const knots = (graph: Graph): Graph => {
  let nodes = new Map(graph);
  for (let size = -1; size !== nodes.size; ) {
    size = nodes.size;
    const wanted = new Set([...nodes.values()].flat());
    const kept = [...nodes].filter(([from]) => wanted.has(from));
    const alive = new Set(kept.map(([from]) => from));
    nodes = new Map(
      kept.flatMap(([from, to]) => {
        const rest = to.filter((file) => alive.has(file));
        return rest.length === 0 ? [] : [[from, rest] as const];
      }),
    );
  }
  return nodes;
};

/** Import cycles, type-only ones included: one breach for the shortest way round from each file. */
export const cycleBreaches = (imports: readonly Import[]): readonly Breach[] => {
  const graph = knots(graphOf(imports));
  const seen = new Set<string>();
  const found: Breach[] = [];
  for (const { from, to, line } of imports) {
    if (to === undefined || !graph.has(from) || !graph.has(to)) continue;
    const way = findWay(graph, to, from);
    const key = [...new Set(way)].sort().join();
    if (way === undefined || seen.has(key)) continue;
    seen.add(key);
    found.push({ rule: 'cycle', file: from, line, say: [from, ...way].join(' → ') });
  }
  return found;
};
