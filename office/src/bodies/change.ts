import type { getChange, listChanges, previewChange } from '@meguri/core/bodies/personnel.ops.ts';
import type { Output } from '@meguri/core/operation.ts';

export type Change = Output<typeof listChanges>['changes'][number];
export type Line = Output<typeof getChange>['lines'][number];
export type Preview = Output<typeof previewChange>;

/** What is sent of a line; the names are for the screen only. */
export const sentLine = ({ personId, fromPostId, toPostId, how, beatIds }: Line) => ({
  personId,
  fromPostId,
  toPostId,
  how,
  beatIds: [...beatIds],
});
