import { type LeakedKind, type LeakStep, leakedKinds } from '@meguri/core/rights/leak.ts';
import { stepLeak } from '@meguri/core/rights/leaks.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { Leak } from './case.ts';

type Known = Leak['extent'] & { readonly kinds: readonly LeakedKind[] };

/** The next step of the case; how many persons can be said anew as often as more is known. */
export const LeakStepForm = ({ leak }: { readonly leak: Leak }) => {
  const { t } = useTranslation('rights');
  const [again, setAgain] = useState(false);
  const [next] = leak.left;
  const known = leak.steps.some(({ step }) => step === 'persons');
  const step: LeakStep | undefined = again ? 'persons' : next;
  if (step === undefined) return null;
  return (
    <Section
      side={
        known && !again ? (
          <Button look="text" onPress={() => setAgain(true)} size={28}>
            {t('leaks.again')}
          </Button>
        ) : undefined
      }
      title={`${t('leaks.next')}　${t(`leakStep.${step}`)}`}
    >
      <Form key={step} leak={leak} onDone={() => setAgain(false)} step={step} />
    </Section>
  );
};

type FormProps = { readonly leak: Leak; readonly step: LeakStep; readonly onDone: () => void };

const Form = ({ leak, step, onDone }: FormProps) => {
  const { t } = useTranslation('rights');
  const { today } = useSession();
  const [on, setOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [known, setKnown] = useState<Known>({ ...leak.extent, kinds: leak.kinds });
  const command = useDialogCommand(stepLeak, ['rights.', 'tasks.'], {
    said: t('leaks.done'),
    onClose: onDone,
  });
  const { kinds, ...extent } = known;
  const isPersons = step === 'persons';
  const send = () => {
    if (on === null) return;
    const about = isPersons ? { extent, kinds: [...kinds] } : { extent: null, kinds: [] };
    command.mutate({ leakId: leak.leakId, step, on, note, ...about });
  };
  return (
    <>
      {isPersons && <ExtentFields known={known} onChange={setKnown} />}
      <TextField label={t('leaks.note')} lines={2} onChange={setNote} value={note} />
      <DayInput day={on} label={t('leaks.day')} onDay={setOn} />
      {command.error && <RefusalNotice error={command.error} />}
      <Button busy={command.isPending} look="solid" onPress={send} size={48}>
        {t('leaks.record')}
      </Button>
    </>
  );
};

const answers = ['unknown', 'yes', 'no'] as const;
type Answer = (typeof answers)[number];

const answerOf = (value: boolean | null): Answer =>
  value === null ? 'unknown' : value ? 'yes' : 'no';

const saidOf: Readonly<Record<Answer, boolean | null>> = { unknown: null, yes: true, no: false };

type ExtentProps = { readonly known: Known; readonly onChange: (known: Known) => void };

const ExtentFields = ({ known, onChange }: ExtentProps) => {
  const { t } = useTranslation('rights');
  const options = answers.map((id) => ({ id, label: t(`leaks.${id}`) }));
  return (
    <>
      <NumberField
        label={t('leaks.persons')}
        max={10_000_000}
        min={0}
        onChange={(persons) => onChange({ ...known, persons })}
        value={known.persons}
      />
      {(['sensitive', 'wrongful'] as const).map((field) => (
        <SelectField
          key={field}
          label={t(`leaks.${field}`)}
          onChange={(id) => onChange({ ...known, [field]: saidOf[id] })}
          options={options}
          required
          value={answerOf(known[field])}
        />
      ))}
      <KindFields known={known} onChange={onChange} />
    </>
  );
};

const KindFields = ({ known, onChange }: ExtentProps) => {
  const { t } = useTranslation('rights');
  const change = (kind: LeakedKind, on: boolean) => {
    const kinds = known.kinds.filter((one) => one !== kind);
    onChange({ ...known, kinds: on ? [...kinds, kind] : kinds });
  };
  return (
    <fieldset className="mb-4">
      <legend className="text-[16px] font-bold text-ink">{t('leaks.kinds')}</legend>
      {leakedKinds.map((kind) => (
        <CheckboxField
          checked={known.kinds.includes(kind)}
          key={kind}
          onChange={(on) => change(kind, on)}
        >
          {t(`leaked.${kind}`)}
        </CheckboxField>
      ))}
    </fieldset>
  );
};
