import type { referCard } from '@meguri/core/cards/cards.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';

export const receivers = ['municipality', 'welfare-commissioner'] as const;

export type Referral = Pick<Input<typeof referCard>, 'receiver' | 'office' | 'wishedOn'>;

type Props = {
  readonly receipt: Output<typeof referCard>['receipt'];
  readonly referral: Referral;
  readonly onClose: () => void;
};

/** The one receipt: who was told, on what ground and by whom; nothing of what was told. */
export const ReferralReceipt = ({ receipt, referral, onClose }: Props) => {
  const { t } = useTranslation('cards');
  const dayText = useDayText();
  const { person, post, demo } = useSession();
  const to = `${t(`refer.receivers.${referral.receiver}`)}　${referral.office}`;
  return (
    <Dialog isOpen onClose={onClose} title={t('refer.receipt')}>
      <div className="mb-4" data-paper="receipt">
        {demo && <p className="mb-2 font-bold text-ink">{t('refer.sample')}</p>}
        <FactList
          facts={[
            { term: t('refer.number'), value: <span className="figure">{receipt.number}</span> },
            { term: t('refer.on'), value: dayText(receipt.on) },
            { term: t('refer.to'), value: to },
            { term: t('refer.wished'), value: dayText(referral.wishedOn) },
            { term: t('refer.ground'), value: receipt.ground },
            { term: t('refer.by'), value: `${post.title}　${person.name}` },
          ]}
        />
        <p className="mt-8 border-b border-line-strong pb-1 text-muted">{t('refer.sign')}</p>
      </div>
      <p className="mb-4 text-muted print:hidden">{t('refer.once')}</p>
      <div className="flex flex-wrap gap-3">
        <Button icon="print" look="solid" onPress={() => window.print()} size={48}>
          {t('refer.print')}
        </Button>
        <Button look="text" onPress={onClose} size={48}>
          {t('refer.close')}
        </Button>
      </div>
    </Dialog>
  );
};
