import { idFrom } from '@meguri/core/base/ids.ts';

/** The same id for the same thing in every demo, so that an interrupted one can be finished. */
export const idOf = (kind: string, key: string): string => idFrom('meguri-demo', `${kind}:${key}`);
