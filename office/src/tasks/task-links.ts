import type { WorkItem } from '@meguri/core/tasks/tasks.ops.ts';
import { listPath, reviewPath } from '../reviews/months.ts';
import { bodyPath } from './body-path.ts';

const beatPath = ({ beatId }: WorkItem, tab: string): string =>
  beatId === null ? '/beats' : `/beats/${beatId}${tab}`;

/** The list of premises without the two filters of the daily work. */
const everyDoor = 'notMet=false&dueMonth=0';

const doorOf = ({ premisesId }: WorkItem): string =>
  premisesId === null ? '' : `&door=${premisesId}`;

const monthOf = ({ year, month }: WorkItem) => ({ year: year ?? 0, month: month ?? 1 });

/** A page of the body below its own; all that waits where the task names none. */
const ofBody = ({ body }: WorkItem, below: string): string =>
  body === null ? '/meetings' : `${bodyPath(body)}${below}`;

const ofMeeting = ({ body }: WorkItem): string =>
  body?.meetingId == null ? '/meetings' : `/meetings/${body.meetingId}`;

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
    case 'meeting.interval-unset':
    case 'seat.vacant':
      return ofBody(task, '');
    case 'meeting.convene':
      return ofBody(task, `/meetings/new/${task.body?.series}`);
    case 'meeting.matter':
      return ofBody(task, '/meetings');
    case 'meeting.hold':
    case 'meeting.write':
    case 'meeting.approve':
      return ofMeeting(task);
    // Reported there by whichever post carries it out, whether or not it may read the meeting.
    case 'meeting.decision':
      return '/meetings';
    case 'community.confirm':
    case 'community.notice':
    case 'community.objection':
      return `/communities/${task.subjectId}`;
    case 'hand-over.unacknowledged':
      return '/communities/hand-overs';
    case 'measure.submitted':
    case 'measure.returned':
    case 'measure.prepare':
    case 'measure.result':
    case 'measure.look-back':
      return `/measures/${task.subjectId}`;
    case 'training.lesson':
      return '/training?part=lessons';
    case 'training.record':
      return `/training/sessions/${task.subjectId}`;
    case 'voice.open':
    case 'voice.complaint':
      return `/voices/${task.subjectId}`;
    case 'report.due':
      return '/reports';
    case 'report.submitted':
    case 'report.sent':
    case 'report.review':
    case 'report.returned':
      return `/reports/${task.subjectId}`;
    case 'commendation.yearly':
      return '/commendations';
    case 'commendation.proposed':
    case 'commendation.reviewed':
    case 'commendation.returned':
      return `/commendations/${task.subjectId}`;
    case 'partner.next-step':
      return '/partners?tab=log';
    case 'partner.agreement-ending':
      return '/partners?tab=agreements';
    case 'council.meeting-due':
    case 'council.term-ending':
      return '/partners/councils';
    case 'interpreter-request.open':
    case 'interpreter-request.result':
      return `/interpreters?request=${task.subjectId}`;
    case 'material.unconfirmed':
      return `/materials/${task.subjectId.replace(' ', '/')}`;
    case 'local-material.review':
      return '/materials/local';
    case 'personnel.prepared':
      return `/personnel/${task.subjectId}`;
  }
};

/** Several months of a box, meetings or vacant seats are opened as a list, all else one by one. */
export const groupPath = (group: readonly WorkItem[]): string => {
  const [first] = group;
  if (first === undefined) return '/';
  if (group.length === 1) return taskPath(first);
  if (first.state === 'month.closed') return listPath(monthOf(first));
  if (first.state === 'seat.vacant') return '/bodies';
  return first.state.startsWith('meeting.') ? '/meetings' : taskPath(first);
};
