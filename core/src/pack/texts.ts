import { checkPack } from './check.ts';
import { type PackFault, unreadableFault } from './faults.ts';

/** The files of a pack's folder as text, each by its name: `pack.json`. */
export type PackTexts = ReadonlyMap<string, string>;

type Parsed = {
  /** What each JSON file holds, by its name without ending. */
  readonly files: Readonly<Record<string, unknown>>;
  readonly faults: readonly PackFault[];
};

/** The JSON files of a folder, and a fault for each that does not read. */
export const parseTexts = (texts: PackTexts): Parsed => {
  const files: Record<string, unknown> = {};
  const faults: PackFault[] = [];
  for (const [name, text] of texts) {
    if (!name.endsWith('.json')) continue;
    try {
      files[name.slice(0, -5)] = JSON.parse(text);
    } catch {
      faults.push(unreadableFault(name));
    }
  }
  return { files, faults };
};

/**
 * Every fault of a pack's folder, in words: what `meguri pack check` prints, and what the editor
 * shows while somebody types. A file that does not read is one fault; the others are looked at.
 */
export const faultsIn = ({ files, faults }: Parsed): readonly PackFault[] => {
  const broken = new Set(faults.map(({ file }) => file));
  const others = checkPack(files).filter(({ file, path }) => path !== '/' || !broken.has(file));
  return [...faults, ...others];
};

export const checkTexts = (texts: PackTexts): readonly PackFault[] => faultsIn(parseTexts(texts));
