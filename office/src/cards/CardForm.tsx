import { writeCard } from '@meguri/core/cards/cards.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { CardEntries } from './CardEntries.tsx';
import type { CardFormProps } from './card.ts';
import { type CardDraft, contentsOf, emptyDraft } from './draft.ts';
import { HowWritten } from './HowWritten.tsx';
import { PresentCard } from './PresentCard.tsx';
import { useCardChange } from './use-card-change.ts';

const others = new Set(['member', 'child', 'emergency']);

/** The purpose text, who wrote it, the items, and one button that seals and saves. */
export const CardForm = ({ form, cards, premises }: CardFormProps) => {
  const { today } = useSession();
  const [draft, setDraft] = useState(() => emptyDraft(premises.kind, today));
  const present = cards.find(({ kind }) => kind === draft.kind);
  const isRead = (present?.revision ?? 0) === draft.baseRevision;
  return (
    <div className="max-w-[860px]">
      <HowWritten draft={draft} form={form} onDraft={setDraft} premises={premises} />
      {present && !isRead ? (
        <PresentCard card={present} draft={draft} onDraft={setDraft} premisesId={premises.id} />
      ) : (
        <Filled
          cards={cards}
          draft={draft}
          form={form}
          key={`${draft.kind} ${draft.baseRevision}`}
          onDraft={setDraft}
          premises={premises}
        />
      )}
    </div>
  );
};

type FilledProps = CardFormProps & {
  readonly draft: CardDraft;
  readonly onDraft: (draft: CardDraft) => void;
};

const Filled = ({ draft, onDraft, form, cards, premises }: FilledProps) => {
  const { t } = useTranslation('cards');
  const part = (change: Partial<CardDraft>) => onDraft({ ...draft, ...change });
  const namesOthers = contentsOf(draft).entries.some(({ group }) => others.has(group));
  const waits = cards.some(({ kind, toldOn }) => kind === 'provisional' && toldOn === null);
  return (
    <>
      <CheckboxField checked={draft.declined} onChange={(declined) => part({ declined })}>
        {t('form.declined')}
      </CheckboxField>
      {!draft.declined && (
        <CardEntries
          draft={draft}
          items={form.items.filter((item) => item.cards.includes(draft.kind))}
          onDraft={onDraft}
        />
      )}
      {namesOthers && (
        <CheckboxField checked={draft.toldOthers} onChange={(toldOthers) => part({ toldOthers })}>
          {t('form.toldOthers')}
        </CheckboxField>
      )}
      {waits && (
        <CheckboxField
          checked={draft.toldProvisional}
          onChange={(toldProvisional) => part({ toldProvisional })}
        >
          {t('form.toldProvisional')}
        </CheckboxField>
      )}
      <DayInput
        day={draft.confirmedOn}
        label={t('form.confirmedOn')}
        onDay={(day) => day !== null && part({ confirmedOn: day })}
      />
      <Save draft={draft} form={form} premises={premises} />
    </>
  );
};

const Save = ({ draft, form, premises }: Pick<FilledProps, 'draft' | 'form' | 'premises'>) => {
  const { t } = useTranslation('cards');
  const navigate = useNavigate();
  const back = () => void navigate({ to: `/beats/${premises.beatId}?door=${premises.id}` });
  const command = useCardChange(writeCard, t('form.saved'), back);
  const save = () =>
    command.mutate({
      premisesId: premises.id,
      kind: draft.kind,
      baseRevision: draft.baseRevision,
      origin: draft.origin,
      noticeVersion: draft.noticeShown ? form.notice.version : null,
      contents: contentsOf(draft),
      toldOthers: draft.toldOthers,
      toldProvisional: draft.toldProvisional,
      confirmedOn: draft.confirmedOn,
    });
  return (
    <div className="mt-4 grid gap-3">
      {command.error && <RefusalNotice error={command.error} />}
      <div className="flex gap-3">
        <Button busy={command.isPending} look="solid" onPress={save} size={48}>
          {t('form.save')}
        </Button>
        <Button look="text" onPress={back} size={48}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
};
