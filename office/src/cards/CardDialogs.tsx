import { confirmCard, tellProvisional } from '@meguri/core/cards/cards.ops.ts';
import { useTranslation } from 'react-i18next';
import type { CardDialog, CardSummary, Ground } from './card.ts';
import { DayDialog } from './DayDialog.tsx';
import { LooksDialog } from './LooksDialog.tsx';
import { ProvisionalDialog } from './ProvisionalDialog.tsx';
import { ReadCard } from './ReadCard.tsx';
import { useCardChange } from './use-card-change.ts';

type Props = {
  readonly dialog: CardDialog | undefined;
  readonly premisesId: string;
  readonly ground: Ground | undefined;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
};

/** The one dialog that is open. */
export const CardDialogs = ({ dialog, premisesId, ground, mayWrite, onClose }: Props) => {
  if (dialog === undefined) return null;
  if (dialog.type === 'provisional') {
    return <ProvisionalDialog onClose={onClose} premisesId={premisesId} />;
  }
  const { card } = dialog;
  if (dialog.type === 'looks') return <LooksDialog cardId={card.cardId} onClose={onClose} />;
  if (dialog.type === 'confirm') return <Confirm card={card} onClose={onClose} />;
  if (dialog.type === 'tell') return <Tell card={card} onClose={onClose} />;
  return (
    <ReadCard
      cardId={card.cardId}
      ground={ground}
      mayRefer={mayWrite && card.kind !== 'provisional'}
      onClose={onClose}
      premisesId={premisesId}
    />
  );
};

type OneProps = { readonly card: CardSummary; readonly onClose: () => void };

const Confirm = ({ card, onClose }: OneProps) => {
  const { t } = useTranslation('cards');
  const command = useCardChange(confirmCard, t('confirmedDone'), onClose);
  const { cardId, revision } = card;
  return (
    <DayDialog
      command={command}
      confirmLabel={t('confirm')}
      onClose={onClose}
      onConfirm={(on) => command.mutate({ cardId, revision, on })}
      title={t('confirmTitle')}
    >
      <p className="mb-3">{t('confirmNote')}</p>
    </DayDialog>
  );
};

const Tell = ({ card, onClose }: OneProps) => {
  const { t } = useTranslation('cards');
  const command = useCardChange(tellProvisional, t('tellDone'), onClose);
  return (
    <DayDialog
      command={command}
      confirmLabel={t('tell')}
      onClose={onClose}
      onConfirm={(on) => command.mutate({ cardId: card.cardId, on })}
      title={t('tellTitle')}
    />
  );
};
