import { recordSession } from '@meguri/core/training/training.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDone } from '../platform/use-done.ts';
import { changedTraining, type Session } from './training.ts';

type Count = { readonly present: number | null; readonly of: number | null };

type Unit = Session['units'][number];

const none: Count = { present: null, of: null };

/** What was held, with a count for each unit and no names (R29). */
export const RecordForm = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation('training');
  const [on, setOn] = useState<string | null>(session.on);
  const [minutes, setMinutes] = useState<number | null>(session.minutes);
  const [note, setNote] = useState('');
  const [counts, setCounts] = useState<Readonly<Record<string, Count>>>({});
  const [asked, setAsked] = useState(false);
  const done = useDone(() => undefined);
  const command = useCommandOf(recordSession, {
    invalidate: changedTraining,
    onDone: () => done(t('session.saved')),
  });
  const attendance = session.units.flatMap(({ unitId }) => {
    const { present, of } = counts[unitId] ?? none;
    return present === null || of === null ? [] : [{ unitId, present, of }];
  });
  const isWhole = attendance.length === session.units.length && on !== null && minutes !== null;
  const send = () => {
    setAsked(true);
    if (!isWhole || on === null || minutes === null) return;
    command.mutate({ sessionId: session.sessionId, on, minutes, note, attendance });
  };
  return (
    <Section note={t('session.recordNote')} title={t('session.record')}>
      <DayInput day={on} label={t('session.held')} onDay={setOn} />
      <NumberField
        label={t('planDialog.minutes')}
        max={600}
        min={5}
        onChange={setMinutes}
        required
        value={minutes}
      />
      {session.units.map((unit) => (
        <UnitCount
          count={counts[unit.unitId] ?? none}
          key={unit.unitId}
          onChange={(next) => setCounts({ ...counts, [unit.unitId]: next })}
          unit={unit}
        />
      ))}
      <PlainNoteField label={t('session.note')} lines={4} onChange={setNote} value={note} />
      {asked && !isWhole && (
        <p className="mb-3 text-refusal" role="alert">
          {t('session.incomplete')}
        </p>
      )}
      {command.error && <RefusalNotice error={command.error} />}
      <Button busy={command.isPending} look="solid" onPress={send} size={48}>
        {t('session.send')}
      </Button>
    </Section>
  );
};

type CountProps = {
  readonly unit: Unit;
  readonly count: Count;
  readonly onChange: (count: Count) => void;
};

const UnitCount = ({ unit: { name }, count, onChange }: CountProps) => {
  const { t } = useTranslation('training');
  return (
    <fieldset>
      <legend className="mt-2 mb-2 border-line border-b pb-1 font-bold text-[16px] text-ink">
        {name}
      </legend>
      <div className="flex flex-wrap gap-x-6">
        <NumberField
          label={t('session.present')}
          max={2000}
          min={0}
          onChange={(present) => onChange({ ...count, present })}
          required
          value={count.present}
          width={120}
        />
        <NumberField
          label={t('session.of')}
          max={2000}
          min={1}
          onChange={(of) => onChange({ ...count, of })}
          required
          value={count.of}
          width={120}
        />
      </div>
    </fieldset>
  );
};
