import type { CardContents, ItemValue, Origin } from '@meguri/core/cards/contents.ts';
import type { CardGroup, CardKind } from '@meguri/core/pack/card-items.ts';

/** A card while it is being written. */
export type CardDraft = {
  readonly kind: CardKind;
  readonly origin: Origin;
  readonly baseRevision: number;
  readonly declined: boolean;
  readonly noticeShown: boolean;
  readonly toldOthers: boolean;
  readonly toldProvisional: boolean;
  readonly confirmedOn: string;
  readonly entries: readonly DraftEntry[];
};

/** `key` stays with an entry while others come and go. */
export type DraftEntry = {
  readonly key: string;
  readonly group: CardGroup;
  readonly values: Readonly<Record<string, ItemValue>>;
};

export const entryOf = (group: CardGroup, values: DraftEntry['values'] = {}): DraftEntry => ({
  key: crypto.randomUUID(),
  group,
  values,
});

export const emptyDraft = (kind: CardKind, today: string): CardDraft => ({
  kind,
  origin: 'resident',
  baseRevision: 0,
  declined: false,
  noticeShown: false,
  toldOthers: false,
  toldProvisional: false,
  confirmedOn: today,
  entries: [entryOf('self')],
});

/** The draft of an amendment begins with what stands on the card now. */
export const draftFrom = (
  draft: CardDraft,
  card: { readonly revision: number; readonly contents: CardContents | null },
): CardDraft => {
  const entries = card.contents?.entries.map(({ group, values }) => entryOf(group, values)) ?? [];
  const hasSelf = entries.some(({ group }) => group === 'self');
  return {
    ...draft,
    baseRevision: card.revision,
    declined: card.contents?.declined ?? false,
    entries: hasSelf ? entries : [entryOf('self'), ...entries],
  };
};

/** One answer; an empty one is no answer and is not kept. */
export const answer = (
  draft: CardDraft,
  key: string,
  given: { readonly code: string; readonly value: ItemValue | null },
): CardDraft => ({
  ...draft,
  entries: draft.entries.map((entry) => {
    if (entry.key !== key) return entry;
    const { [given.code]: _, ...others } = entry.values;
    const { code, value } = given;
    return {
      ...entry,
      values: value === null || value === '' ? others : { ...others, [code]: value },
    };
  }),
});

export const contentsOf = ({ declined, entries }: CardDraft): CardContents =>
  declined
    ? { declined, entries: [] }
    : {
        declined,
        entries: entries
          .filter(({ values }) => Object.keys(values).length > 0)
          .map(({ group, values }) => ({ group, values })),
      };
