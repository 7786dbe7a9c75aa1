import { readCard } from '@meguri/core/cards/read.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import type { CardSummary } from './card.ts';
import { type CardDraft, draftFrom } from './draft.ts';

type Props = {
  readonly card: CardSummary;
  readonly draft: CardDraft;
  readonly premisesId: string;
  readonly onDraft: (draft: CardDraft) => void;
};

/** An amendment begins with a look at the present card, for that purpose and on record. */
export const PresentCard = ({ card, draft, onDraft }: Props) => {
  const { t } = useTranslation('cards');
  const announce = useAnnounce();
  const command = useCommandOf(readCard, {
    invalidate: ['cards.looks'],
    onDone: (output) => {
      announce({ kind: 'info', title: t('form.readNote') });
      onDraft(draftFrom(draft, output.card));
    },
  });
  return (
    <div className="grid gap-3">
      <Notice kind="info" title={t('form.fresh')} />
      {command.error && <RefusalNotice error={command.error} />}
      <div>
        <Button
          busy={command.isPending}
          look="solid"
          onPress={() => command.mutate({ cardId: card.cardId, purpose: 'amendment' })}
          size={48}
        >
          {t('form.read')}
        </Button>
      </div>
    </div>
  );
};
