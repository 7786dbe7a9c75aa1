/** A letter or a list on paper: what is printed comes as text, never as Typst source. */
export type Paper = {
  readonly title: string;
  readonly demo: boolean;
  readonly datedOn: string;
  /** Lines above the first section, such as who the letter is for. */
  readonly lead: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly string[];
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
};

export type File = {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
};
