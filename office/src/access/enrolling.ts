/** The first administrator, as they introduce themselves. */
export type Person = { readonly name: string; readonly kana: string; readonly staffNumber: string };

/** What both ways need: the code and, for the first administrator, who it is. */
export type Enrolling = {
  readonly code: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly first: Person | null;
  /** What is still to be filled in, or nothing. */
  readonly missing: string | undefined;
};
