import type { Input } from '@meguri/core/operation.ts';
import { directions, isOnCrime, legalBases, levels } from '@meguri/core/partners/information.ts';
import { passInformation } from '@meguri/core/partners/log.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLabelOptions } from '../platform/label-options.ts';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { changed, type Named } from './partner.ts';
import { WordingGuide } from './WordingGuide.tsx';

type Props = {
  readonly stationId: string | null;
  readonly partners: readonly Named[];
  readonly onClose: () => void;
};

type Form = Omit<Input<typeof passInformation>, 'stationId' | 'partnerId' | 'on'> & {
  readonly partnerId: string | null;
  readonly on: string | null;
};

/** Information given or received; the wording guide stands beside what is typed (partners.inform). */
export const InformationDialog = ({ stationId, partners, onClose }: Props) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const [form, change] = useForm<Form>({
    partnerId: partners.length === 1 ? (partners[0]?.id ?? null) : null,
    on: today,
    direction: 'given',
    level: 'aggregate',
    subject: '',
    basis: 'police-act',
    onCrime: false,
    source: '',
    sourceOn: null,
  });
  const end = { said: t('information.saved'), onClose };
  const command = useDialogCommand(passInformation, changed, end);
  const { partnerId, on } = form;
  const send = () => {
    if (partnerId === null || on === null) return;
    command.mutate({ stationId, ...form, partnerId, on });
  };
  const lack = partnerId === null ? t('information.partner') : on === null ? t('log.on') : null;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('information.save')}
      missing={lack ?? (form.subject.trim() === '' ? t('information.subject') : null)}
      onClose={onClose}
      onConfirm={send}
      title={t('information.add')}
    >
      <WordingGuide />
      <Between partners={partners} {...{ change, form }} />
      <Contents {...{ change, form }} />
      <Source {...{ change, form }} />
    </CommandDialog>
  );
};

type FieldsProps = {
  readonly form: Form;
  readonly change: (change: Partial<Form>) => void;
};

const Between = ({ form, change, partners }: FieldsProps & Pick<Props, 'partners'>) => {
  const { t } = useTranslation('partners');
  const ways = useLabelOptions(directions);
  return (
    <>
      <SelectField
        label={t('information.partner')}
        onChange={(partnerId) => change({ partnerId })}
        options={partners.map(({ id, organisation }) => ({ id, label: organisation }))}
        required
        value={form.partnerId}
        width={480}
      />
      <div className="flex flex-wrap gap-x-6">
        <DayInput day={form.on} label={t('information.on')} onDay={(on) => change({ on })} />
        <SelectField
          label={t('information.direction')}
          onChange={(direction) => change({ direction })}
          options={ways}
          required
          value={form.direction}
          width={240}
        />
      </div>
    </>
  );
};

const Contents = ({ form, change }: FieldsProps) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  const bases = useLabelOptions(legalBases).map(({ id, label }) => ({
    id,
    label: `${label}（${legalBases[id].law[language]}）`,
  }));
  const all = useLabelOptions(levels);
  return (
    <>
      <SelectField
        label={t('information.level')}
        onChange={(level) => change({ level })}
        options={all}
        required
        value={form.level}
        width={480}
      />
      <PlainNoteField
        label={t('information.subject')}
        onChange={(subject) => change({ subject })}
        required
        value={form.subject}
      />
      <SelectField
        label={t('information.basis')}
        onChange={(basis) => change({ basis })}
        options={bases}
        required
        value={form.basis}
        width={520}
      />
      <CheckboxField checked={isOnCrime(form)} onChange={(onCrime) => change({ onCrime })}>
        {t('information.onCrime')}
      </CheckboxField>
    </>
  );
};

/** Asked for where it is about crime, by what was ticked or typed. */
const Source = ({ form, change }: FieldsProps) => {
  const { t } = useTranslation('partners');
  if (!isOnCrime(form)) return null;
  return (
    <>
      <PlainNoteField
        hint={t('information.sourceHint')}
        label={t('information.source')}
        lines={1}
        onChange={(source) => change({ source })}
        required
        value={form.source}
        width={480}
      />
      <DayInput
        day={form.sourceOn}
        label={t('information.sourceOn')}
        onDay={(sourceOn) => change({ sourceOn })}
      />
    </>
  );
};
