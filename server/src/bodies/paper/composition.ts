import type { Day } from '@meguri/core/base/day.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import type { printBody } from '@meguri/core/bodies/bodies.ops.ts';
import type { Place, Seat, Vacancy } from '@meguri/core/bodies/seats.ts';
import type { Output } from '@meguri/core/operation.ts';
import { pdfFile } from '../../platform/typesetting.ts';
import { type Known, seatsOn } from '../composition.ts';

/** The composition table as text; one group of rows for each seat of the annex. */
export type CompositionPaper = {
  readonly title: string;
  readonly demo: boolean;
  readonly datedOn: Day;
  readonly lead: readonly string[];
  readonly groups: readonly {
    readonly seat: string;
    readonly rows: readonly { readonly post: string; readonly holder: string }[];
  }[];
  readonly foot: readonly string[];
};

const why: Readonly<Record<Vacancy, string>> = {
  'no-holder': '（欠員）',
  'no-post': '（該当する職なし）',
  'several-posts': '（該当する職が複数・未定）',
  'not-set': '（未定）',
};

const holderText = ({ holders, vacancy }: Place): string =>
  vacancy === null
    ? holders.map(({ name, acting }) => (acting ? `${name}（職務代理）` : name)).join('、')
    : why[vacancy];

const postText = ({ printed, post }: Place): string => {
  if (post === null) return printed;
  const added = printed === '' || printed === post.title ? '' : `（${printed}）`;
  return `${post.title}${added}`;
};

const groupOf = ({ seat, places }: Seat): CompositionPaper['groups'][number] => ({
  seat: seat.title.ja,
  rows: places.map((place) => ({ post: postText(place), holder: holderText(place) })),
});

export const compositionPaper = (
  known: Known,
  { day, demo }: { readonly day: Day; readonly demo: boolean },
): CompositionPaper => {
  const { pack, body, ground } = known;
  const { identity } = pack;
  return {
    title: `${body.shortName.ja} 編成表`,
    demo,
    datedOn: day,
    lead: [
      body.name.ja,
      ...(ground.station === null ? [] : [ground.station.name]),
      `${formatDay(day, 'ja', 'long')}現在`,
    ],
    groups: seatsOn(known, day).map(groupOf),
    foot: [
      ...(body.secretariat === null ? [] : [`庶務　${body.secretariat.units.join('、')}`]),
      `根拠　${identity.title.ja}${identity.number === null ? '' : `（${identity.number}）`}`,
    ],
  };
};

const template = new URL('composition.typ', import.meta.url);

/** On A4 upright. */
export const pdfOf = (paper: CompositionPaper): Promise<Output<typeof printBody>> =>
  pdfFile(template, paper);
