import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { agreementState, renewalDays, renewFrom } from '@meguri/core/partners/agreements.ts';
import { noticeDays } from '@meguri/core/partners/councils.ts';
import { remindDays } from '@meguri/core/partners/partner.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { type CouncilRow, selectCouncils } from './councils.db.ts';
import { dueOf, ruleHere } from './councils.ts';
import { selectAgreements, selectLiaisons, selectWaiting, type WaitingRow } from './log.db.ts';
import { findPartner, selectPartners } from './partners.db.ts';

/** A partner as later slices name it: the organisation, never a person. */
export type PartnerNamed = {
  readonly id: string;
  readonly stationId: string | null;
  readonly organisation: string;
  readonly kind: string;
  readonly office: string;
};

/** Those a station may work with on a day: its own and those of headquarters. */
export const partnersOf = async (
  ctx: Ctx,
  stationId: string | null,
  day: Day = ctx.today,
): Promise<readonly PartnerNamed[]> =>
  (await selectPartners(ctx.tx, stationId))
    .filter(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn >= day))
    .map(({ id, stationId: at, organisation, kind, office }) => ({
      id,
      stationId: at,
      organisation,
      kind,
      office,
    }));

/** One partner, if the caller may know of it; ended ones too. */
export const partnerNamed = async (
  ctx: Ctx,
  partnerId: string,
): Promise<PartnerNamed | undefined> => {
  const row = await findPartner(ctx.tx, partnerId);
  if (row === undefined) return undefined;
  const { id, stationId, organisation, kind, office } = row;
  return { id, stationId, organisation, kind, office };
};

export type AgreementNamed = {
  readonly id: string;
  readonly partnerId: string;
  readonly title: string;
  readonly untilOn: Day | null;
};

/** Agreements that hold on a day, of a station (null: headquarters). */
export const agreementsOf = async (
  ctx: Ctx,
  stationId: string | null,
  day: Day = ctx.today,
): Promise<readonly AgreementNamed[]> =>
  (await selectAgreements(ctx.tx, { stationId }))
    .filter((one) => one.ended === null)
    .filter((one) => ['in-force', 'ending'].includes(agreementState(one, day)))
    .map(({ id, partner, title, untilOn }) => ({ id, partnerId: partner.id, title, untilOn }));

export type LiaisonNamed = {
  readonly id: string;
  readonly on: Day;
  readonly with: string;
  readonly subject: string;
};

/** What a station talked about with partners and other units from one day until another. */
export const liaisonsOf = async (
  ctx: Ctx,
  {
    stationId,
    from,
    until,
  }: { readonly stationId: string; readonly from: Day; readonly until: Day },
): Promise<readonly LiaisonNamed[]> =>
  (await selectLiaisons(ctx.tx, { stationId }))
    .filter(({ on, ended }) => on >= from && on <= until && ended !== 'withdrawn')
    .map(({ id, on, partner, unitName, subject }) => ({
      id,
      on,
      with: partner?.organisation ?? unitName ?? '',
      subject,
    }));

const keeperAt = (stationId: string | null): PostKind =>
  stationId === null ? 'headquartersClerk' : 'sectionChief';

const logged = async (ctx: Ctx, stationId: string | null): Promise<readonly ProgrammeWaiting[]> => {
  const until = {
    steps: addDays(ctx.today, remindDays),
    agreements: addDays(ctx.today, renewalDays),
  };
  const { steps, agreements } = await selectWaiting(ctx.tx, stationId, until);
  const post = keeperAt(stationId);
  const toTask = ({ id, postId, dueOn, words }: WaitingRow) => ({
    subjectId: id,
    post,
    postId,
    dueOn,
    words,
  });
  return [
    ...steps.map((row) => ({
      ...toTask(row),
      state: 'partner.next-step' as const,
      sinceOn: row.sinceOn,
    })),
    ...agreements.map((row) => ({
      ...toTask(row),
      state: 'partner.agreement-ending' as const,
      sinceOn: renewFrom(row.dueOn),
    })),
  ];
};

const ofCouncil = (one: CouncilRow, dueOn: Day | null, until: Day): readonly ProgrammeWaiting[] => {
  const to = { post: 'sectionChief', postId: one.postId } as const;
  const near = (day: Day | null): day is Day => day !== null && day <= until;
  const meeting = near(dueOn)
    ? [
        {
          ...to,
          state: 'council.meeting-due' as const,
          subjectId: one.id,
          sinceOn: addDays(dueOn, -noticeDays),
          dueOn,
          words: one.name,
        },
      ]
    : [];
  const terms = one.members.flatMap(({ id, capacity, untilOn }) =>
    near(untilOn)
      ? [
          {
            ...to,
            state: 'council.term-ending' as const,
            subjectId: id,
            sinceOn: addDays(untilOn, -noticeDays),
            dueOn: untilOn,
            words: `${one.name}：${capacity}`,
          },
        ]
      : [],
  );
  return [...meeting, ...terms];
};

/** Where no directive in force prints a rhythm of councils, nothing about them is ever due. */
const councilled = async (ctx: Ctx, stationId: string): Promise<readonly ProgrammeWaiting[]> => {
  const rule = await ruleHere(ctx);
  if (rule === null) return [];
  const until = addDays(ctx.today, noticeDays);
  const councils = await selectCouncils(ctx.tx, stationId, ctx.today);
  return councils.flatMap((one) => ofCouncil(one, dueOf(rule, one), until));
};

/** Next steps, agreements that end, and what councils of boxes have to do. */
export const waitingOfPartners: WaitingOf = async (ctx, stationId) => [
  ...(await logged(ctx, stationId)),
  ...(stationId === null ? [] : await councilled(ctx, stationId)),
];
