import { yearOf } from '@meguri/core/base/day.ts';
import { getPlan } from '@meguri/core/plans/plans.ops.ts';
import { useCallback } from 'react';
import * as z from 'zod';
import { BeatFrame } from '../beats/BeatFrame.tsx';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { DoorsPanel } from './DoorsPanel.tsx';
import { NoPlan } from './NoPlan.tsx';
import { PlanView } from './PlanView.tsx';

const addressState = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  /** The month whose doors are open at the side. */
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
});

/** The year's plan of one beat: from "this cannot be done" to a plan both sides accept. */
export const PlanPage = () => {
  const beatId = useAddressPart('beatId');
  const { today } = useSession();
  const [state, change] = useAddressState(addressState);
  const year = state.year ?? yearOf(today);
  const query = useQueryOf(getPlan, { beatId, year });
  const goTo = useCallback((next: number) => change({ year: next, month: undefined }), [change]);
  const plan = query.data?.plan;
  return (
    <>
      {query.data === undefined ? (
        <BeatFrame beatId={beatId} tab="plan">
          <Loaded lines={10} query={query}>
            {() => null}
          </Loaded>
        </BeatFrame>
      ) : plan ? (
        <PlanView board={{ ...query.data, plan }} key={plan.id} onYear={goTo} />
      ) : (
        <NoPlan board={query.data} onYear={goTo} />
      )}
      {plan && state.month !== undefined && (
        <DoorsPanel
          month={state.month}
          onClose={() => change({ month: undefined })}
          planId={plan.id}
        />
      )}
    </>
  );
};
