const page = 10;

/** Where a key leads in a list of `count` rows; undefined when the key does not move. */
export const nextIndex = (key: string, from: number, count: number): number | undefined => {
  const last = count - 1;
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(0, Math.min(last, target));
};

/** The ids from one index to another, both included, in either direction. */
export const rangeOf = (ids: readonly string[], from: number, to: number): readonly string[] =>
  ids.slice(Math.min(from, to), Math.max(from, to) + 1);

export const toggled = (ids: ReadonlySet<string>, id: string | undefined): ReadonlySet<string> => {
  if (id === undefined) return ids;
  const others = [...ids].filter((each) => each !== id);
  return new Set(ids.has(id) ? others : [...others, id]);
};
