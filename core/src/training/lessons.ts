import type { Lesson } from './lesson.ts';
import { conduct } from './lesson-conduct.ts';
import { byLooks } from './lesson-guidance.ts';
import { withInterpreter } from './lesson-interpreter.ts';
import { plainWords } from './lesson-plain.ts';
import { register } from './lesson-register.ts';

/** The micro-lessons of the product, in the order in which a unit takes them. */
export const lessons: readonly Lesson[] = [conduct, byLooks, plainWords, withInterpreter, register];

/** The lesson every questioning drill goes with (GF-T25, R14). */
export const guidanceLesson = byLooks.id;

export const lessonOf = (id: string): Lesson | undefined => lessons.find((one) => one.id === id);
