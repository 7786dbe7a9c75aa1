import { looksAtCard } from '@meguri/core/cards/read.ops.ts';
import { purposes } from '@meguri/core/pack/purposes.ts';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useMoment } from './use-moment.ts';

type Props = { readonly cardId: string; readonly onClose: () => void };

/** Who saw this card, when and why; that somebody asked is on record too. */
export const LooksDialog = ({ cardId, onClose }: Props) => {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  const moment = useMoment();
  const query = useQueryOf(looksAtCard, { cardId });
  return (
    <Dialog isOpen onClose={onClose} title={t('looks.title')}>
      <Loaded query={query}>
        {({ looks }) =>
          looks.length === 0 ? (
            <p>{t('looks.none')}</p>
          ) : (
            <PlainTable
              caption={t('looks.title')}
              columns={[
                { id: 'at', head: t('looks.when'), cell: ({ at }) => moment(at) },
                { id: 'by', head: t('looks.by'), cell: ({ by, post }) => `${by}　${post}` },
                {
                  id: 'why',
                  head: t('looks.why'),
                  cell: ({ purpose }) => purposes[purpose][language],
                },
                { id: 'way', head: t('looks.way'), cell: ({ way }) => t(`looks.ways.${way}`) },
              ]}
              idOf={({ at, by }) => `${at} ${by}`}
              rows={looks}
            />
          )
        }
      </Loaded>
    </Dialog>
  );
};
