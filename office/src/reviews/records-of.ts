import type { ExceptionCode } from '@meguri/core/reviews/exceptions.ts';

/** The two filters of the daily work, off. */
const all = 'notMet=false&dueMonth=0';

/** Where the records behind an exception stand. */
export const recordsOf = (beatId: string, code: ExceptionCode): string => {
  const beat = `/beats/${beatId}`;
  switch (code) {
    case 'requests-unanswered':
      return `${beat}/opinions`;
    case 'exemption-review-past':
      return `${beat}?${all}&exempt=true`;
    case 'never-met':
      return `${beat}?${all}&never=true`;
    case 'provisional-old':
      return `${beat}?${all}&provisional=true`;
    case 'criterion-review-past':
      return `${beat}?${all}`;
    case 'long-overdue':
      return `${beat}?sort=due`;
    case 'provisional-balance':
    case 'coverage-over-100':
      return `${beat}/sheet`;
  }
};
