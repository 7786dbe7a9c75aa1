import { languages } from '@meguri/core/base/languages.ts';
import type { listRequests, listSources } from '@meguri/core/interpreters/interpreters.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { useLabelOptions } from '../platform/label-options.ts';

export type Requests = Output<typeof listRequests>;
export type Request = Requests['requests'][number];
export type Sources = Output<typeof listSources>;
export type Source = Sources['sources'][number];

/** What is read anew after any change, with the tasks that follow from it. */
export const changed = ['interpreters.', 'tasks.'];

/** Languages a desk can be asked for: all but plain Japanese. */
export const useSpoken = () => useLabelOptions(languages).filter(({ id }) => id !== 'ja-easy');

/** 「9:30」「９：３０」 as 09:30; anything else as it was typed, so that the server can say so. */
export const tidyTime = (text: string): string => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim()) ?? [];
  return hours === undefined || minutes === undefined
    ? text.trim()
    : `${hours.padStart(2, '0')}:${minutes}`;
};

/** Does it read as a time of day? */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(tidyTime(text));

export const tabs = ['requests', 'sources', 'overview'] as const;
export type InterpretersTab = (typeof tabs)[number];

/** Days of the week as their words are named, Sunday first like the numbers of the records. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
