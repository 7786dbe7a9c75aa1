import { addDays, addMonths } from '@meguri/core/base/day.ts';
import { clock, instant } from './calendar.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { isPresent, type World } from './world.ts';

const proposals = [
  { beat: 'west-5', daysAgo: 4, declined: '' },
  { beat: 'plain-1', daysAgo: 3, declined: '' },
  { beat: 'east-1', daysAgo: 40, declined: '場所の事情が書かれていない。一般のままとすること。' },
] as const;

/** Discretionary choices (MG-B10) officers applied for: two still wait, one was declined. */
export const addProposals = ({ beats, calendar, ledger, pack }: World): void => {
  for (const { beat: key, daysAgo, declined } of proposals) {
    const site = beats.find((one) => one.site.key === key)?.site;
    const door = beats
      .find((one) => one.site.key === key)
      ?.doors.find((one) => isPresent(one) && one.kind === 'household' && one.tier === 'general');
    if (site === undefined || door === undefined) continue;
    const on = addDays(calendar.today, -daysAgo);
    const proposal_id = idOf('proposal', key);
    ledger.premises_proposals.push({
      id: proposal_id,
      station_id: site.stationId,
      premises_id: door.id,
      criterion: 'household-10',
      tier: 'priority',
      reason: '大きな工事の出入口に面し、車両の出入りが続くため。',
      review_on: addMonths(on, pack.parameters.discretionaryReviewMonths.value),
      proposed_by: idOf('person', officersOn(site, on, calendar).officer),
      proposed_at: instant(on, clock(16, 30)),
    });
    if (declined === '') continue;
    ledger.premises_proposal_decisions.push({
      proposal_id,
      station_id: site.stationId,
      approved: false,
      reason: declined,
      decided_by: idOf('person', `${site.station}-section-chief`),
      decided_at: instant(addDays(on, 2), clock(10)),
    });
  }
};
