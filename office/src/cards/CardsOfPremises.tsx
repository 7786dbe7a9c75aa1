import { cardsOfPremises } from '@meguri/core/cards/cards.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { CardDialogs } from './CardDialogs.tsx';
import { CardLine } from './CardLine.tsx';
import type { CardDialog, FoundCards } from './card.ts';
import { useGround } from './use-ground.ts';

type Props = { readonly premisesId: string; readonly isActive: boolean };

/** The cards of one premises: that they are there; what stands on them only a read shows. */
export const CardsOfPremises = ({ premisesId, isActive }: Props) => {
  const { t } = useTranslation('cards');
  const query = useQueryOf(cardsOfPremises, { premisesId });
  return (
    <section>
      <h3 className="mt-2 mb-1 font-bold text-ink">{t('cards')}</h3>
      <Loaded lines={2} query={query}>
        {(found) => <Cards found={found} isActive={isActive} premisesId={premisesId} />}
      </Loaded>
    </section>
  );
};

const Cards = ({ found, premisesId, isActive }: Props & { readonly found: FoundCards }) => {
  const { t } = useTranslation('cards');
  const [dialog, setDialog] = useState<CardDialog>();
  const ground = useGround(!found.may.read);
  const own = found.cards.filter(({ kind }) => kind !== 'building');
  const mayWrite = found.may.write && isActive;
  return (
    <>
      {found.cards.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="grid gap-2">
        {found.cards.map((card) => (
          <CardLine
            ground={ground}
            card={card}
            key={card.cardId}
            may={found.may}
            onDialog={setDialog}
          />
        ))}
      </ul>
      {mayWrite && (
        <div className="mt-2 flex flex-wrap gap-2">
          <LinkButton href={`/cards/write/${premisesId}`} size={28}>
            {t(own.some(({ kind }) => kind !== 'provisional') ? 'amend' : 'write')}
          </LinkButton>
          {own.length === 0 && (
            <Button onPress={() => setDialog({ type: 'provisional' })} size={28}>
              {t('provisional')}
            </Button>
          )}
        </div>
      )}
      <CardDialogs
        ground={ground}
        dialog={dialog}
        mayWrite={mayWrite}
        onClose={() => setDialog(undefined)}
        premisesId={premisesId}
      />
    </>
  );
};
