import type { localMaterial } from '@meguri/core/materials/local.ops.ts';
import type { LocalState } from '@meguri/core/materials/local.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { ChipTone } from '@meguri/ui/Chip.tsx';

export type Local = Output<typeof localMaterial>;
export type LocalText = NonNullable<Local['material']>;

export const localTones: Readonly<Record<LocalState, ChipTone>> = {
  draft: 'gray',
  submitted: 'yellow',
  returned: 'red',
  valid: 'green',
  expired: 'gray',
};
