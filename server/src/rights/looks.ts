import { dayInJapan } from '@meguri/core/base/day.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { CardItem } from '@meguri/core/pack/card-items.ts';
import { purposes } from '@meguri/core/pack/purposes.ts';
import { letterLines } from '@meguri/core/rights/letter.ts';
import { ownEntries } from '@meguri/core/rights/own.ts';
import { mayCarryOut } from '@meguri/core/rights/request.ts';
import type {
  decisionLetter,
  disclosurePackage,
  Package,
  readRequest,
} from '@meguri/core/rights/requests.ops.ts';
import { subjectDoor } from '../cards/cards.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { pdfOf } from './paper/pdf.ts';
import { getRow, linkedCards, numberOf, recordOf } from './request.ts';
import { openRequester, type SealedRequester, takeRequester } from './requester.ts';

// What is read of a person for their request: on record first, sealed bytes with the ticket, opened
// with no transaction open (trust.md 1.2).

export const requesterLook = {
  use: async (ctx: Ctx, { requestId }: Input<typeof readRequest>) =>
    takeRequester(ctx, await getRow(ctx, requestId)),
  finish: async (keys: KeyProvider, held: SealedRequester) => ({
    requester: await openRequester(keys, held),
  }),
};

type HeldLetter = {
  readonly requester: SealedRequester;
  readonly lines: readonly string[];
  readonly demo: boolean;
  readonly today: string;
};

const takeLetter = async (
  ctx: Ctx,
  { requestId }: Input<typeof decisionLetter>,
): Promise<HeldLetter> => {
  const row = await getRow(ctx, requestId);
  const { decision, ground, decided_on: decidedOn, received_on: receivedOn, kind } = row;
  if (decision === null || ground === null || decidedOn === null) {
    return refuseWith('rights.not-decided');
  }
  const objectionMonths = ctx.pack.rights.values.objectionMonths.value;
  return {
    requester: await takeRequester(ctx, row),
    lines: letterLines({ kind, decision, ground, receivedOn, decidedOn, objectionMonths }),
    demo: ctx.demo,
    today: ctx.today,
  };
};

export const letterLook = {
  use: takeLetter,
  finish: async (keys: KeyProvider, held: HeldLetter) => {
    const requester = await openRequester(keys, held.requester);
    const pdf = await pdfOf({
      title: '個人情報の請求に対する決定通知書',
      demo: held.demo,
      datedOn: held.today,
      lead: requester === null ? [] : [`${requester.address}`, `${requester.name} 様`],
      sections: [{ heading: '', lines: held.lines, head: [], rows: [] }],
    });
    return { ...pdf, name: '決定通知書.pdf', lines: [...held.lines] };
  },
};

type Ask = Input<typeof disclosurePackage>;

const grantedCard = async (ctx: Ctx, { requestId, cardId }: Ask) => {
  const row = await getRow(ctx, requestId);
  must(mayCarryOut(recordOf(row), 'disclosure'));
  return linkedCards(row).includes(cardId) ? row : refuseWith('not-found');
};

const takePackage = async (ctx: Ctx, ask: Ask) => {
  const row = await grantedCard(ctx, ask);
  return {
    ...(await subjectDoor.take(ctx, ask.cardId)),
    requester: await takeRequester(ctx, row),
    items: ctx.pack.cards.items,
    number: numberOf(row),
    today: ctx.today,
    demo: ctx.demo,
  };
};

type HeldPackage = Awaited<ReturnType<typeof takePackage>>;

const keptText = (item: CardItem | undefined): string =>
  item?.retentionMonths == null
    ? '期間の定めなし'
    : `最後に確かめた日から${item.retentionMonths}か月`;

const valueText = (item: CardItem | undefined, value: string | number): string =>
  item?.choices.find(({ code }) => code === value)?.label.ja ?? String(value);

const timeText = (at: Date): string => {
  const time = new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
  return `${formatDay(dayInJapan(at), 'ja', 'long')} ${time}`;
};

/** The requester's own items of the card, and who looked at it, when and why; nobody else's. */
const packageOf = async (keys: KeyProvider, held: HeldPackage): Promise<Package> => {
  const requester = await openRequester(keys, held.requester);
  const card = await subjectDoor.open(keys, held.held);
  if (requester === null || card.contents === null) return refuseWith('rights.nothing-held');
  const own = ownEntries(held.items, card.contents, requester);
  if (own.length === 0) return refuseWith('rights.nothing-held');
  const itemOf = (code: string) => held.items.find((item) => item.code === code);
  return {
    number: held.number,
    madeOn: held.today,
    held: own.flatMap(({ values }) =>
      Object.entries(values).map(([code, value]) => ({
        item: itemOf(code)?.label.ja ?? code,
        value: valueText(itemOf(code), value),
        purpose: itemOf(code)?.purpose.ja ?? '',
        keptUntil: keptText(itemOf(code)),
      })),
    ),
    writtenOn: held.held.card.written_on,
    confirmedOn: held.held.card.confirmed_on,
    looks: held.looks.map(({ looked_at, by, post, purpose }) => ({
      at: timeText(looked_at),
      by,
      post,
      why: purposes[purpose].ja,
    })),
  };
};

const packagePaper = (made: Package, demo: boolean) => ({
  title: '保有個人情報の開示',
  demo,
  datedOn: made.madeOn,
  lead: [
    `請求の番号：${made.number}`,
    `カードを書いた日：${formatDay(made.writtenOn, 'ja', 'long')}`,
  ],
  sections: [
    {
      heading: 'あなたについて保有している個人情報',
      lines: ['ご本人のものだけです。同じカードにある、ほかの方のものは含みません。'],
      head: ['項目', '内容', '使う目的', '保存'],
      rows: made.held.map((one) => [one.item, one.value, one.purpose, one.keptUntil]),
    },
    {
      heading: 'このカードを見た者',
      lines: [made.looks.length === 0 ? '見た者はいません。' : '新しい順です。'],
      head: ['日時', '見た者', '役職', '目的'],
      rows: made.looks.map((one) => [one.at, one.by, one.post, one.why]),
    },
  ],
});

export const packageLook = {
  note: async (ctx: Ctx, ask: Ask) => {
    await grantedCard(ctx, ask);
    return subjectDoor.noteLook(ctx, ask.cardId);
  },
  use: takePackage,
  finish: async (keys: KeyProvider, held: HeldPackage) => {
    const made = await packageOf(keys, held);
    const pdf = await pdfOf(packagePaper(made, held.demo));
    return { package: made, pdf: { ...pdf, name: `${made.number}.pdf` } };
  },
};
