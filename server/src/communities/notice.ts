import { formatDay } from '@meguri/core/base/era.ts';
import type { openCommunity } from '@meguri/core/communities/communities.ops.ts';
import type { printNotice } from '@meguri/core/communities/contacts.ops.ts';
import { communityLimits } from '@meguri/core/communities/freshness.ts';
import { filled, noticeLanguages } from '@meguri/core/communities/notice.ts';
import { noticeTexts } from '@meguri/core/communities/notice-texts.ts';
import { breakable, isUnspaced, type TextLanguage } from '@meguri/core/materials/texts.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { faces } from '../platform/faces.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import type { Ctx } from '../platform/serve.ts';
import { pdfFile } from '../platform/typesetting.ts';
import { type HeldEntry, openEntry, takeEntry } from './open.ts';

const template = new URL('paper/notice.typ', import.meta.url);

type Entry = Output<typeof openCommunity>['entry'];

const basisOf = ({ contents: { basis } }: Entry): string =>
  basis.by === 'consent' ? `${basis.givenBy}（${basis.textVersion}）` : basis.publication;

/** The pieces of a sentence between which a line may end. */
type Sentence = readonly string[];

const partOf = (entry: Entry, language: TextLanguage) => {
  const texts = noticeTexts[language];
  const { contents, contacts, area, endsOn } = entry;
  const values = { until: endsOn, days: String(communityLimits.objectionDays) };
  const said = (text: string): Sentence => breakable(filled(text, values), language);
  const rows: readonly (readonly [label: string, value: string | Sentence])[] = [
    [texts.name, contents.name],
    [texts.address, [area, contents.address].filter((one) => one !== '').join('　')],
    [texts.why, contents.reason],
    [texts.basis, basisOf(entry)],
    [texts.shared, said(texts.sharing[contents.sharing.level])],
    [
      texts.contacts,
      contacts.length === 0 ? said(texts.none) : contacts.map(({ title }) => title).join('、'),
    ],
  ];
  return {
    lang: language.split('-')[0] ?? 'ja',
    font: faces[language].font,
    whole: isUnspaced(language),
    title: said(texts.title),
    lead: said(texts.lead),
    held: said(texts.held),
    rows: rows.map(([label, value]) => [said(label), value]),
    after: [texts.until, texts.not, texts.object, texts.counts]
      .filter((text) => text !== '')
      .map(said),
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
    const parts = noticeLanguages(language).map((one) => partOf(entry, one));
    const paper = {
      title: noticeTexts.ja.title,
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
