/** The keys of a closed constant record, typed; only for records written out in the code. */
export const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record) as K[];
