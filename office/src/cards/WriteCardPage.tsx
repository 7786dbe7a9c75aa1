import { cardForm, cardsOfPremises } from '@meguri/core/cards/cards.ops.ts';
import { getPremises } from '@meguri/core/premises/premises.ops.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { CardForm } from './CardForm.tsx';

/** Writing a card at the door or from paper (MG-5.1b, MG-5.1c, MG-5.6). */
export const WriteCardPage = () => {
  const { t } = useTranslation('cards');
  const premisesId = useAddressPart('premisesId');
  const premises = useQueryOf(getPremises, { premisesId });
  const cards = useQueryOf(cardsOfPremises, { premisesId });
  const form = useQueryOf(cardForm, { premisesId });
  const known = cards.data?.cards.some(({ kind }) => kind !== 'provisional') ?? false;
  const title = t(known ? 'form.amendTitle' : 'form.title');
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={['cards.layout', 'cards.amend']} />}
        meta={premises.data?.premises.address}
        title={title}
      />
      <div className="mb-4">
        <Notice kind="info" title={t('form.lead')} />
      </div>
      <Loaded lines={8} query={premises}>
        {(one) => (
          <Loaded lines={8} query={cards}>
            {(found) => (
              <Loaded lines={8} query={form}>
                {(paper) => <CardForm cards={found.cards} form={paper} premises={one.premises} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
};
