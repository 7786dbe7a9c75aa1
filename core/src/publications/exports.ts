import { groupBy } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';

/** What can be counted for the outside: closed, none of it about a person or a door. */
export const topics = {
  interviews: {
    ja: '面接した件数',
    en: 'Interviews',
    columns: {
      household: { ja: '世帯', en: 'households' },
      establishment: { ja: '事業所', en: 'businesses' },
    },
  },
  visits: {
    ja: '訪問した件数',
    en: 'Visits',
    columns: {
      met: { ja: '会えた', en: 'met' },
      'not-met': { ja: '会えなかった', en: 'not met' },
    },
  },
  slips: {
    ja: '残した名刺・カード',
    en: 'Slips left',
    columns: {
      'cr-card': { ja: 'CR名刺', en: 'CR cards' },
      'patrol-card': { ja: 'パトロールカード', en: 'patrol cards' },
    },
  },
  opinions: {
    ja: '要望・意見',
    en: 'Requests and opinions',
    columns: {
      request: { ja: '要望', en: 'requests' },
      opinion: { ja: '意見', en: 'opinions' },
    },
  },
} as const;
export type Topic = keyof typeof topics;

type Label = { readonly ja: string; readonly en: string };

/** The columns of a topic in their order. */
export const columnsOf = (topic: Topic): readonly (Label & { readonly id: string })[] => {
  const columns: Readonly<Record<string, Label>> = topics[topic].columns;
  return Object.entries(columns).map(([id, label]) => ({ id, ...label }));
};

/** Why aggregates may leave. There is no "investigation" among them (R15). */
export const exportPurposes = {
  report: { ja: '上級機関への報告', en: 'Report to a higher authority' },
  council: { ja: '連絡協議会での説明', en: 'Explain to the residents’ council' },
  assembly: { ja: '議会・公安委員会への説明', en: 'Explain to assembly or safety commission' },
  planning: { ja: '体制・時間の検討', en: 'Plan posts and hours' },
} as const;
export type ExportPurpose = keyof typeof exportPurposes;

/** Rows of one file at most: a prefecture's boxes over half a year. */
export const exportCap = 1500;

/** Days after the approval in which a file can be fetched (R26). */
export const exportDays = 7;

/** A count of the aggregate view: one box, month and column. */
export type MonthCount = {
  readonly station: string;
  readonly box: string;
  /** 'YYYY-MM' */
  readonly month: string;
  readonly category: string;
  readonly count: number;
};

/** A row of the file; `counts` in the order of the topic's columns. */
export type ExportLine = {
  readonly station: string;
  readonly box: string;
  readonly month: string;
  readonly counts: readonly number[];
};

/** One row for each box and month, in the order given; refuses more rows than the cap. */
export const exportLines = (
  topic: Topic,
  counts: readonly MonthCount[],
): Result<readonly ExportLine[]> => {
  const columns = columnsOf(topic);
  const groups = groupBy(counts, ({ station, box, month }) =>
    JSON.stringify([station, box, month]),
  );
  if (groups.size > exportCap) {
    return refuse('export.too-large', { rows: groups.size, cap: exportCap });
  }
  return ok(
    [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { station, box, month } = first;
      const of = (id: string) => group.find(({ category }) => category === id)?.count ?? 0;
      return [{ station, box, month, counts: columns.map(({ id }) => of(id)) }];
    }),
  );
};

/** The last instant at which an approved file is handed out. */
export const expiryOf = (approvedAt: Date): Date =>
  new Date(approvedAt.getTime() + exportDays * 86_400_000);
