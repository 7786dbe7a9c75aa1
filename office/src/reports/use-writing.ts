import type { Draft } from '@meguri/core/reports/sentences.ts';
import { useState } from 'react';
import type { Made, Report, Sentence } from './report.ts';

export type Sections = Report['sections'];

const changed = (
  sections: Sections,
  at: number,
  change: (sentences: Sentence[]) => Sentence[],
): Sections =>
  sections.map((one, index) => (index === at ? { ...one, sentences: change(one.sentences) } : one));

const told = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.filter(({ made }) => made !== 'nothing');

const byHand = (text: string, answers: string | null): Sentence => ({
  id: crypto.randomUUID(),
  made: 'hand',
  rule: null,
  words: { ja: text, en: text },
  records: [],
  copiedFrom: null,
  answers,
});

const fromRecords = ({ rule, words, records }: Made, answers: string | null): Sentence => ({
  id: crypto.randomUUID(),
  made: 'records',
  rule,
  words,
  records,
  copiedFrom: null,
  answers,
});

/** What is sent: sentences from records by their rule alone, so that nobody alters them. */
export const draftsOf = (sections: Sections): Draft[][] =>
  sections.map(({ sentences }) =>
    sentences.map(({ id, rule, words, answers }) => ({
      id,
      rule,
      text: rule === null ? words.ja : '',
      answers,
    })),
  );

/** The sentences on the screen before they are kept. */
export const useWriting = (report: Report) => {
  const [sections, setSections] = useState<Sections>(report.sections);
  const [isDirty, setDirty] = useState(false);
  const set = (at: number, change: (sentences: Sentence[]) => Sentence[]) => {
    setSections(changed(sections, at, change));
    setDirty(true);
  };
  return {
    sections,
    isDirty,
    edit: (at: number, id: string, text: string) =>
      set(at, (all) =>
        all.map((one) =>
          one.id === id ? { ...byHand(text, one.answers), id, copiedFrom: null } : one,
        ),
      ),
    remove: (at: number, id: string) => set(at, (all) => all.filter((one) => one.id !== id)),
    add: (at: number, text: string, answers: string | null = null) =>
      set(at, (all) => [...told(all), byHand(text, answers)]),
    offer: (at: number, made: Made, answers: string | null = null) =>
      set(at, (all) => [...told(all), fromRecords(made, answers)]),
  };
};

export type Writing = ReturnType<typeof useWriting>;
