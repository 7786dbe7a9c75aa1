import type { DirectiveDocument, Predecessor } from '@meguri/core/directives/document.ts';
import { corrected } from '@meguri/core/directives/register-corrections.ts';
import type { Ctx } from '../platform/serve.ts';
import { readCorrections, readDocuments } from './register.db.ts';

/** The header of every version whose text is kept, corrections included. */
export const headersOf = async (
  ctx: Ctx,
): Promise<ReadonlyMap<string, DirectiveDocument['header']>> => {
  const documents = await readDocuments(ctx.tx);
  const corrections = await readCorrections(ctx.tx, [...documents.keys()]);
  return new Map(
    [...documents].map(([id, document]) => {
      const own = corrections.filter(
        ({ versionId, place, withdraws }) =>
          versionId === id && (place === 'header' || withdraws !== null),
      );
      return [id, corrected({ ...document, nodes: [] }, own).header];
    }),
  );
};

type Headers = Awaited<ReturnType<typeof headersOf>>;

/** A number in the form in which two spellings are equal. */
export const numberKey = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

const keysOf = (numbers: readonly { readonly text: string }[]): ReadonlySet<string> =>
  new Set(numbers.map(({ text }) => numberKey(text)));

/** The version that has a number a predecessor is named by, and its day where both are printed. */
export const versionOf = (headers: Headers, named: Predecessor): string | null => {
  const wanted = keysOf(named.numbers);
  for (const [id, { numbers, issuedOn }] of headers) {
    const sameDay =
      named.issuedOn === null || issuedOn === null || named.issuedOn === issuedOn.value;
    const own = numbers === null ? new Set<string>() : keysOf(numbers.value);
    if (sameDay && [...wanted].some((key) => own.has(key))) return id;
  }
  return null;
};

/** Versions that name this one among their predecessors, with how they end it. */
export const heirsOf = (
  headers: Headers,
  versionId: string,
): readonly { readonly id: string; readonly named: Predecessor }[] =>
  [...headers].flatMap(([id, { predecessors }]) =>
    (predecessors?.value ?? [])
      .filter((named) => id !== versionId && versionOf(headers, named) === versionId)
      .map((named) => ({ id, named })),
  );
