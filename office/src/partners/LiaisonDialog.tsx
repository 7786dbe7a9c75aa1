import type { Input } from '@meguri/core/operation.ts';
import { logLiaison } from '@meguri/core/partners/log.ops.ts';
import { liaisonKinds } from '@meguri/core/partners/partner.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLabelOptions } from '../platform/label-options.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { changed, type Named } from './partner.ts';

type Unit = { readonly id: string; readonly name: string };

type Props = {
  readonly stationId: string | null;
  readonly partners: readonly Named[];
  /** Empty: the other side is a partner. */
  readonly units: readonly Unit[];
  readonly onClose: () => void;
};

type Form = Omit<Input<typeof logLiaison>, 'stationId' | 'on'> & {
  readonly on: string | null;
  readonly side: 'partner' | 'inside';
};

/** What was talked about with a partner, or with another unit of this police (GF-3.2b). */
export const LiaisonDialog = ({ stationId, partners, units, onClose }: Props) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const [form, change] = useForm<Form>({
    side: partners.length > 0 ? 'partner' : 'inside',
    partnerId: partners.length === 1 ? (partners[0]?.id ?? null) : null,
    unitId: null,
    on: today,
    kind: 'meeting',
    office: '',
    subject: '',
    nextStep: '',
    nextOn: null,
  });
  const command = useDialogCommand(logLiaison, changed, { said: t('log.saved'), onClose });
  const { side, on, partnerId, unitId, ...rest } = form;
  const isPartner = side === 'partner';
  const other = isPartner ? partnerId : unitId;
  const send = () => {
    if (on === null) return;
    const sides = isPartner ? { partnerId, unitId: null } : { partnerId: null, unitId };
    command.mutate({ stationId, on, ...sides, ...rest });
  };
  const lack = other === null ? t('log.side') : on === null ? t('log.on') : null;
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('log.save')}
      missing={lack ?? (form.subject.trim() === '' ? t('log.subject') : null)}
      onClose={onClose}
      onConfirm={send}
      title={t('log.addTitle')}
    >
      <OtherSide {...{ change, form, partners, units }} />
      <Talk {...{ change, form }} />
    </CommandDialog>
  );
};

type FieldsProps = {
  readonly form: Form;
  readonly change: (change: Partial<Form>) => void;
};

type SideProps = FieldsProps & Pick<Props, 'partners' | 'units'>;

const OtherSide = ({ form, change, partners, units }: SideProps) => {
  const { t } = useTranslation('partners');
  const both = partners.length > 0 && units.length > 0;
  return (
    <>
      {both && (
        <div className="mb-4">
          <RadioField
            label={t('log.side')}
            onChange={(side) => change({ side })}
            options={[
              { id: 'partner', label: t('log.partner') },
              { id: 'inside', label: t('log.inside') },
            ]}
            value={form.side}
          />
        </div>
      )}
      {form.side === 'partner' ? (
        <SelectField
          label={t('log.choosePartner')}
          onChange={(partnerId) => change({ partnerId })}
          options={partners.map(({ id, organisation }) => ({ id, label: organisation }))}
          required
          value={form.partnerId}
          width={480}
        />
      ) : (
        <SelectField
          label={t('log.chooseUnit')}
          onChange={(unitId) => change({ unitId })}
          options={units.map(({ id, name }) => ({ id, label: name }))}
          required
          value={form.unitId}
          width={480}
        />
      )}
    </>
  );
};

const Talk = ({ form, change }: FieldsProps) => {
  const { t } = useTranslation('partners');
  const kinds = useLabelOptions(liaisonKinds);
  return (
    <>
      <div className="flex flex-wrap gap-x-6">
        <DayInput day={form.on} label={t('log.on')} onDay={(on) => change({ on })} />
        <SelectField
          label={t('log.kind')}
          onChange={(kind) => change({ kind })}
          options={kinds}
          required
          value={form.kind}
          width={240}
        />
      </div>
      <PlainNoteField
        hint={t('form.officeHint')}
        label={t('log.office')}
        lines={1}
        onChange={(office) => change({ office })}
        value={form.office}
        width={480}
      />
      <PlainNoteField
        label={t('log.subject')}
        onChange={(subject) => change({ subject })}
        required
        value={form.subject}
      />
      <PlainNoteField
        label={t('log.nextStep')}
        lines={1}
        onChange={(nextStep) => change({ nextStep })}
        value={form.nextStep}
        width={480}
      />
      <DayInput
        day={form.nextOn}
        label={t('log.nextOn')}
        onDay={(nextOn) => change({ nextOn })}
        required={false}
      />
    </>
  );
};
