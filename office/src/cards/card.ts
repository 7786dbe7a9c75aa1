import type { cardForm, cardsOfPremises } from '@meguri/core/cards/cards.ops.ts';
import type { readCard } from '@meguri/core/cards/read.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { getPremises } from '@meguri/core/premises/premises.ops.ts';

export type FoundCards = Output<typeof cardsOfPremises>;

/** A card as it looks from outside. */
export type CardSummary = FoundCards['cards'][number];

/** The dialog that is open beside the cards of one premises. */
export type CardDialog =
  | { readonly type: 'provisional' }
  | { readonly type: 'read' | 'confirm' | 'tell' | 'looks'; readonly card: CardSummary };

export type OpenCard = Output<typeof readCard>['card'];
export type CardItem = Output<typeof cardForm>['items'][number];

/** What writing a card needs to know. */
export type CardFormProps = {
  readonly form: Output<typeof cardForm>;
  readonly cards: FoundCards['cards'];
  readonly premises: Output<typeof getPremises>['premises'];
};

/** What lets somebody open a card that is not theirs to read: an emergency opening or a disaster. */
export type Ground =
  | { readonly label: 'emergency.read'; readonly breakGlassId: string }
  | { readonly label: 'disaster.read'; readonly disasterId: string };
