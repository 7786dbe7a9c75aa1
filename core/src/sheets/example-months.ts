import type { MonthCounts, SheetMonth } from './cells.ts';

const none = { priority: 0, general: 0 };

/** A month of nothing but what an example says; for tests of several rooms. */
export const exampleMonth = (counts: Partial<MonthCounts>, planned = none): SheetMonth => ({
  planned,
  counts: {
    completed: none,
    newlyKnown: none,
    movedOut: none,
    outstanding: none,
    crCards: 0,
    patrolCards: 0,
    listed: none,
    provisional: none,
    provisionalMade: none,
    provisionalResolved: none,
    registerHouseholds: null,
    guideRegisterHouseholds: 0,
    ...counts,
  },
});

/** A year whose months after those given are not reached. */
export const exampleYear = (reached: readonly SheetMonth[]): readonly SheetMonth[] =>
  Array.from({ length: 12 }, (_, at) => reached[at] ?? { planned: none, counts: null });
