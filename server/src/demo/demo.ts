import type { Platform } from '../platform/door.ts';

/** Fills an empty database with the demo; says what it does. */
export const loadDemo = async (platform: Platform, say: (line: string) => void): Promise<void> => {
  say(`Demo data for ${platform.schema}.`);
};
