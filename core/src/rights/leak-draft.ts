import type { Day } from '../base/day.ts';
import { formatDay } from '../base/era.ts';
import type { DraftKind, RightsFile } from '../pack/rights-file.ts';
import type { Extent, LeakedKind, LeakThing } from './leak.ts';

/** What a draft is filled with. */
export type LeakCase = {
  readonly thing: LeakThing;
  readonly foundOn: Day;
  readonly extent: Extent;
  readonly kinds: readonly LeakedKind[];
  /** What was done to contain it; null: nothing yet. */
  readonly contained: string | null;
  readonly finalBy: Day;
  readonly firstReportOn: Day | null;
  readonly noticedOn: Day | null;
};

const things: Readonly<Record<LeakThing, string>> = {
  paper: '書類の紛失・盗難',
  tablet: '端末の紛失・盗難',
  message: '誤った送信・交付',
  server: '機器への不正な侵入',
  other: 'その他',
};

const kindWords: Readonly<Record<LeakedKind, string>> = {
  names: '氏名',
  phones: '電話番号',
  addresses: '住所',
  families: '家族・緊急の連絡先',
  reasons: '区分の理由',
  other: 'その他',
};

const open = '（確認中）';

const yesNo = (value: boolean | null): string => (value === null ? open : value ? 'あり' : 'なし');

const dayOr = (day: Day | null): string =>
  day === null ? '（未了）' : formatDay(day, 'ja', 'long');

const marks = (leak: LeakCase): Readonly<Record<string, string>> => ({
  発見した日: formatDay(leak.foundOn, 'ja', 'long'),
  事態: things[leak.thing],
  種類: leak.kinds.length === 0 ? open : leak.kinds.map((kind) => kindWords[kind]).join('、'),
  人数: leak.extent.persons === null ? open : `${leak.extent.persons}人`,
  要配慮: yesNo(leak.extent.sensitive),
  不正: yesNo(leak.extent.wrongful),
  措置: leak.contained ?? open,
  確報の期限: formatDay(leak.finalBy, 'ja', 'long'),
  速報の日: dayOr(leak.firstReportOn),
  通知: dayOr(leak.noticedOn),
});

/** Marks that a draft of the pack may use. */
export const draftMarks: readonly string[] = [
  '発見した日',
  '事態',
  '種類',
  '人数',
  '要配慮',
  '不正',
  '措置',
  '確報の期限',
  '速報の日',
  '通知',
];

export type Draft = { readonly title: string; readonly lines: readonly string[] };

/** A report or notice in the pack's words, filled with the case (68条); no person is named in it. */
export const draftOf = (
  kind: DraftKind,
  leak: LeakCase,
  { drafts }: Pick<RightsFile, 'drafts'>,
): Draft => {
  const filled = marks(leak);
  const draft = drafts.find((one) => one.kind === kind);
  return {
    title: draft?.title ?? '',
    lines: (draft?.lines ?? []).map((line) =>
      line.replaceAll(/【([^】]+)】/g, (whole, mark: string) => filled[mark] ?? whole),
    ),
  };
};
