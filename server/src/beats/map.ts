import type { beatMap } from '@meguri/core/beats/beats.ops.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { selectMap } from './map.db.ts';

export const mapOfBeat: UseCase<typeof beatMap> = async ({ tx, today }, { beatId }) =>
  (await selectMap(tx, beatId, today)) ?? refuseWith('not-found');
