import { slug } from '@meguri/core/pack/text.ts';
import type { PackTexts } from '@meguri/core/pack/texts.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as z from 'zod';
import { edited, replaceAt } from './json-places.ts';

const file = z.object({ name: z.string(), text: z.string() });

/** A pack in the making, kept in this browser only. */
export const draftSchema = z.object({
  id: z.string(),
  /** What it was begun from: a pack, or the files' names. */
  from: z.string(),
  files: z.array(file),
  /** The files as they were then. */
  begun: z.array(file),
  savedAt: z.string(),
});

export type Draft = z.output<typeof draftSchema>;
export type DraftFile = z.output<typeof file>;

export const textsOf = ({ files }: Pick<Draft, 'files'>): PackTexts =>
  new Map(files.map(({ name, text }) => [name, text] as const));

/** The name a pack gives itself; undefined where it does not read or has none. */
export const nameIn = (files: readonly DraftFile[]): string | undefined => {
  try {
    const pack: unknown = JSON.parse(files.find(({ name }) => name === 'pack.json')?.text ?? '');
    const named = z.object({ identity: z.object({ id: slug }) }).safeParse(pack);
    return named.success ? named.data.identity.id : undefined;
  } catch {
    return undefined;
  }
};

/** Files under another name: the pack they came from serves as a pattern for a new one. */
const renamed = (files: readonly DraftFile[], id: string): readonly DraftFile[] =>
  files.map((one) => {
    const edit = one.name === 'pack.json' ? replaceAt(one.text, ['identity', 'id'], id) : undefined;
    return edit === undefined ? one : { ...one, text: edited(one.text, edit) };
  });

type Begin = {
  readonly id: string;
  readonly from: string;
  readonly files: readonly DraftFile[];
};

/** A draft with its main file first, under the name it was given. */
export const beginDraft = ({ id, from, files }: Begin, now: Date): Draft => {
  const order = ['pack.json', 'clauses.json'];
  const rank = ({ name }: DraftFile): number => (order.indexOf(name) + 3) % 3;
  const sorted = files.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const begun = [...renamed(sorted, id)];
  return { id, from, files: begun, begun, savedAt: now.toISOString() };
};

/** The draft with another text in one of its files. */
export const withText = (draft: Draft, { name, text }: DraftFile, now: Date): Draft => ({
  ...draft,
  files: draft.files.map((one) => (one.name === name ? { name, text } : one)),
  savedAt: now.toISOString(),
});

/** Names of the files that differ from what the draft was begun with. */
export const changedFiles = ({ files, begun }: Draft): readonly string[] => {
  const before = textsOf({ files: begun });
  return files.filter(({ name, text }) => before.get(name) !== text).map(({ name }) => name);
};

/** The folder of the pack as a .zip, ready for `meguri pack sign`. */
export const zipOf = ({ id, files }: Pick<Draft, 'id' | 'files'>): Uint8Array<ArrayBuffer> => {
  const entries = files.map(({ name, text }) => [`${id}/${name}`, strToU8(text)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(entries)));
};

const isPart = (name: string): boolean => /(^|\/)[^/.][^/]*\.json$/.test(name);
const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

type Chosen = { readonly name: string; readonly bytes: Uint8Array };

/** The JSON files among those chosen from disk, a .zip opened; signatures stay behind. */
export const filesFrom = (chosen: readonly Chosen[]): readonly DraftFile[] => {
  const all = chosen.flatMap(({ name, bytes }): readonly (readonly [string, Uint8Array])[] =>
    name.toLowerCase().endsWith('.zip')
      ? Object.entries(unzipSync(bytes, { filter: (one) => isPart(one.name) }))
      : [[name, bytes]],
  );
  const parts = all.filter(([name]) => isPart(name));
  const named = parts.map(([name, bytes]) => [baseName(name), strFromU8(bytes)] as const);
  return [...new Map(named)].map(([name, text]) => ({ name, text }));
};
