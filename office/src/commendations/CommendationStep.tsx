import {
  commendationForm,
  decideCommendation,
  reviewCommendation,
  reviseCommendation,
} from '@meguri/core/commendations/commendations.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedCommendations, type Shown, type ShownProps } from './commendation.ts';
import { EvidenceField, type Named } from './EvidenceField.tsx';

/** The one filled button: to go over it, decide it, or correct it. */
export const CommendationStep = ({ shown }: ShownProps) => {
  const { t } = useTranslation('commendations');
  const [isOpen, setOpen] = useState(false);
  const { may } = shown;
  const onClose = () => setOpen(false);
  const kind = may.review ? 'review' : may.decide ? 'decide' : may.revise ? 'revise' : null;
  if (kind === null) return null;
  const Dialog = { review: Review, decide: Decide, revise: Revise }[kind];
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)} size={48}>
        {t(`one.${kind}`)}
      </Button>
      {isOpen && <Dialog onClose={onClose} shown={shown} />}
    </>
  );
};

type Props = ShownProps & { readonly onClose: () => void };

const keyOf = ({ commendation, version }: Shown) => ({
  commendationId: commendation.id,
  version,
});

const Review = ({ shown, onClose }: Props) => {
  const { t } = useTranslation('commendations');
  const [as, setAs] = useState<'support' | 'back'>('support');
  const [note, setNote] = useState('');
  const command = useDialogCommand(reviewCommendation, changedCommendations, {
    said: t('one.reviewed'),
    onClose,
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('one.review')}
      missing={note.trim() === '' && t('one.note')}
      onClose={onClose}
      onConfirm={() => command.mutate({ ...keyOf(shown), support: as === 'support', note })}
      title={t('one.review')}
    >
      <div className="mb-4">
        <RadioField
          label={t('one.reviewAs')}
          onChange={setAs}
          options={[
            { id: 'support', label: t('one.support') },
            { id: 'back', label: t('one.back') },
          ]}
          value={as}
        />
      </div>
      <PlainNoteField label={t('one.note')} onChange={setNote} required value={note} />
    </CommandDialog>
  );
};

const Decide = ({ shown, onClose }: Props) => {
  const { t } = useTranslation('commendations');
  const [as, setAs] = useState<'yes' | 'no'>('yes');
  const [givenOn, setGivenOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const command = useDialogCommand(decideCommendation, changedCommendations, {
    said: t('one.decided'),
    onClose,
  });
  const isDone = as === 'yes';
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('one.decide')}
      missing={isDone ? givenOn === null && t('one.givenOn') : note.trim() === '' && t('one.note')}
      onClose={onClose}
      onConfirm={() => command.mutate({ ...keyOf(shown), givenOn: isDone ? givenOn : null, note })}
      title={t('one.decide')}
    >
      <div className="mb-4">
        <RadioField
          label={t('one.decideAs')}
          onChange={setAs}
          options={[
            { id: 'yes', label: t('one.yes') },
            { id: 'no', label: t('one.no') },
          ]}
          value={as}
        />
      </div>
      {isDone && <DayInput day={givenOn} label={t('one.givenOn')} onDay={setGivenOn} />}
      <PlainNoteField label={t('one.note')} lines={2} onChange={setNote} value={note} />
    </CommandDialog>
  );
};

const Revise = ({ shown, onClose }: Props) => {
  const { t } = useTranslation('commendations');
  const [good, setGood] = useState(shown.good);
  const [conditions, setConditions] = useState(shown.conditions);
  const [evidence, setEvidence] = useState<readonly Named[]>(
    shown.evidence.map(({ kind, subjectId }) => ({ kind, subjectId })),
  );
  const { data } = useQueryOf(commendationForm, { stationId: shown.stationId });
  const command = useDialogCommand(reviseCommendation, changedCommendations, {
    said: t('one.revised'),
    onClose,
  });
  const lack =
    (good.trim() === '' && t('new.good')) || (conditions.trim() === '' && t('new.conditions'));
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('one.revise')}
      missing={lack}
      onClose={onClose}
      onConfirm={() =>
        command.mutate({ ...keyOf(shown), good, conditions, evidence: [...evidence] })
      }
      title={t('one.revise')}
    >
      <PlainNoteField
        hint={t('new.goodHint')}
        label={t('new.good')}
        lines={4}
        onChange={setGood}
        required
        value={good}
      />
      <PlainNoteField
        hint={t('new.conditionsHint')}
        label={t('new.conditions')}
        lines={3}
        onChange={setConditions}
        required
        value={conditions}
      />
      <EvidenceField
        chosen={evidence}
        onChange={setEvidence}
        options={data?.evidence ?? shown.evidence}
      />
    </CommandDialog>
  );
};
