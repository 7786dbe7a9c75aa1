import type { boxCustody, stationCustody } from '@meguri/core/custody/custody.ops.ts';
import type { Output } from '@meguri/core/operation.ts';

export type Register = Output<typeof boxCustody>;
export type Cabinet = Register['cabinets'][number];
export type Bundle = Cabinet['bundles'][number];
export type Key = Cabinet['keys'][number];
export type Difference = Register['differences'][number];
export type Disposal = Register['disposals'][number];
export type StationRegister = Output<typeof stationCustody>;

/** What a command on custody changes on other pages. */
export const changed = ['custody.', 'tasks.'];
