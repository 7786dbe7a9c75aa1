import { keysOf } from '@meguri/core/base/keys.ts';
import { recordMeasure } from '@meguri/core/measures/course.ops.ts';
import { bands } from '@meguri/core/measures/measures.ts';
import type { Input } from '@meguri/core/operation.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeasures, type MeasureProps, useDayWithWeekday } from './measure.ts';

type Props = MeasureProps & { readonly onClose: () => void };

type Draft = Pick<
  Input<typeof recordMeasure>,
  'held' | 'band' | 'note' | 'questions' | 'learned' | 'nextStep'
>;

const empty: Draft = { held: true, band: null, note: '', questions: '', learned: '', nextStep: '' };

/** How many came, as a band; what was asked, learned, and comes next. */
export const RecordDialog = ({ measure, onClose }: Props) => {
  const { t } = useTranslation('measures');
  const { today } = useSession();
  const dayText = useDayWithWeekday();
  const { id: measureId, revision, days, results } = measure;
  const open = days.filter((day) => day <= today && !results.some(({ onDay }) => onDay === day));
  const [onDay, setDay] = useState(open[0] ?? '');
  const [draft, setDraft] = useState(empty);
  const said = t('act.recorded');
  const command = useDialogCommand(recordMeasure, changedMeasures, { said, onClose });
  const { held, band, note } = draft;
  const sent = held ? { ...draft, note: '' } : { ...draft, band: null };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('act.record')}
      missing={held ? band === null && t('one.band') : note.trim() === '' && t('act.recordReason')}
      onClose={onClose}
      onConfirm={() => command.mutate({ measureId, revision, onDay, ...sent })}
      title={t('act.recordTitle')}
    >
      {open.length > 1 && (
        <SelectField
          label={t('act.recordDay')}
          onChange={setDay}
          options={open.map((day) => ({ id: day, label: dayText(day) }))}
          required
          value={onDay}
        />
      )}
      <Fields change={(more) => setDraft({ ...draft, ...more })} draft={draft} />
    </CommandDialog>
  );
};

type FieldsProps = { readonly draft: Draft; readonly change: (more: Partial<Draft>) => void };

const Fields = ({ draft, change }: FieldsProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  return (
    <>
      <div className="mb-4">
        <RadioField
          label={t('act.recordHeld')}
          onChange={(id) => change({ held: id === 'yes' })}
          options={[
            { id: 'yes', label: t('act.recordYes') },
            { id: 'no', label: t('act.recordNo') },
          ]}
          value={draft.held ? 'yes' : 'no'}
        />
      </div>
      {draft.held ? (
        <SelectField
          label={t('one.band')}
          onChange={(band) => change({ band })}
          options={keysOf(bands).map((id) => ({ id, label: bands[id][language] }))}
          required
          value={draft.band}
        />
      ) : (
        <PlainNoteField
          label={t('act.recordReason')}
          lines={2}
          onChange={(note) => change({ note })}
          required
          value={draft.note}
        />
      )}
      {(['questions', 'learned', 'nextStep'] as const).map((name) => (
        <PlainNoteField
          key={name}
          label={t(`one.${name}`)}
          lines={2}
          onChange={(text) => change({ [name]: text })}
          value={draft[name]}
        />
      ))}
    </>
  );
};
