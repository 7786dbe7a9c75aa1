import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

const addressState = z.object({ station: z.string().catch('') });

type Props = {
  /** Drawn for the station that was chosen. */
  readonly children: (stationId: string) => ReactNode;
};

/** A station's own people see their station; headquarters and the auditor choose one. */
export const StationChoice = ({ children }: Props) => {
  const { stationId } = useSession();
  return stationId === null ? <Chooser>{children}</Chooser> : children(stationId);
};

const Chooser = ({ children }: Props) => {
  const { t } = useTranslation('organisation');
  const [state, change] = useAddressState(addressState);
  const query = useQueryOf(listUnits, {});
  return (
    <Loaded query={query}>
      {({ units }) => {
        const stations = units.filter((unit) => unit.kind === 'station');
        const chosen = stations.find(({ id }) => id === state.station) ?? stations[0];
        return (
          <>
            <SelectField
              label={t('station')}
              onChange={(station) => change({ station })}
              options={stations.map(({ id, name }) => ({ id, label: name }))}
              required
              value={chosen?.id ?? null}
            />
            {chosen && children(chosen.id)}
          </>
        );
      }}
    </Loaded>
  );
};
