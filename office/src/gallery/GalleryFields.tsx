import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { DayField, type ReadDay } from '@meguri/ui/DayField.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Hours = 'morning' | 'evening' | 'weekend';

export const GalleryFields = () => {
  const { t } = useTranslation('gallery');
  const [day, setDay] = useState(() => t('year'));
  const [hours, setHours] = useState<Hours | null>('morning');
  const [households, setHouseholds] = useState<number | null>(803);
  const [request, setRequest] = useState(() => t('requestText'));
  const [left, setLeft] = useState(true);
  const read = (): ReadDay => ({ ok: false, message: t('futureDay') });
  const options = (['morning', 'evening', 'weekend'] as const).map((id) => ({ id, label: t(id) }));
  return (
    <Section title={t('fields')}>
      <div className="grid grid-cols-2 gap-x-10 max-[900px]:grid-cols-1">
        <div>
          <DayField
            error={t('futureDay')}
            label={t('visitedOn')}
            onDay={() => undefined}
            onText={setDay}
            read={read}
            required
            text={day}
          />
          <SelectField label={t('goodHours')} onChange={setHours} options={options} value={hours} />
        </div>
        <div>
          <NumberField
            label={t('households')}
            max={9999}
            min={0}
            onChange={setHouseholds}
            value={households}
          />
          <TextField label={t('request')} lines={2} onChange={setRequest} value={request} />
          <CheckboxField checked={left} onChange={setLeft}>
            {t('cardLeft')}
          </CheckboxField>
        </div>
      </div>
    </Section>
  );
};
