import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { CardDialog, CardSummary, FoundCards, Ground } from './card.ts';

type Props = {
  readonly card: CardSummary;
  readonly may: FoundCards['may'];
  readonly ground: Ground | undefined;
  readonly onDialog: (dialog: CardDialog) => void;
};

/** One card from outside: kind, state and days, with what this post may do. */
export const CardLine = ({ card, may, ground, onDialog }: Props) => {
  const { t } = useTranslation('cards');
  const asks = card.state === 'unconfirmed' || card.state === 'held';
  return (
    <li className="rounded-8 border border-line p-2.5">
      <p className="text-ink">
        <b className="mr-3">{t(`kind.${card.kind}`)}</b>
        {t(`state.${card.state}`)}
      </p>
      <Days card={card} />
      <div className="mt-1.5 flex flex-wrap gap-2">
        {(may.read || ground !== undefined) && (
          <Button onPress={() => onDialog({ type: 'read', card })} size={28}>
            {t(may.read ? 'read' : (ground?.label ?? 'read'))}
          </Button>
        )}
        {may.write && asks && (
          <Button onPress={() => onDialog({ type: 'confirm', card })} size={28}>
            {t('confirm')}
          </Button>
        )}
        {may.write && card.state === 'provisional' && card.toldOn === null && (
          <Button onPress={() => onDialog({ type: 'tell', card })} size={28}>
            {t('tell')}
          </Button>
        )}
        {may.seeLooks && (
          <Button onPress={() => onDialog({ type: 'looks', card })} size={28}>
            {t('who')}
          </Button>
        )}
        {may.hold && (
          <LinkButton href={`/rights/retention?card=${card.cardId}`} size={28}>
            {t('hold')}
          </LinkButton>
        )}
      </div>
    </li>
  );
};

const Days = ({ card }: Pick<Props, 'card'>) => {
  const { t } = useTranslation('cards');
  const dayText = useDayText();
  const one = (key: 'written' | 'confirmed' | 'told' | 'expires', day: string | null) =>
    day === null ? [] : [t(key, { day: dayText(day, 'short') })];
  const days = [
    ...one('written', card.writtenOn),
    ...one('confirmed', card.confirmedOn),
    ...one('told', card.toldOn),
    ...one('expires', card.expiresOn),
  ];
  return <p className="text-muted">{days.join('　')}</p>;
};
