import {
  compareCheckpoints,
  getAuditEntry,
  getAuditState,
  getVisitBalance,
  listCheckpoints,
  listOwnEntries,
  searchAudit,
} from '@meguri/core/audit/audit.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import {
  checkpoints,
  compare,
  entryWithProof,
  ownEntries,
  search,
  state,
  visitBalance,
} from './audit.ts';

/** The log is the prefecture's, not a station's. */
const prefecture = async () => ({});

export const auditServed: readonly Served[] = [
  serve(searchAudit, {
    place: prefecture,
    use: search,
    subject: ({ subjectId }) => subjectId ?? undefined,
  }),
  serve(listOwnEntries, { place: ownPlace, use: ownEntries }),
  serve(getAuditEntry, {
    place: prefecture,
    use: entryWithProof,
    subject: ({ eventId }) => eventId,
  }),
  serve(listCheckpoints, { place: prefecture, use: checkpoints }),
  serve(compareCheckpoints, { place: prefecture, use: compare }),
  serve(getAuditState, { place: prefecture, use: state }),
  serve(getVisitBalance, { place: prefecture, use: visitBalance }),
];
