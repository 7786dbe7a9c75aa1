import {
  decideExport,
  fetchExport,
  listExports,
  previewExport,
  requestExport,
} from '@meguri/core/publications/exports.ops.ts';
import {
  decideRelease,
  draftRelease,
  listReleases,
  previewRelease,
  withdrawRelease,
} from '@meguri/core/publications/publications.ops.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { type Ctx, ownPlace, type Place, type Served, serve } from '../platform/serve.ts';
import {
  decide as decideWish,
  list as exportsOf,
  fetchFile,
  preview as previewFile,
  request,
} from './exports.ts';
import { decide, draft, list, preview, withdraw } from './publications.ts';

/** A wish for the whole prefecture has no place; only headquarters reaches it. */
const ofWish = async (
  { actor }: Ctx,
  { stationId }: { readonly stationId: string | null },
): Promise<Place> => {
  if (stationId === null) return {};
  return actor.stationIds.includes(stationId) ? { stationId } : refuseWith('not-found');
};

const nowhere = async (): Promise<Place> => ({});

export const publicationsServed: readonly Served[] = [
  serve(previewExport, { place: ofWish, use: previewFile }),
  serve(requestExport, { place: ofWish, use: request, subject: (_, out) => out.exportId }),
  serve(listExports, { place: ownPlace, use: exportsOf }),
  serve(decideExport, { place: nowhere, use: decideWish, subject: ({ exportId }) => exportId }),
  serve(fetchExport, {
    place: ownPlace,
    use: fetchFile,
    subject: ({ exportId }) => exportId,
    secret: true,
  }),
  serve(listReleases, { place: nowhere, use: list }),
  serve(previewRelease, { place: nowhere, use: preview }),
  serve(draftRelease, { place: nowhere, use: draft, subject: (_, out) => out.publicationId }),
  serve(decideRelease, {
    place: nowhere,
    use: decide,
    subject: ({ publicationId }) => publicationId,
  }),
  serve(withdrawRelease, {
    place: nowhere,
    use: withdraw,
    subject: ({ publicationId }) => publicationId,
  }),
];
