import type { Day } from '../base/day.ts';

/** Offsets in the text as it came in: from the first character, up to but without `until`. */
export type SourceRange = { readonly from: number; readonly until: number };

/**
 * What the text says, where, and how sure the reader is: 'printed' stands so in the text, 'repaired'
 * was put together from noise (spaced letters, a wrapped number). What the text does not say is null:
 * unset is never guessed.
 */
export type Found<T> = {
  readonly value: T;
  readonly source: SourceRange;
  readonly sure: 'printed' | 'repaired';
};
export type Unset = null;
type Field<T> = Found<T> | Unset;

/** 一般(組、警、生企、刑企、交企、備一)第164号: series 一般, six sections, serial 164. */
export type DirectiveNumber = {
  readonly text: string;
  readonly series: string | null;
  readonly sections: readonly string[];
  readonly serial: number | null;
  /** 等, ほか: further numbers are not printed. */
  readonly andOthers: boolean;
};

/** 'lapses' (…限り無効): in force to the end of `lastDay`; 'abolished' (廃止); 'amended' in part. */
export type Predecessor = {
  readonly numbers: readonly DirectiveNumber[];
  readonly issuedOn: Day | null;
  readonly title: string | null;
  readonly effect: 'abolished' | 'lapses' | 'amended';
  readonly lastDay: Day | null;
};

export type Attachment = {
  readonly label: string;
  /** Its text is in this document; else it is known to exist and absent. */
  readonly present: boolean;
};

export type DirectiveHeader = {
  readonly numbers: Field<readonly DirectiveNumber[]>;
  readonly issuedOn: Field<Day>;
  readonly effectiveOn: Field<Day>;
  /** Last day in force. */
  readonly validUntil: Field<Day>;
  /** Last day the document is kept; years or 'permanent' where the text gives a time, not a day. */
  readonly keptUntil: Field<Day>;
  readonly originalKept: Field<'permanent' | number>;
  readonly copyKeptYears: Field<number>;
  readonly fileCode: Field<string>;
  readonly issuer: Field<string>;
  readonly addressees: Field<string>;
  readonly kind: Field<string>;
  readonly title: Field<string>;
  readonly predecessors: Field<readonly Predecessor[]>;
  readonly attachments: Field<readonly Attachment[]>;
  readonly ownerUnit: Field<string>;
};

/** A sentence or group of sentences of a node; 'proviso' ただし書, 'supplement' なお書. */
export type Passage = {
  readonly kind: 'body' | 'proviso' | 'supplement';
  readonly text: string;
  readonly source: SourceRange;
};

/**
 * Cells by row, every row as long as the longest; a cell that spans several is repeated in each. A list
 * within a cell stands line by line, without its figures or dots. The first `headRows` rows and
 * `labelColumns` columns are heads; 0 where the text does not show which are.
 */
export type DirectiveTable = {
  readonly title: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly headRows: number;
  readonly labelColumns: number;
  readonly source: SourceRange;
};

/**
 * One numbered place of the text. `address` is stable and unique in the document: the labels from the
 * top joined by '/', normalised to half width (第4/1/(3)/ア, 第5/1/(1)/イ/(ア)); parts outside the
 * numbering have words (頭書, 前文, 別紙, 附則, 別表/1, 別記様式, 別記様式/注2, 末尾). The clauses of the
 * one attached outline stand at the top beside 別紙; where several attachments are numbered, each
 * holds its own (別添2/第1). A number printed twice is marked ~2 the second time.
 */
export type ClauseNode = {
  readonly address: string;
  readonly label: string | null;
  readonly caption: string | null;
  readonly passages: readonly Passage[];
  readonly tables: readonly DirectiveTable[];
  readonly children: readonly ClauseNode[];
  readonly source: SourceRange;
};

/** What the reader mended, for the person who checks it. */
export type Repair = {
  readonly kind:
    | 'wrapped-line'
    | 'spaced-letters'
    | 'markup'
    | 'table'
    | 'width'
    | 'numbering'
    | 'doubled'
    | 'page-break';
  readonly source: SourceRange;
  readonly note: { readonly ja: string; readonly en: string };
  /** From 0 to 1: how sure the reader is of this repair. */
  readonly sure: number;
};

export type DirectiveDocument = {
  readonly header: DirectiveHeader;
  readonly nodes: readonly ClauseNode[];
  readonly repairs: readonly Repair[];
};
