import { formatDay } from '@meguri/core/base/era.ts';
import type { openCommunity } from '@meguri/core/communities/communities.ops.ts';
import type { printNotice } from '@meguri/core/communities/contacts.ops.ts';
import { communityLimits } from '@meguri/core/communities/freshness.ts';
import { filled, type NoticeTexts, noticeParts } from '@meguri/core/communities/notice.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import type { Ctx } from '../platform/serve.ts';
import { pdfFile } from '../platform/typesetting.ts';
import { type HeldEntry, openEntry, takeEntry } from './open.ts';

const template = new URL('paper/notice.typ', import.meta.url);

type Entry = Output<typeof openCommunity>['entry'];

const basisOf = ({ contents: { basis } }: Entry): string =>
  basis.by === 'consent' ? `${basis.givenBy}（${basis.textVersion}）` : basis.publication;

const partOf = (entry: Entry, texts: NoticeTexts) => {
  const { contents, contacts, area, endsOn } = entry;
  const values = { until: endsOn, days: String(communityLimits.objectionDays) };
  return {
    title: texts.title,
    lead: texts.lead,
    held: texts.held,
    rows: [
      [texts.name, contents.name],
      [texts.address, [area, contents.address].filter((one) => one !== '').join('　')],
      [texts.why, contents.reason],
      [texts.basis, basisOf(entry)],
      [texts.shared, texts.sharing[contents.sharing.level]],
      [texts.contacts, contacts.map(({ title }) => title).join('、') || texts.none],
    ],
    after: [filled(texts.until, values), texts.not, filled(texts.object, values)],
  };
};

type Held = {
  readonly held: HeldEntry;
  readonly language: Input<typeof printNotice>['language'];
  readonly today: string;
  readonly demo: boolean;
};

/** What is held, why, until when and how to object, for the organisation itself (R05). */
export const notice = {
  use: async (ctx: Ctx, input: Input<typeof printNotice>): Promise<Held> => ({
    held: await takeEntry(ctx, input.communityId),
    language: input.language,
    today: ctx.today,
    demo: ctx.demo,
  }),
  finish: async (keys: KeyProvider, { held, language, today, demo }: Held) => {
    const { entry } = await openEntry(keys, held);
    const parts = noticeParts(language).map((texts) => partOf(entry, texts));
    const paper = {
      title: parts[0]?.title ?? '',
      datedOn: today,
      demo,
      dated: formatDay(today, 'ja', 'long'),
      receiver: `${entry.name}　御中`,
      sender: entry.stationName,
      parts,
    };
    return pdfFile(template, paper);
  },
};
