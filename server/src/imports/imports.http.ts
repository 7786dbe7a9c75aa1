import { confirmImport, listImports, previewImport } from '@meguri/core/imports/imports.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { confirm, ledger, preview } from './imports.ts';

export const importsServed: readonly Served[] = [
  serve(previewImport, { place: ownPlace, use: preview, large: true }),
  serve(confirmImport, {
    place: ownPlace,
    subject: (_, { runId }) => runId,
    use: confirm,
    large: true,
  }),
  serve(listImports, { place: ownPlace, use: ledger }),
];
