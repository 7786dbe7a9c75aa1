import { searchCards } from '@meguri/core/cards/read.ops.ts';
import type { SearchField } from '@meguri/core/cards/search.ts';
import { freezeCards, linkCard } from '@meguri/core/rights/requests.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import type { Request } from './case.ts';
import { HoldButton } from './HoldButton.tsx';

type Props = { readonly request: Request };

/** Cards are called by the beginning of their number; what stands on them is not shown here. */
const short = (cardId: string): string => cardId.slice(0, 8).toUpperCase();

export const LinkedCards = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  const { cards, decision, may } = request;
  const isOpen = decision === null && may.handle;
  return (
    <Section note={isOpen ? t('cards.note') : undefined} title={t('cards.title')}>
      {cards.length === 0 && <p className="mb-3 text-muted">{t('cards.none')}</p>}
      <ul>
        {cards.map((card) => (
          <li className="mb-2 flex flex-wrap items-center gap-3" key={card.cardId}>
            <span className="figure">{t('cards.card', { number: short(card.cardId) })}</span>
            {card.frozen && <Chip icon="lock">{t('cards.frozen')}</Chip>}
            {card.erased && <Chip>{t('cards.erased')}</Chip>}
            {may.hold && !card.erased && <HoldButton one={heldCard(request, card.cardId)} />}
            {isOpen && <LinkButton cardId={card.cardId} linked={false} request={request} />}
          </li>
        ))}
      </ul>
      {isOpen && request.kind === 'suspension' && cards.length > 0 && <Freeze request={request} />}
      {isOpen && <Find request={request} />}
    </Section>
  );
};

const heldCard = ({ stationId }: Request, subjectId: string) =>
  ({ record: 'card', stationId, subjectId, number: short(subjectId) }) as const;

type LinkProps = Props & { readonly cardId: string; readonly linked: boolean };

const LinkButton = ({ request, cardId, linked }: LinkProps) => {
  const { t } = useTranslation('rights');
  const command = useCommandOf(linkCard, { invalidate: ['rights.'] });
  const { requestId } = request;
  return (
    <>
      <Button
        busy={command.isPending}
        onPress={() => command.mutate({ requestId, cardId, linked })}
        size={28}
      >
        {t(linked ? 'cards.link' : 'cards.unlink')}
      </Button>
      {command.error && <RefusalNotice error={command.error} />}
    </>
  );
};

const Freeze = ({ request: { requestId, cards } }: Props) => {
  const { t } = useTranslation('rights');
  const command = useCommandOf(freezeCards, { invalidate: ['rights.', 'cards.'] });
  if (cards.every(({ frozen, erased }) => frozen || erased)) return null;
  return (
    <div className="mb-4">
      <Button busy={command.isPending} icon="lock" onPress={() => command.mutate({ requestId })}>
        {t('cards.freeze')}
      </Button>
      <p className="mt-1 text-muted">{t('cards.freezeNote')}</p>
      {command.error && <RefusalNotice error={command.error} />}
    </div>
  );
};

const Find = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  const [field, setField] = useState<SearchField>('reading');
  const [value, setValue] = useState('');
  const command = useCommandOf(searchCards, { invalidate: [] });
  const linked = request.cards.map(({ cardId }) => cardId);
  const found = command.data?.found.filter(({ cardId }) => !linked.includes(cardId));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') command.mutate({ field, value, purpose: 'rights' });
      }}
    >
      <SegmentedControl
        label={t('cards.value')}
        onChange={setField}
        options={[
          { id: 'reading', label: t('cards.reading') },
          { id: 'phone', label: t('cards.phone') },
        ]}
        value={field}
      />
      <div className="mt-3 flex flex-wrap items-end gap-x-3">
        <TextField label={t('cards.value')} onChange={setValue} required value={value} />
        <Button busy={command.isPending} className="mb-4" icon="search" size={48} type="submit">
          {t('cards.find')}
        </Button>
      </div>
      {command.error && <RefusalNotice error={command.error} />}
      {command.data?.found.length === 0 && <p className="text-muted">{t('cards.nothing')}</p>}
      {found?.map(({ cardId }) => (
        <p className="mb-2 flex flex-wrap items-center gap-3" key={cardId}>
          <span>{t('cards.found')}</span>
          <span className="figure">{t('cards.card', { number: short(cardId) })}</span>
          <LinkButton cardId={cardId} linked request={request} />
        </p>
      ))}
    </form>
  );
};
