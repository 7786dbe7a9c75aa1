import { dayInJapan } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type {
  acknowledgeDirective,
  distributeDirective,
} from '@meguri/core/directives/life.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import {
  findHeadPost,
  findRecipient,
  type RecipientRow,
  readRecipients,
  readUnits,
} from './distribution.db.ts';
import { lockDirective } from './register.db.ts';
import { getVersion, mustBe } from './version.ts';

const isHead = async (ctx: Ctx, unitId: string): Promise<boolean> =>
  ctx.actor.unitId === unitId && (await findHeadPost(ctx.tx, unitId)) === ctx.actor.postId;

const recipientShown = async (ctx: Ctx, row: RecipientRow) => ({
  recipientId: row.id,
  unitId: row.unitId,
  name: row.name,
  acknowledgedOn: row.acknowledgedAt && dayInJapan(row.acknowledgedAt),
  acknowledgedBy: row.acknowledgedBy,
  mayAcknowledge: row.acknowledgedAt === null && (await isHead(ctx, row.unitId)),
});

/** To whom a version went and who has not yet acknowledged it, with the units still without it. */
export const distributionsOf = async (ctx: Ctx, versionId: string) => {
  const rows = await readRecipients(ctx.tx, versionId);
  const has = new Set(rows.map(({ unitId }) => unitId));
  const distributions = [];
  for (const group of groupBy(rows, ({ distributionId }) => distributionId).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const recipients = [];
    for (const row of group) recipients.push(await recipientShown(ctx, row));
    const { dueOn, note, sentAt } = first;
    distributions.push({ sentOn: dayInJapan(sentAt), dueOn, note, recipients });
  }
  const units = await readUnits(ctx.tx, ctx.today);
  return { distributions, unsent: units.filter(({ unitId }) => !has.has(unitId)) };
};

export const distribute: UseCase<typeof distributeDirective> = async (ctx, input) => {
  const { versionId, unitIds, dueOn, note } = input;
  mustBe(await getVersion(ctx, versionId), ['coming', 'in-force']);
  if (dueOn < ctx.today) return refuseWith('directives.ends-before');
  await lockDirective(ctx.tx, versionId);
  const { unsent } = await distributionsOf(ctx, versionId);
  const known = new Set((await readUnits(ctx.tx, ctx.today)).map(({ unitId }) => unitId));
  if (!unitIds.every((id) => known.has(id))) return refuseWith('not-found');
  const to = unsent.filter(({ unitId }) => unitIds.includes(unitId));
  if (to.length === 0) return refuseWith('directives.sent-already');
  const id = newId();
  const by = { sent_at: ctx.now, sent_by: ctx.actor.personId };
  await addFact(ctx.tx, 'directive_distributions', {
    id,
    version_id: versionId,
    due_on: dueOn,
    note,
    ...by,
  });
  for (const { unitId } of to) {
    const recipient = { id: newId(), distribution_id: id, unit_id: unitId };
    await addFact(ctx.tx, 'directive_recipients', recipient);
  }
  return { distributionId: id, units: to.length };
};

/** Where a unit is that was sent a directive; a section of headquarters belongs to no station. */
export const placeOfRecipient = async (
  ctx: Ctx,
  { recipientId }: { readonly recipientId: string },
): Promise<Place> => {
  const row = await findRecipient(ctx.tx, recipientId);
  if (row === undefined) return refuseWith('not-found');
  return { stationId: row.stationId ?? undefined };
};

export const acknowledge: UseCase<typeof acknowledgeDirective> = async (ctx, { recipientId }) => {
  const row = await findRecipient(ctx.tx, recipientId);
  if (row === undefined) return refuseWith('not-found');
  if (!(await isHead(ctx, row.unitId))) return refuseWith('directives.not-head');
  await lockDirective(ctx.tx, recipientId);
  const now = await findRecipient(ctx.tx, recipientId);
  if (now?.acknowledgedAt !== null) return refuseWith('directives.acknowledged');
  await addFact(ctx.tx, 'directive_receipts', {
    recipient_id: recipientId,
    post_id: ctx.actor.postId,
    acknowledged_at: ctx.now,
    acknowledged_by: ctx.actor.personId,
  });
  return { versionId: row.versionId };
};
