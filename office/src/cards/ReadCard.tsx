import { readByBreakGlass } from '@meguri/core/cards/break-glass.ops.ts';
import { cardForm } from '@meguri/core/cards/cards.ops.ts';
import { readContact } from '@meguri/core/cards/disaster.ops.ts';
import { readCard } from '@meguri/core/cards/read.ops.ts';
import type { CardPurpose } from '@meguri/core/pack/purposes.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import type { CardItem, Ground, OpenCard } from './card.ts';
import { OpenedCard } from './OpenedCard.tsx';
import { PurposeField } from './PurposeField.tsx';
import { ReferCard } from './ReferCard.tsx';
import { useClosing } from './use-closing.ts';

type Props = {
  readonly cardId: string;
  readonly premisesId: string;
  /** Where the card is not one's own to read; the purpose is known then. */
  readonly ground?: Ground | undefined;
  /** May this post refer the person to others, at their wish? */
  readonly mayRefer?: boolean;
  readonly onClose: () => void;
};

/** One of three ways to open the card: for a purpose, in an emergency, in a disaster. */
const useReading = ({ cardId, ground }: Props) => {
  const options = { invalidate: ['cards.looks', 'cards.listBreakGlass'] };
  const own = useCommandOf(readCard, options);
  const urgent = useCommandOf(readByBreakGlass, options);
  const disaster = useCommandOf(readContact, options);
  const emergency = { cardId, purpose: 'emergency' } as const;
  const open = (purpose: CardPurpose | null): void => {
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
  const [purpose, setPurpose] = useState<CardPurpose | null>(null);
  const { open, command, card } = useReading(props);
  const [refers, setRefers] = useState(false);
  const form = useQueryOf(cardForm, { premisesId: props.premisesId });
  if (refers) return <ReferCard cardId={props.cardId} onClose={props.onClose} />;
  if (card && form.data) {
    const refer = props.mayRefer ? () => setRefers(true) : undefined;
    return <Shown card={card} items={form.data.items} onClose={props.onClose} onRefer={refer} />;
  }
  const needsPurpose = props.ground === undefined;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('purpose.open')}
      incomplete={purpose === null && needsPurpose && t('purpose.missing')}
      onClose={props.onClose}
      onConfirm={() => open(purpose)}
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
  readonly onRefer: (() => void) | undefined;
};

const Shown = ({ card, items, onClose, onRefer }: ShownProps) => {
  const { t } = useTranslation('cards');
  const left = useClosing(true, onClose);
  return (
    <Dialog isOpen onClose={onClose} title={t(`kind.${card.kind}`)}>
      <OpenedCard card={card} items={items} />
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button look="solid" onPress={onClose} size={48}>
          {t('opened.close')}
        </Button>
        {onRefer && (
          <Button onPress={onRefer} size={48}>
            {t('refer.open')}
          </Button>
        )}
        <span className="figure text-muted">{t('opened.left', { count: left })}</span>
      </div>
    </Dialog>
  );
};
