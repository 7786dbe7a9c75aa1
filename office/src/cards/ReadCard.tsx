import { readByBreakGlass } from '@meguri/core/cards/break-glass.ops.ts';
import { cardForm } from '@meguri/core/cards/cards.ops.ts';
import { readContact } from '@meguri/core/cards/disaster.ops.ts';
import { readCard } from '@meguri/core/cards/read.ops.ts';
import type { Purpose } from '@meguri/core/pack/purposes.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import type { CardItem, Ground, OpenCard } from './card.ts';
import { OpenedCard } from './OpenedCard.tsx';
import { PurposeField } from './PurposeField.tsx';
import { useClosing } from './use-closing.ts';

type Props = {
  readonly cardId: string;
  readonly premisesId: string;
  /** Where the card is not one's own to read; the purpose is known then. */
  readonly ground?: Ground | undefined;
  readonly onClose: () => void;
};

/** One of three ways to open the card: for a purpose, in an emergency, in a disaster. */
const useReading = ({ cardId, ground }: Props) => {
  const options = { invalidate: ['cards.looks', 'cards.listBreakGlass'] };
  const own = useCommandOf(readCard, options);
  const urgent = useCommandOf(readByBreakGlass, options);
  const disaster = useCommandOf(readContact, options);
  const emergency = { cardId, purpose: 'emergency' } as const;
  const open = (purpose: Purpose | null): void => {
    if (ground?.label === 'emergency.read') {
      urgent.mutate({ breakGlassId: ground.breakGlassId, ...emergency });
    } else if (ground?.label === 'disaster.read') {
      disaster.mutate({ disasterId: ground.disasterId, ...emergency });
    } else if (purpose !== null) own.mutate({ cardId, purpose });
  };
  const command = [urgent, disaster].find(({ isIdle }) => !isIdle) ?? own;
  return { open, command, card: command.data?.card };
};

/** Asks for the purpose, then shows one card for a short time. */
export const ReadCard = (props: Props) => {
  const { t } = useTranslation('cards');
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [asked, setAsked] = useState(false);
  const { open, command, card } = useReading(props);
  const form = useQueryOf(cardForm, { premisesId: props.premisesId });
  if (card && form.data) {
    return <Shown card={card} items={form.data.items} onClose={props.onClose} />;
  }
  const needsPurpose = props.ground === undefined;
  const isMissing = asked && purpose === null && needsPurpose;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('purpose.open')}
      missing={isMissing ? t('purpose.missing') : undefined}
      onClose={props.onClose}
      onConfirm={() => {
        setAsked(true);
        open(purpose);
      }}
      title={t('purpose.title')}
    >
      {needsPurpose ? (
        <PurposeField onChange={setPurpose} value={purpose} />
      ) : (
        <p className="mb-3">{t('purpose.note')}</p>
      )}
    </CommandDialog>
  );
};

type ShownProps = {
  readonly card: OpenCard;
  readonly items: readonly CardItem[];
  readonly onClose: () => void;
};

const Shown = ({ card, items, onClose }: ShownProps) => {
  const { t } = useTranslation('cards');
  const left = useClosing(true, onClose);
  return (
    <Dialog isOpen onClose={onClose} title={t(`kind.${card.kind}`)}>
      <OpenedCard card={card} items={items} />
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button look="solid" onPress={onClose} size={48}>
          {t('opened.close')}
        </Button>
        <span className="figure text-muted">{t('opened.left', { count: left })}</span>
      </div>
    </Dialog>
  );
};
