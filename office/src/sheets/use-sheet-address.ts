import { yearOf } from '@meguri/core/base/day.ts';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useSession } from '../platform/session.ts';

/** The cell whose panel is open: row of the form and column 0–14. */
const addressState = z.object({
  year: z.coerce.number().int().min(2000).max(2200).nullable().catch(null),
  row: z.string().catch(''),
  col: z.coerce.number().int().min(0).max(14).catch(14),
});

/** Year and open cell live in the address, so that a figure can be sent to a colleague. */
export const useSheetAddress = () => {
  const { today } = useSession();
  const [state, change] = useAddressState(addressState);
  const year = state.year ?? yearOf(today);
  return { ...state, year, change, close: () => change({ row: '' }) };
};

export type SheetAddress = ReturnType<typeof useSheetAddress>;
