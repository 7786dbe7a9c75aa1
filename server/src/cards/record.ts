import type { CardContents } from '@meguri/core/cards/contents.ts';
import { termsOf } from '@meguri/core/cards/search.ts';
import type { CardKind } from '@meguri/core/pack/card-items.ts';
import type { Pack } from '@meguri/core/pack/pack.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import type { Ctx } from '../platform/serve.ts';
import { tokenOf } from './index-token.ts';
import { sealVersion } from './seal.ts';
import { replaceIndex } from './write.db.ts';

/** A card as it was written on paper some time ago. */
export type CardToRecord = {
  readonly premisesId: string;
  readonly stationId: string;
  readonly kind: Exclude<CardKind, 'building'>;
  readonly contents: CardContents;
  readonly writtenOn: string;
  readonly writtenAt: Date;
  readonly writtenBy: string;
};

type Where = Pick<Ctx, 'tx' | 'keys' | 'prefecture'> & { readonly pack: Pack };

/** Seals and stores one card with its index rows; the caller has applied the rules. */
export const recordCard = async (where: Where, card: CardToRecord): Promise<void> => {
  const { tx, keys, prefecture, pack } = where;
  const { premisesId, stationId, contents } = card;
  const [cardId, versionId] = [newId(), newId()];
  const itemSet = pack.cards.version;
  await addFact(tx, 'cards', {
    id: cardId,
    station_id: stationId,
    premises_id: premisesId,
    kind: card.kind,
    made_at: card.writtenAt,
    made_by: card.writtenBy,
  });
  const place = { prefecture, stationId, placeId: premisesId, versionId, itemSet };
  const sealed = await sealVersion({ tx, keys }, place, JSON.stringify(contents));
  await addFact(tx, 'card_versions', {
    id: versionId,
    station_id: stationId,
    card_id: cardId,
    revision: 1,
    origin: 'resident',
    item_set: itemSet,
    notice_version: pack.cards.notice.version,
    told_others: true,
    written_on: card.writtenOn,
    confirmed_on: card.writtenOn,
    contents: sealed,
    recorded_at: card.writtenAt,
    recorded_by: card.writtenBy,
  });
  const terms = termsOf(pack.cards.items, contents);
  const tokens = await Promise.all(
    terms.map(async (term) => ({ id: newId(), token: await tokenOf({ keys }, stationId, term) })),
  );
  await replaceIndex(tx, { id: cardId, stationId }, tokens);
};
