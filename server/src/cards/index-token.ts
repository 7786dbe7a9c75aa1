import type { SearchTerm } from '@meguri/core/cards/search.ts';
import { keyRefusals } from '../platform/key-refusals.ts';
import type { Ctx } from '../platform/serve.ts';

/** What the index holds of a term: a fingerprint under the station's own index key, opening nothing. */
export const tokenOf = (
  { keys }: Pick<Ctx, 'keys'>,
  stationId: string,
  { field, value }: SearchTerm,
): Promise<Buffer> => keyRefusals(keys.mac(`index.${stationId}`, `${field}\n${value}`));
