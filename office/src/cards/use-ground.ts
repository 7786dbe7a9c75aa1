import { listBreakGlass } from '@meguri/core/cards/break-glass.ops.ts';
import { listDisasters } from '@meguri/core/cards/disaster.ops.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import type { Ground } from './card.ts';

const readers = ['beatOfficer', 'boxChief', 'sectionChief'];

/** An own emergency opening or a disaster that still runs; asked for only where it is needed. */
export const useGround = (isNeeded: boolean): Ground | undefined => {
  const { post } = useSession();
  const enabled = isNeeded && readers.includes(post.kind);
  const opened = useQueryOf(listBreakGlass, {}, { enabled }).data?.opened;
  const declared = useQueryOf(listDisasters, {}, { enabled }).data?.disasters;
  const own = opened?.find(({ may }) => may.read);
  if (own) return { label: 'emergency.read', breakGlassId: own.breakGlassId };
  const disaster = declared?.find(({ open }) => open);
  return disaster && { label: 'disaster.read', disasterId: disaster.disasterId };
};
