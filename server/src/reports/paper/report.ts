import { formatDay } from '@meguri/core/base/era.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { getReport } from '@meguri/core/reports/reports.ops.ts';
import type { PaperBlock } from '../../bodies/bodies.ts';

export type ReportShown = Output<typeof getReport>;

type Sentence = ReportShown['sections'][number]['sentences'][number];

export const long = (day: string): string => formatDay(day, 'ja', 'long');

/** 令和8年4月1日から令和8年9月30日まで */
export const periodWords = ({ from, until }: { readonly from: string; readonly until: string }) =>
  `${long(from)}から${long(until)}まで`;

/** A sentence taken over from an earlier report says so on paper too. */
const textOf = ({ words, copiedFrom }: Sentence): string =>
  copiedFrom === null
    ? words.ja
    : `${words.ja}（${periodWords(copiedFrom)}の報告から引き継いだ文）`;

const numbered = (sentences: readonly Sentence[]): PaperBlock => ({
  kind: 'list',
  items: sentences.map((one, at) => ({ mark: `(${at + 1})`, text: textOf(one), level: 0 })),
});

const dateOf = ({ steps, report }: ReportShown): string => {
  const sent = steps.findLast(({ step }) => step === 'sent');
  return sent === undefined ? '（決裁前）' : long(sent.on ?? report.on);
};

const senderOf = ({ from, report, steps }: ReportShown): string => {
  const sent = steps.findLast(({ step }) => step === 'sent');
  const by = sent === undefined ? '' : `\n${sent.postTitle}　${sent.by}`;
  return `${report.stationName}　${from.ja}${by}`;
};

/** 報告 in the shape of an official letter: date, addressee, sender, 記, 以上. */
export const reportBlocks = (shown: ReportShown): readonly PaperBlock[] => [
  { kind: 'right', text: dateOf(shown) },
  { kind: 'gap', mm: 2 },
  { kind: 'left', text: `${shown.to.ja}　殿` },
  { kind: 'gap', mm: 2 },
  { kind: 'right', text: senderOf(shown) },
  { kind: 'title', text: `${shown.report.name.ja}` },
  {
    kind: 'par',
    text: `みだしのことについて、${periodWords(shown.report)}の状況を下記のとおり報告する。`,
  },
  { kind: 'gap', mm: 3 },
  { kind: 'center', text: '記' },
  ...shown.sections.flatMap(({ title, sentences }, at): readonly PaperBlock[] => [
    { kind: 'heading', text: `${at + 1}　${title.ja}` },
    numbered(sentences),
  ]),
  { kind: 'right', text: '以上' },
];
