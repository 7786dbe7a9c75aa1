/** Slices in the order in which they may import each other: later uses earlier, never the reverse. */
export const SLICES: readonly string[] = [
  'organisation',
  'directives',
  'beats',
  'premises',
  'imports',
  'cards',
  'custody',
  'materials',
  'visits',
  'plans',
  'sheets',
  'reviews',
  'tasks',
  'bodies',
  'communities',
  'partners',
  'interpreters',
  'measures',
  'training',
  'voices',
  'reports',
  'commendations',
  'rights',
  'access',
  'audit',
  'publications',
  'sync',
];

/** `part` is the folder below `src` (slice, platform, base, …), '' for files directly in `src`. */
export const placeOf = (file: string): { readonly room: string; readonly part: string } => {
  const [room = '', inside = '', ...rest] = file.split('/');
  if (inside !== 'src') return { room, part: inside };
  return { room, part: rest.length > 1 ? (rest[0] ?? '') : '' };
};
