import type { Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Subject, subjectKeys, type Translator, urgencyOf } from './subjects.ts';
import { type TextLanguage, textLanguages } from './texts.ts';

/** 'original' is the Japanese text, which the product answers for; every other begins as a draft. */
export type TextState = 'original' | 'draft' | 'confirmed';

/** A post's word about one version of a text; the version is the hash of what it says. */
export type Judgement = {
  readonly subject: Subject;
  readonly language: TextLanguage;
  readonly version: string;
  readonly kind: 'confirmed' | 'withdrawn';
  readonly translator: Translator | null;
  readonly on: Day;
  readonly post: string;
};

/** The last word about this very version; a text that changed has none. */
export const lastWord = (
  judgements: readonly Judgement[],
  { subject, language, version }: Pick<Judgement, 'subject' | 'language' | 'version'>,
): Judgement | undefined =>
  judgements.findLast(
    (one) => one.subject === subject && one.language === language && one.version === version,
  );

export const stateOf = (language: TextLanguage, word: Judgement | undefined): TextState => {
  if (language === 'ja') return 'original';
  return word?.kind === 'confirmed' ? 'confirmed' : 'draft';
};

/** Handed out and shown on a screen is only what a post confirmed; a draft is for whoever checks. */
export const mayShow = (state: TextState): Result<true> =>
  state === 'draft' ? refuse('materials.unconfirmed') : ok(true);

/** May this version be confirmed? `seen`: the version the post had before its eyes. */
export const mayConfirm = (
  state: TextState,
  { seen, version }: { readonly seen: string; readonly version: string },
): Result<true> => {
  if (state === 'original') return refuse('materials.original');
  if (seen !== version) return refuse('materials.text-changed');
  return state === 'confirmed' ? refuse('materials.already-confirmed') : ok(true);
};

export const mayWithdraw = (state: TextState): Result<true> =>
  state === 'confirmed' ? ok(true) : refuse('materials.not-confirmed');

type Named = { readonly subject: Subject; readonly language: TextLanguage };

const place = ({ subject, language }: Named): number =>
  (urgencyOf(subject) * 100 + subjectKeys.indexOf(subject)) * 100 + textLanguages.indexOf(language);

/** The queue to confirm: emergency calls first, then in the order of subjects and languages. */
export const inQueue = <T extends Named>(drafts: readonly T[]): readonly T[] =>
  drafts.toSorted((one, other) => place(one) - place(other));
