import { keysOf } from '@meguri/core/base/keys.ts';
import type { IconName } from '@meguri/ui/Icon.tsx';

/** The navigation in its fixed order; a page takes its place by key. `letter` follows `g`. */
export const navPlaces = {
  today: { icon: 'home', group: 0, letter: 't' },
  beats: { icon: 'map', group: 0, letter: 'b' },
  plans: { icon: 'plan', group: 0, letter: 'p' },
  sheets: { icon: 'sheet', group: 0, letter: 's' },
  reviews: { icon: 'review', group: 0, letter: 'r' },
  cards: { icon: 'shield', group: 0, letter: 'c' },
  custody: { icon: 'lock', group: 0, letter: 'k' },
  stations: { icon: 'building', group: 1, letter: 'o' },
  bodies: { icon: 'people', group: 1, letter: 'h' },
  meetings: { icon: 'calendar', group: 1, letter: 'm' },
  personnel: { icon: 'person', group: 1, letter: 'j' },
  imports: { icon: 'upload', group: 1, letter: 'i' },
  directives: { icon: 'directive', group: 1, letter: 'd' },
  publications: { icon: 'globe', group: 1, letter: 'u' },
  exports: { icon: 'download', group: 1, letter: 'x' },
  settings: { icon: 'settings', group: 1, letter: 'e' },
  rights: { icon: 'person', group: 1, letter: 'q' },
  audit: { icon: 'eye', group: 2, letter: 'a' },
} as const satisfies Record<
  string,
  { readonly icon: IconName; readonly group: number; readonly letter: string }
>;

export type NavKey = keyof typeof navPlaces;

/** In their order. */
export const navKeys = keysOf(navPlaces);
