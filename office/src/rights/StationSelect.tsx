import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';

export type Station = { readonly stationId: string; readonly name: string };

type Props = {
  readonly stations: readonly Station[];
  readonly value: string | null;
  readonly onChange: (stationId: string) => void;
};

/** Nothing to choose where the post has one station. */
export const StationSelect = ({ stations, value, onChange }: Props) => {
  const { t } = useTranslation('rights');
  if (stations.length < 2) return null;
  return (
    <SelectField
      label={t('receive.station')}
      onChange={onChange}
      options={stations.map((one) => ({ id: one.stationId, label: one.name }))}
      required
      value={value}
    />
  );
};
