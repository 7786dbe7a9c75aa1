import type { Section, Sentence } from './sentences.ts';

export type Change = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly left: Sentence | null;
  readonly right: Sentence | null;
};

const changeOf = (left: Sentence | undefined, right: Sentence): Change => {
  if (left === undefined) return { kind: 'added', left: null, right };
  return { kind: left.words.ja === right.words.ja ? 'same' : 'changed', left, right };
};

/** What a section became: sentences keep their id; what was taken out stands after what is there. */
const compareSection = (left: Section | undefined, right: Section): readonly Change[] => {
  const was = left?.sentences ?? [];
  const kept = right.sentences.map((one) =>
    changeOf(
      was.find(({ id }) => id === one.id),
      one,
    ),
  );
  const removed = was
    .filter(({ id }) => !right.sentences.some((one) => one.id === id))
    .map((one): Change => ({ kind: 'removed', left: one, right: null }));
  return [...kept, ...removed];
};

/** Two versions of a report, section by section in the order of the newer one. */
export const compareVersions = (
  left: readonly Section[],
  right: readonly Section[],
): readonly { readonly title: Section['title']; readonly changes: readonly Change[] }[] =>
  right.map((section, at) => ({
    title: section.title,
    changes: compareSection(left[at], section),
  }));
