import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { useQueryOf } from '../platform/queries.ts';

type Props = {
  readonly stationId: string | null;
  readonly onChoose: (stationId: string) => void;
  /** Without it headquarters is no choice. */
  readonly withHeadquarters?: boolean;
};

const none = 'headquarters';

/** Headquarters looks at its own records or at those of a station, in the order of the organisation. */
export const StationChoice = ({ stationId, onChoose, withHeadquarters = true }: Props) => {
  const { t } = useTranslation('partners');
  const { data } = useQueryOf(listUnits, {});
  const stations = data?.units.filter(({ kind }) => kind === 'station') ?? [];
  const own = withHeadquarters ? [{ id: none, label: t('headquarters') }] : [];
  return (
    <SelectField
      filter
      label={t('keptBy')}
      onChange={(id) => onChoose(id === none ? '' : id)}
      options={[...own, ...stations.map(({ id, name }) => ({ id, label: name }))]}
      value={stationId ?? (withHeadquarters ? none : null)}
    />
  );
};
