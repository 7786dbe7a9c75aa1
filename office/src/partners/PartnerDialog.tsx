import type { Input } from '@meguri/core/operation.ts';
import { contactBases } from '@meguri/core/partners/partner.ts';
import { addPartner, changePartner } from '@meguri/core/partners/partners.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
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
import { changed, type Entry, type Kind } from './partner.ts';

type Form = Omit<Input<typeof addPartner>, 'stationId' | 'fromOn'> & {
  readonly fromOn: string | null;
};

type Props = {
  readonly stationId: string | null;
  readonly kinds: readonly Kind[];
  /** Null: a new one. */
  readonly entry: Entry | null;
  readonly onClose: () => void;
};

const startOf = (entry: Entry | null, kinds: readonly Kind[], today: string): Form => ({
  organisation: entry?.organisation ?? '',
  kind: entry?.kind.id ?? kinds[0]?.id ?? '',
  office: entry?.office ?? '',
  phone: entry?.phone ?? '',
  mail: entry?.mail ?? '',
  contactBasis: entry?.contactBasis ?? 'published',
  communityLeader: entry?.communityLeader ?? false,
  fromOn: entry?.fromOn ?? today,
  untilOn: entry?.untilOn ?? null,
  note: entry?.note ?? '',
});

/** An organisation with the post to turn to; saving confirms telephone and mail for a year. */
export const PartnerDialog = ({ stationId, kinds, entry, onClose }: Props) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const [form, change] = useForm(startOf(entry, kinds, today));
  const end = { said: t('form.saved', { name: form.organisation }), onClose };
  const add = useDialogCommand(addPartner, changed, end);
  const save = useDialogCommand(changePartner, changed, end);
  const send = () => {
    if (form.fromOn === null) return;
    const whole = { ...form, fromOn: form.fromOn };
    if (entry === null) add.mutate({ stationId, ...whole });
    else save.mutate({ partnerId: entry.id, basedOn: entry.revision, ...whole });
  };
  const lack = form.organisation.trim() === '' ? t('form.organisation') : null;
  return (
    <CommandDialog
      command={entry === null ? add : save}
      confirmLabel={t('form.save')}
      missing={lack ?? (form.fromOn === null ? t('form.from') : null)}
      onClose={onClose}
      onConfirm={send}
      title={entry === null ? t('form.addTitle') : t('form.changeTitle')}
    >
      <Who kinds={kinds} {...{ change, form }} />
      <Reach {...{ change, form }} />
      <When {...{ change, form }} />
    </CommandDialog>
  );
};

type FieldsProps = {
  readonly form: Form;
  readonly change: (change: Partial<Form>) => void;
};

const Who = ({ form, change, kinds }: FieldsProps & { readonly kinds: readonly Kind[] }) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  return (
    <>
      <PlainNoteField
        label={t('form.organisation')}
        lines={1}
        onChange={(organisation) => change({ organisation })}
        required
        value={form.organisation}
        width={480}
      />
      <SelectField
        label={t('form.kind')}
        onChange={(kind) => change({ kind })}
        options={kinds.map(({ id, title }) => ({ id, label: title[language] }))}
        required
        value={form.kind}
      />
      <PlainNoteField
        hint={t('form.officeHint')}
        label={t('form.office')}
        lines={1}
        onChange={(office) => change({ office })}
        value={form.office}
        width={480}
      />
    </>
  );
};

const Reach = ({ form, change }: FieldsProps) => {
  const { t } = useTranslation('partners');
  const bases = useLabelOptions(contactBases);
  return (
    <>
      <TextField
        label={t('form.phone')}
        onChange={(phone) => change({ phone: phone.normalize('NFKC') })}
        value={form.phone}
      />
      <TextField
        label={t('form.mail')}
        onChange={(mail) => change({ mail })}
        value={form.mail}
        width={480}
      />
      <SelectField
        hint={t('form.basisHint')}
        label={t('form.basis')}
        onChange={(contactBasis) => change({ contactBasis })}
        options={bases}
        required
        value={form.contactBasis}
      />
      <CheckboxField
        checked={form.communityLeader}
        onChange={(communityLeader) => change({ communityLeader })}
      >
        {t('form.leader')}
      </CheckboxField>
    </>
  );
};

const When = ({ form, change }: FieldsProps) => {
  const { t } = useTranslation('partners');
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-x-6">
        <DayInput day={form.fromOn} label={t('form.from')} onDay={(fromOn) => change({ fromOn })} />
        <DayInput
          day={form.untilOn}
          label={t('form.until')}
          onDay={(untilOn) => change({ untilOn })}
          required={false}
        />
      </div>
      <PlainNoteField
        label={t('form.note')}
        lines={2}
        onChange={(note) => change({ note })}
        value={form.note}
      />
    </>
  );
};
