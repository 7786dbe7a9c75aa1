import { type LeakThing, leakThings } from '@meguri/core/rights/leak.ts';
import { openLeak } from '@meguri/core/rights/leaks.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { type Station, StationSelect } from './StationSelect.tsx';

type Props = { readonly stations: readonly Station[]; readonly onClose: () => void };

export const OpenLeakDialog = ({ stations, onClose }: Props) => {
  const { t } = useTranslation('rights');
  const { today } = useSession();
  const navigate = useNavigate();
  const [stationId, setStation] = useState(stations.length === 1 ? stations[0]?.stationId : null);
  const [thing, setThing] = useState<LeakThing>('paper');
  const [foundOn, setFound] = useState<string | null>(today);
  const [drill, setDrill] = useState(false);
  const command = useCommandOf(openLeak, {
    invalidate: ['rights.', 'tasks.'],
    onDone: ({ leakId }) => void navigate({ to: `/rights/leaks/${leakId}` }),
  });
  const send = () => {
    if (foundOn !== null && stationId) command.mutate({ stationId, thing, foundOn, drill });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('leaks.confirm')}
      incomplete={(foundOn === null || !stationId) && t('leaks.missing')}
      onClose={onClose}
      onConfirm={send}
      title={t('leaks.open')}
    >
      <StationSelect onChange={setStation} stations={stations} value={stationId ?? null} />
      <SelectField
        label={t('leaks.thing')}
        onChange={setThing}
        options={leakThings.map((id) => ({ id, label: t(`thing.${id}`) }))}
        required
        value={thing}
      />
      <DayInput day={foundOn} label={t('leaks.found')} onDay={setFound} />
      <div className="mb-4">
        <CheckboxField checked={drill} onChange={setDrill}>
          {t('leaks.drillLabel')}
        </CheckboxField>
      </div>
    </CommandDialog>
  );
};
