import { addMonths } from '@meguri/core/base/day.ts';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { type DraftProps, timeOf } from './plan-draft.ts';

type Props = DraftProps & { readonly tried: boolean };

/** A day, times and the words of a public place; once, or every so many weeks or months. */
export const WhenFields = ({ draft, change, tried }: Props) => {
  const { t } = useTranslation('measures');
  const wrong = (time: string) =>
    tried && timeOf(time) === null ? { error: t('form.timeWrong') } : {};
  return (
    <Section title={t('form.when')}>
      <div className="flex flex-wrap gap-x-6">
        <DayInput
          day={draft.onDay}
          label={t('form.day')}
          onDay={(onDay) => change({ onDay })}
          required={false}
        />
        <TextField
          hint={t('form.timeHint')}
          label={t('form.from')}
          onChange={(from) => change({ from })}
          value={draft.from}
          width={140}
          {...wrong(draft.from)}
        />
        <TextField
          hint={t('form.timeHint')}
          label={t('form.until')}
          onChange={(until) => change({ until })}
          value={draft.until}
          width={140}
          {...wrong(draft.until)}
        />
      </div>
      <PlainNoteField
        hint={t('form.placeHint')}
        label={t('form.place')}
        lines={1}
        onChange={(place) => change({ place })}
        value={draft.place}
        width={560}
      />
      {draft.onDay !== null && <RepeatFields change={change} draft={draft} />}
    </Section>
  );
};

const once = 'once';
const weeks = [1, 2, 4] as const;
const months = [1, 2, 3, 6] as const;

const RepeatFields = ({ draft, change }: DraftProps) => {
  const { t } = useTranslation('measures');
  const { repeat, onDay } = draft;
  const choose = (id: string) => {
    const [every, step] = id.split(' ');
    if (onDay === null || (every !== 'week' && every !== 'month')) return change({ repeat: null });
    const untilOn = repeat?.untilOn ?? addMonths(onDay, 6);
    return change({ repeat: { every, step: Number(step), untilOn } });
  };
  return (
    <div className="flex flex-wrap gap-x-6">
      <SelectField
        label={t('form.repeat')}
        onChange={choose}
        options={[
          { id: once, label: t('form.repeatNone') },
          ...weeks.map((count) => ({ id: `week ${count}`, label: t('form.everyWeek', { count }) })),
          ...months.map((count) => ({
            id: `month ${count}`,
            label: t('form.everyMonth', { count }),
          })),
        ]}
        required
        value={repeat === null ? once : `${repeat.every} ${repeat.step}`}
        width={240}
      />
      {repeat !== null && (
        <DayInput
          day={repeat.untilOn}
          label={t('form.repeatUntil')}
          onDay={(untilOn) => untilOn !== null && change({ repeat: { ...repeat, untilOn } })}
        />
      )}
    </div>
  );
};
