import type { ClauseNode, DirectiveHeader, Repair } from '../document.ts';
import { attachmentsIn } from './attachments.ts';
import { agreed, firstOf, foundOf, type Reading, reading } from './found.ts';
import {
  dayWithin,
  type Key,
  type Keyed,
  keptReading,
  keyedIn,
  startDayOf,
  startNumbersOf,
  wordsOf,
} from './header-keyed.ts';
import { datedLetter, filingIn, oppositeLine, ownLines, titleIn } from './header-letter.ts';
import { ownerIn, peopleIn } from './header-people.ts';
import { citationOfOpposite, ownEndIn, predecessorsIn, startsIn } from './header-predecessors.ts';
import { type Layout, statementsOf, supplementaryParts } from './layout.ts';
import type { Mapped } from './mapped.ts';
import { closingLabel } from './parts.ts';
import type { References } from './references.ts';
import { sentencePieces } from './sentences.ts';
import type { Part } from './tree.ts';

export type HeaderSources = {
  readonly layout: Layout;
  readonly nodes: readonly ClauseNode[];
  readonly references: References;
  readonly repairs: readonly Repair[];
};

const keyed =
  (all: readonly Keyed[]) =>
  <T>(key: Key, read: (rest: Mapped) => Reading<T> | null): Reading<T> | null =>
    agreed(all.filter((one) => one.key === key).map(({ rest }) => read(rest)));

const textsOf = ({ blocks }: Part): readonly Mapped[] => blocks.map(({ text }) => text);

/** The head of the only 附則 may carry the directive's own number and date. */
const supplementaryHead = (parts: readonly Part[]): readonly Mapped[] => {
  const [only, ...others] = supplementaryParts(parts);
  const head = only?.blocks[0]?.text;
  return others.length > 0 || head === undefined ? [] : [head];
};

const speaksOfItself = ({ text }: Mapped): boolean =>
  /^(?:この|本)(?:通達|要綱|要領|規程|訓令|方針)は/.test(text);

/** In force from: the preamble's word; else that of the first 附則, which is the directive's own. */
const effectiveIn = ({ preamble, parts }: Layout) => {
  const [first] = supplementaryParts(parts);
  const starts = (texts: readonly Mapped[]) =>
    agreed(texts.flatMap((text) => sentencePieces(text).flatMap(startsIn)));
  const [cover, own] = [starts(preamble), starts(first === undefined ? [] : textsOf(first))];
  if (cover !== null && own !== null) return agreed([cover, own]);
  return firstOf(cover, own, starts(parts.flatMap(textsOf).filter(speaksOfItself)));
};

const outlineTitle = /(?:要綱|要領|規程|規則|基準|方針|計画|訓令)$/;

/** Without a letter, the outline's own title is the directive's. */
const outlineTitleIn = ({ parts }: Layout): Reading<string> | null => {
  const [first] = parts;
  const lines = first === undefined ? [] : first.blocks.slice(0, 3);
  const title = lines.find(({ kind, text }) => kind !== 'label' && outlineTitle.test(text.text));
  return title === undefined ? null : reading(title.text.text, title.text);
};

const kindOfNumbers = (text: string | undefined): string | null =>
  /(訓令|例規|告示)/.exec(text ?? '')?.[1] ?? null;

const datesAndNumbers = (
  lines: readonly Mapped[],
  parts: readonly Part[],
  named: ReturnType<typeof keyed>,
) => {
  const letter = datedLetter(lines);
  const supplement = datedLetter(supplementaryHead(parts));
  return {
    numbers: firstOf(named('number', startNumbersOf), letter.numbers, supplement.numbers),
    issuedOn: firstOf(named('issued', startDayOf), letter.day, supplement.day),
  };
};

const retention = (lines: readonly Mapped[], named: ReturnType<typeof keyed>) => {
  const filing = filingIn(lines);
  return {
    keptUntil: firstOf(named('original', dayWithin), named('kept', dayWithin)),
    originalKept: firstOf(
      filing.original,
      named('original', keptReading),
      named('kept', keptReading),
    ),
    copyKeptYears: filing.copy,
    fileCode: firstOf(filing.code, named('code', wordsOf)),
  };
};

const relations = ({ letterhead, preamble, parts }: Layout) => {
  const line = oppositeLine(letterhead);
  const opposite = line === null ? null : citationOfOpposite(line);
  const supplements = supplementaryParts(parts).flatMap(textsOf);
  const statements = statementsOf([...preamble, ...supplements]);
  const body = statementsOf(parts.flatMap(textsOf));
  return {
    ownEnd: ownEndIn([...statements, ...body]),
    predecessors:
      predecessorsIn(statements, opposite) ??
      predecessorsIn([...statementsOf(preamble), ...body], opposite),
  };
};

/** Every field the text gives; null where it gives none or two that disagree. */
export const readHeader = ({
  layout,
  nodes,
  references,
  repairs,
}: HeaderSources): DirectiveHeader => {
  const lines = ownLines(layout.letterhead);
  const named = keyed(keyedIn(lines));
  const found = <T>(one: Reading<T> | null) => foundOf(one, repairs);
  const { numbers, issuedOn } = datesAndNumbers(lines, layout.parts, named);
  const people = peopleIn(lines);
  const title = titleIn(lines);
  const numberKind = numbers === null ? null : kindOfNumbers(numbers.value[0]?.text);
  const byNumber =
    numbers === null || numberKind === null ? null : reading(numberKind, numbers.from);
  const { ownEnd, predecessors } = relations(layout);
  const kept = retention(lines, named);
  const closing = layout.parts.filter(({ label }) => label === closingLabel).flatMap(textsOf);
  return {
    numbers: found(numbers),
    issuedOn: found(issuedOn),
    effectiveOn: found(firstOf(named('effective', startDayOf), effectiveIn(layout))),
    validUntil: found(firstOf(named('valid', dayWithin), ownEnd)),
    keptUntil: found(kept.keptUntil),
    originalKept: found(kept.originalKept),
    copyKeptYears: found(kept.copyKeptYears),
    fileCode: found(kept.fileCode),
    issuer: found(firstOf(named('by', wordsOf), people.issuer)),
    addressees: found(firstOf(named('to', wordsOf), people.addressees)),
    kind: found(firstOf(title.kind, named('kind', wordsOf), byNumber)),
    title: found(firstOf(named('title', wordsOf), title.title, outlineTitleIn(layout))),
    predecessors: found(predecessors),
    attachments: found(attachmentsIn(layout, nodes, references)),
    ownerUnit: found(firstOf(ownerIn([...lines, ...closing]), named('owner', wordsOf))),
  };
};
