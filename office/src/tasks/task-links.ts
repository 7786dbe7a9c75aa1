import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { listPath, reviewPath } from '../reviews/months.ts';

const beatPath = ({ beatId }: WorkItem, tab: string): string =>
  beatId === null ? '/beats' : `/beats/${beatId}${tab}`;

/** The list of premises without the two filters of the daily work. */
const everyDoor = 'notMet=false&dueMonth=0';

const doorOf = ({ premisesId }: WorkItem): string =>
  premisesId === null ? '' : `&door=${premisesId}`;

const monthOf = ({ year, month }: WorkItem) => ({ year: year ?? 0, month: month ?? 1 });

/** Where a task is done. */
export const taskPath = (task: WorkItem): string => {
  switch (task.state) {
    case 'plan.missing':
    case 'plan.submitted':
    case 'plan.returned':
      return beatPath(task, `/plan?year=${task.year}`);
    case 'month.open':
    case 'month.reopened':
    case 'month.amended':
      return beatPath(task, `/sheet?year=${task.year}`);
    case 'month.closed':
    case 'review.asked':
      return task.beatId === null ? '/reviews' : reviewPath(task.beatId, monthOf(task));
    case 'station-check.due':
      return listPath(monthOf(task));
    case 'night-visit.requested':
      return '/night';
    case 'request.open':
      return beatPath(task, '/opinions');
    case 'exemption.expiring':
      return beatPath(task, `?${everyDoor}&exempt=true${doorOf(task)}`);
    case 'beat.handed-over':
      return beatPath(task, '/visits');
    case 'beat.vacant':
    case 'discretionary.proposed':
      return '/stations';
    case 'break-glass.opened':
      return '/cards/emergency';
    case 'look.asked':
    case 'look.answered':
      return '/cards/looks';
    case 'custody-count.expiring':
    case 'custody-inspection.expiring':
    case 'custody.different':
    case 'custody-key.lost':
    case 'disposal.proposed':
      return `/boxes/${task.boxId}/custody`;
    case 'year.closed':
      return `/boxes/${task.subjectId}/sheet?year=${task.year}`;
    case 'rights.open':
      return `/rights/${task.subjectId}`;
    case 'leak.open':
      return `/rights/leaks/${task.subjectId}`;
    case 'directive.draft':
    case 'directive.expiring':
      return `/directives/${task.subjectId}`;
    case 'directive.unacknowledged':
      return '/directives';
    case 'pack.expiring':
      return '/directives/packs';
    case 'retention.unset':
      return '/rights/retention';
    case 'discretionary.expiring':
      return beatPath(task, `?${everyDoor}${doorOf(task)}`);
  }
};

/** Several months of a box are opened as a list, everything else one by one. */
export const groupPath = (group: readonly WorkItem[]): string => {
  const [first] = group;
  if (first === undefined) return '/';
  const isList = group.length > 1 && first.state === 'month.closed';
  return isList ? listPath(monthOf(first)) : taskPath(first);
};
