import { normaliseText } from '@meguri/core/base/text.ts';
import type { BeatSummary } from './beat.ts';

const textOf = (beat: BeatSummary): string =>
  [beat.boxName, beat.name, ...beat.towns, ...beat.assignments.map(({ name }) => name)].join(' ');

/** Beats that hold every word of the text in box, name, towns or officers. */
export const searchBeats = (
  beats: readonly BeatSummary[],
  text: string,
): readonly BeatSummary[] => {
  const words = text.split(/\s+/).map(normaliseText);
  return beats.filter((beat) => words.every((word) => normaliseText(textOf(beat)).includes(word)));
};
