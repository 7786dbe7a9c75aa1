import { ok, type Result, refuse } from '../base/result.ts';

type Words = { readonly ja: string; readonly en: string };

export type Card = { readonly title: Words; readonly text: Words };

export type Question = {
  readonly ask: Words;
  readonly choices: readonly Words[];
  /** Index of the right choice. */
  readonly right: number;
  /** Said whichever was chosen: why the right one is right. */
  readonly why: Words;
};

/**
 * A short lesson with a quiz, as data. `version` grows with every change of the words, so that a
 * completion says what was read (trust.md R14); `source` is what it rests on.
 */
export type Lesson = {
  readonly id: string;
  readonly version: number;
  readonly minutes: number;
  readonly title: Words;
  readonly lead: Words;
  readonly source: Words;
  readonly cards: readonly Card[];
  readonly questions: readonly Question[];
};

/** Text in Japanese and English, in this order. */
export const say = (ja: string, en: string): Words => ({ ja, en });

export const card = (title: Words, text: Words): Card => ({ title, text });

/** A question; the first choice given is the right one and `at` says where it is shown. */
export const question = (
  ask: Words,
  choices: readonly [right: Words, ...wrong: Words[]],
  { at, why }: { readonly at: number; readonly why: Words },
): Question => {
  const [right, ...wrong] = choices;
  return { ask, choices: wrong.toSpliced(at, 0, right), right: at, why };
};

/** Questions whose answer is not the right one, by index. */
export const wrongAnswers = (
  { questions }: Pick<Lesson, 'questions'>,
  answers: readonly number[],
): readonly number[] =>
  questions.flatMap(({ right }, index) => (answers[index] === right ? [] : [index]));

/** A lesson is completed with every question answered rightly, however often it took. */
export const graded = (
  lesson: Lesson,
  version: number,
  answers: readonly number[],
): Result<true> => {
  if (version !== lesson.version) return refuse('training.lesson-changed');
  const wrong = wrongAnswers(lesson, answers);
  return wrong.length === 0 ? ok(true) : refuse('training.answers-wrong', { count: wrong.length });
};
