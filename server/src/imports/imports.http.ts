import { confirmImport, listImports, previewImport } from '@meguri/core/imports/imports.ops.ts';
import { ownPlace, type Served, serve, servePrepared } from '../platform/serve.ts';
import { confirm, ledger, openFile, preview } from './imports.ts';

export const importsServed: readonly Served[] = [
  servePrepared(previewImport, {
    place: ownPlace,
    prepare: openFile,
    use: preview,
    large: true,
  }),
  servePrepared(confirmImport, {
    place: ownPlace,
    prepare: openFile,
    subject: (_, { runId }) => runId,
    use: confirm,
    large: true,
  }),
  serve(listImports, { place: ownPlace, use: ledger }),
];
