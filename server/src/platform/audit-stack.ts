import { nodeHash } from './keys-audit.ts';

/** Complete subtrees of the leaves so far, the largest first. */
export type Stack = { size: number; readonly parts: { width: number; hash: Buffer }[] };

/** Adds a leaf. */
export const push = (stack: Stack, hash: Buffer): void => {
  let part = { width: 1, hash };
  for (let last = stack.parts.at(-1); last?.width === part.width; last = stack.parts.at(-1)) {
    part = { width: part.width * 2, hash: nodeHash(last.hash, part.hash) };
    stack.parts.pop();
  }
  stack.parts.push(part);
  stack.size += 1;
};

/** The root over all leaves so far, in base64. */
export const rootOf = ({ parts }: Stack): string =>
  parts
    .map(({ hash }) => hash)
    .reduceRight((right, left) => nodeHash(left, right))
    .toString('base64');
