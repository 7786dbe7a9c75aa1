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
  programme: { icon: 'tasks', group: 1, letter: 'z' },
  measures: { icon: 'measure', group: 1, letter: 'f' },
  communities: { icon: 'establishment', group: 1, letter: 'n' },
  partners: { icon: 'link', group: 1, letter: 'l' },
  interpreters: { icon: 'speech', group: 1, letter: 'w' },
  materials: { icon: 'language', group: 1, letter: 'v' },
  reports: { icon: 'report', group: 1, letter: 'y' },
  voices: { icon: 'voice', group: 1, letter: '1' },
  training: { icon: 'learn', group: 1, letter: '2' },
  commendations: { icon: 'praise', group: 1, letter: '3' },
  stations: { icon: 'building', group: 2, letter: 'o' },
  bodies: { icon: 'people', group: 2, letter: 'h' },
  meetings: { icon: 'due', group: 2, letter: 'm' },
  personnel: { icon: 'person', group: 2, letter: 'j' },
  imports: { icon: 'upload', group: 2, letter: 'i' },
  directives: { icon: 'directive', group: 2, letter: 'd' },
  publications: { icon: 'globe', group: 2, letter: 'u' },
  exports: { icon: 'download', group: 2, letter: 'x' },
  settings: { icon: 'settings', group: 2, letter: 'e' },
  rights: { icon: 'mail', group: 2, letter: 'q' },
  audit: { icon: 'eye', group: 3, letter: 'a' },
} as const satisfies Record<
  string,
  { readonly icon: IconName; readonly group: number; readonly letter: string }
>;

export type NavKey = keyof typeof navPlaces;

/** In their order. */
export const navKeys = keysOf(navPlaces);
