/** Joins class names; parts that do not apply are left out. */
export const classes = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' ');
