import { daySchema } from '@meguri/core/base/day.ts';
import { listPremises } from '@meguri/core/premises/premises.ops.ts';
import { daySheet } from '@meguri/core/visits/visits.ops.ts';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { BeatFrame } from '../beats/BeatFrame.tsx';
import { InUse } from '../materials/InUse.tsx';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { DayInput } from '../platform/DayInput.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { DayEntryForm } from './DayEntryForm.tsx';
import { KeyHelp } from './KeyHelp.tsx';

const addressState = z.object({ day: daySchema.optional().catch(undefined) });

/** A day of visits from paper or memory, door by door in the order of the walk. */
export const DayEntryPage = () => {
  const { t } = useTranslation('visits');
  const beatId = useAddressPart('beatId');
  const { today } = useSession();
  const [{ day = today }, change] = useAddressState(addressState);
  return (
    <BeatFrame beatId={beatId} tab="visits">
      <div className="flex flex-wrap items-start gap-x-8">
        <div className="min-w-0 flex-1 basis-[420px]">
          <h2 className="text-std-18B-160 text-ink">{t('recordDay')}</h2>
          <KeyHelp />
        </div>
        <DayInput day={day} label={t('day')} onDay={(next) => next && change({ day: next })} />
      </div>
      <Day beatId={beatId} day={day} key={day} />
    </BeatFrame>
  );
};

const Day = ({ beatId, day }: { readonly beatId: string; readonly day: string }) => {
  const premises = useQueryOf(listPremises, { beatId });
  const sheet = useQueryOf(daySheet, { beatId, day });
  return (
    <Loaded lines={8} query={premises}>
      {({ rows }) => (
        <Loaded lines={8} query={sheet}>
          {(found) => (
            <>
              <InUse beatId={beatId} />
              <DayEntryForm day={day} rows={rows} sheet={found} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};
