import { planSession } from '@meguri/core/training/training.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { useForm } from '../platform/use-form.ts';
import { Choices } from './Choices.tsx';
import { changedTraining, type Training } from './training.ts';

type Form = {
  readonly themeId: string | null;
  readonly on: string | null;
  readonly minutes: number | null;
  readonly leadPostId: string | null;
  readonly unitIds: readonly string[];
  readonly material: string;
  readonly guidance: boolean;
  readonly complaintChannel: boolean;
};

type Props = {
  readonly training: Training;
  readonly pack: string | null;
  readonly stationId: string | null;
  readonly onClose: () => void;
};

const start = (postId: string): Form => ({
  themeId: null,
  on: null,
  minutes: 45,
  leadPostId: postId,
  unitIds: [],
  material: '',
  guidance: false,
  complaintChannel: false,
});

/** A session to be held: a questioning drill asks for guidance and complaint channel (GF-T25). */
export const PlanDialog = ({ training, pack, stationId, onClose }: Props) => {
  const { t } = useTranslation('training');
  const [form, change] = useForm(start(useSession().post.id));
  const end = { said: t('planDialog.done'), onClose };
  const command = useDialogCommand(planSession, changedTraining, end);
  const { themeId, on, minutes, leadPostId, unitIds, material, ...attached } = form;
  const isLacking =
    themeId === null || on === null || minutes === null || leadPostId === null || !unitIds.length;
  const send = () => {
    if (themeId === null || on === null || minutes === null || leadPostId === null) return;
    const what = { themeId, on, minutes, leadPostId, unitIds: [...unitIds], material };
    command.mutate({ stationId, pack, ...what, attached });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('planDialog.send')}
      incomplete={isLacking && t('planDialog.incomplete')}
      onClose={onClose}
      onConfirm={send}
      title={t('plan')}
    >
      <Theme change={change} form={form} training={training} />
      <DayInput day={on} label={t('day')} onDay={(day) => change({ on: day })} />
      <NumberField
        label={t('planDialog.minutes')}
        max={600}
        min={5}
        onChange={(next) => change({ minutes: next })}
        required
        value={minutes}
      />
      <Who change={change} form={form} training={training} />
      <PlainNoteField
        hint={t('planDialog.materialHint')}
        label={t('planDialog.material')}
        lines={2}
        onChange={(next) => change({ material: next })}
        value={material}
      />
    </CommandDialog>
  );
};

type PartProps = {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  readonly training: Training;
};

const Theme = ({ form, change, training: { themes } }: PartProps) => {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const chosen = themes.find(({ id }) => id === form.themeId);
  return (
    <>
      <SelectField
        label={t('theme')}
        onChange={(themeId) => change({ themeId })}
        options={themes.map(({ id, clause, theme }) => ({
          id,
          label: clause === null ? `${theme[language]}（${t('ofProduct')}）` : theme[language],
        }))}
        required
        value={form.themeId}
        width={420}
      />
      {chosen?.withGuidance && (
        <div className="mb-4 border-line-strong border-l-4 pl-3">
          <p>{chosen.withGuidance[language]}</p>
          <p className="text-muted">{t('planDialog.drillNote')}</p>
          <CheckboxField checked={form.guidance} onChange={(guidance) => change({ guidance })}>
            {t('planDialog.guidance')}
          </CheckboxField>
          <CheckboxField
            checked={form.complaintChannel}
            onChange={(complaintChannel) => change({ complaintChannel })}
          >
            {t('planDialog.channel')}
          </CheckboxField>
        </div>
      )}
    </>
  );
};

const Who = ({ form, change, training: { posts, units } }: PartProps) => {
  const { t } = useTranslation('training');
  const unitName = (id: string) => units.find(({ unitId }) => unitId === id)?.name ?? '';
  return (
    <>
      <SelectField
        label={t('planDialog.lead')}
        onChange={(leadPostId) => change({ leadPostId })}
        options={posts.map(({ postId, title, unitId }) => ({
          id: postId,
          label: `${title}　${unitName(unitId)}`,
        }))}
        required
        value={form.leadPostId}
        width={420}
      />
      <Choices
        all={t('assignDialog.all')}
        chosen={form.unitIds}
        label={t('planDialog.units')}
        onChange={(unitIds) => change({ unitIds })}
        options={units.map(({ unitId, name }) => ({ id: unitId, label: name }))}
      />
    </>
  );
};
