import type { LanguageCode } from '@meguri/core/base/languages.ts';
import { sourceKinds } from '@meguri/core/interpreters/interpreter.ts';
import { saveSource } from '@meguri/core/interpreters/interpreters.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLabelOptions } from '../platform/label-options.ts';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { changed, isTime, type Source, type Sources, tidyTime } from './interpreter.ts';
import { LanguageBoxes, WeekdayBoxes } from './SourceBoxes.tsx';

type Props = {
  /** Null: a new one. */
  readonly source: Source | null;
  readonly classes: Sources['classes'];
  readonly onClose: () => void;
};

type Form = Omit<Input<typeof saveSource>, 'sourceId' | 'basedOn' | 'fromOn'> & {
  readonly languages: LanguageCode[];
  readonly fromOn: string | null;
};

const startOf = (source: Source | null, classId: string, today: string): Form => ({
  name: source?.name ?? '',
  kind: source?.kind ?? 'centre',
  classId: source?.classId ?? classId,
  languages: source?.languages ?? [],
  weekdays: source?.weekdays ?? [1, 2, 3, 4, 5],
  fromTime: source?.fromTime ?? '09:00',
  untilTime: source?.untilTime ?? '17:30',
  phone: source?.phone ?? '',
  mail: source?.mail ?? '',
  note: source?.note ?? '',
  fromOn: source?.fromOn ?? today,
  untilOn: source?.untilOn ?? null,
});

/** A desk with its languages and hours, never an interpreter. */
export const SourceDialog = ({ source, classes, onClose }: Props) => {
  const { t } = useTranslation('interpreters');
  const { today } = useSession();
  const [form, change] = useForm(startOf(source, classes[0]?.id ?? '', today));
  const said = t('source.saved', { name: form.name });
  const command = useDialogCommand(saveSource, changed, { said, onClose });
  const { fromOn, fromTime, untilTime } = form;
  const send = () => {
    if (fromOn === null) return;
    const of = { sourceId: source?.id ?? null, basedOn: source?.revision ?? 0, fromOn };
    const hours = { fromTime: tidyTime(fromTime), untilTime: tidyTime(untilTime) };
    command.mutate({ ...form, ...of, ...hours });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('source.save')}
      missing={useLack(form)}
      onClose={onClose}
      onConfirm={send}
      title={source === null ? t('source.addTitle') : t('source.changeTitle')}
    >
      <Desk classes={classes} {...{ change, form }} />
      <LanguageBoxes chosen={form.languages} onChange={(languages) => change({ languages })} />
      <WeekdayBoxes chosen={form.weekdays} onChange={(weekdays) => change({ weekdays })} />
      <Hours {...{ change, form }} />
      <Reach {...{ change, form }} />
    </CommandDialog>
  );
};

const useLack = ({ name, languages, weekdays, fromTime, untilTime, fromOn }: Form) => {
  const { t } = useTranslation('interpreters');
  if (name.trim() === '') return t('source.name');
  if (languages.length === 0) return t('source.languages');
  if (weekdays.length === 0) return t('source.weekdays');
  if (!isTime(fromTime) || !isTime(untilTime)) return t('source.hours');
  return fromOn === null ? t('source.fromOn') : null;
};

type FieldsProps = {
  readonly form: Form;
  readonly change: (change: Partial<Form>) => void;
};

const Desk = ({ form, change, classes }: FieldsProps & Pick<Props, 'classes'>) => {
  const { t } = useTranslation('interpreters');
  const locale = useLanguage();
  const kinds = useLabelOptions(sourceKinds);
  return (
    <>
      <PlainNoteField
        hint={t('source.nameHint')}
        label={t('source.name')}
        lines={1}
        onChange={(name) => change({ name })}
        required
        value={form.name}
        width={480}
      />
      <div className="flex flex-wrap gap-x-6">
        <SelectField
          label={t('source.kind')}
          onChange={(kind) => change({ kind })}
          options={kinds}
          required
          value={form.kind}
          width={260}
        />
        <SelectField
          label={t('source.class')}
          onChange={(classId) => change({ classId })}
          options={classes.map(({ id, title }) => ({ id, label: title[locale] }))}
          required
          value={form.classId}
          width={220}
        />
      </div>
    </>
  );
};

const Hours = ({ form, change }: FieldsProps) => {
  const { t } = useTranslation('interpreters');
  return (
    <div className="flex flex-wrap gap-x-6">
      <TextField
        label={t('source.from')}
        onChange={(fromTime) => change({ fromTime })}
        required
        value={form.fromTime}
        width={160}
      />
      <TextField
        label={t('source.until')}
        onChange={(untilTime) => change({ untilTime })}
        required
        value={form.untilTime}
        width={160}
      />
    </div>
  );
};

const Reach = ({ form, change }: FieldsProps) => {
  const { t } = useTranslation('interpreters');
  return (
    <>
      <TextField
        label={t('source.phone')}
        onChange={(phone) => change({ phone: phone.normalize('NFKC') })}
        value={form.phone}
      />
      <TextField
        label={t('source.mail')}
        onChange={(mail) => change({ mail })}
        value={form.mail}
        width={480}
      />
      <PlainNoteField
        label={t('source.note')}
        lines={2}
        onChange={(note) => change({ note })}
        value={form.note}
      />
      <div className="flex flex-wrap gap-x-6">
        <DayInput
          day={form.fromOn}
          label={t('source.fromOn')}
          onDay={(fromOn) => change({ fromOn })}
        />
        <DayInput
          day={form.untilOn}
          label={t('source.untilOn')}
          onDay={(untilOn) => change({ untilOn })}
          required={false}
        />
      </div>
    </>
  );
};
