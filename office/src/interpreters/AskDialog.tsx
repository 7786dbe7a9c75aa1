import { workKinds } from '@meguri/core/interpreters/interpreter.ts';
import { askForInterpreter } from '@meguri/core/interpreters/interpreters.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLabelOptions } from '../platform/label-options.ts';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { changed, isTime, type Sources, tidyTime, useSpoken } from './interpreter.ts';

type Props = { readonly classes: Sources['classes']; readonly onClose: () => void };

type Ask = Input<typeof askForInterpreter>;
type Form = {
  readonly day: string | null;
  readonly fromTime: string;
  readonly untilTime: string;
  readonly language: Ask['language'] | null;
  readonly classId: string;
  readonly work: Ask['work'];
};

const any = 'any';

/** Asks for an interpreter for the caller's station and a day; there is no field for more. */
export const AskDialog = ({ classes, onClose }: Props) => {
  const { t } = useTranslation('interpreters');
  const { stationId, today } = useSession();
  const [form, change] = useForm<Form>({
    day: today,
    fromTime: '10:00',
    untilTime: '12:00',
    language: null,
    classId: any,
    work: 'visit',
  });
  const end = { said: t('request.asked'), onClose };
  const command = useDialogCommand(askForInterpreter, changed, end);
  const { day, language, work } = form;
  const send = () => {
    if (day === null || language === null) return;
    const hours = { fromTime: tidyTime(form.fromTime), untilTime: tidyTime(form.untilTime) };
    const classId = form.classId === any ? null : form.classId;
    command.mutate({ stationId, day, ...hours, language, classId, work });
  };
  const hours = isTime(form.fromTime) && isTime(form.untilTime) ? null : t('request.hours');
  const lack = language === null ? t('request.language') : day === null ? t('request.day') : hours;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('request.send')}
      missing={lack}
      onClose={onClose}
      onConfirm={send}
      title={t('request.askTitle')}
    >
      <p className="mb-4 text-muted">{t('lead')}</p>
      <What classes={classes} {...{ change, form }} />
      <When {...{ change, form }} />
    </CommandDialog>
  );
};

type FieldsProps = {
  readonly form: Form;
  readonly change: (change: Partial<Form>) => void;
};

const What = ({ form, change, classes }: FieldsProps & Pick<Props, 'classes'>) => {
  const { t } = useTranslation('interpreters');
  const locale = useLanguage();
  const works = useLabelOptions(workKinds);
  const spoken = useSpoken();
  const named = classes.map(({ id, title }) => ({ id, label: title[locale] }));
  return (
    <>
      <SelectField
        hint={t('request.visitHint')}
        label={t('request.work')}
        onChange={(work) => change({ work })}
        options={works}
        required
        value={form.work}
      />
      <div className="flex flex-wrap gap-x-6">
        <SelectField
          label={t('request.language')}
          onChange={(language) => change({ language })}
          options={spoken}
          required
          value={form.language}
          width={260}
        />
        <SelectField
          label={t('request.class')}
          onChange={(classId) => change({ classId })}
          options={[{ id: any, label: t('request.anyClass') }, ...named]}
          required
          value={form.classId}
          width={220}
        />
      </div>
    </>
  );
};

const When = ({ form, change }: FieldsProps) => {
  const { t } = useTranslation('interpreters');
  return (
    <>
      <DayInput day={form.day} label={t('request.day')} onDay={(day) => change({ day })} />
      <div className="flex flex-wrap gap-x-6">
        <TextField
          label={t('request.from')}
          onChange={(fromTime) => change({ fromTime })}
          required
          value={form.fromTime}
          width={160}
        />
        <TextField
          label={t('request.until')}
          onChange={(untilTime) => change({ untilTime })}
          required
          value={form.untilTime}
          width={160}
        />
      </div>
    </>
  );
};
