import type {
  disposeOfDirective,
  enactDirective,
  repealDirective,
  reviewDirective,
} from '@meguri/core/directives/life.ops.ts';
import { lastDayOfPredecessor, mayDispose } from '@meguri/core/directives/life.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { headersOf, heirsOf, versionOf } from './links.ts';
import { deleteText, lockDirective } from './register.db.ts';
import { getVersion, mustBe, type Version, versionsSeen } from './version.ts';

type Ended = {
  readonly by: string;
  readonly replaced: string;
  readonly lastOn: string | null;
};

/** What a version replaces: the one before it, those it names, and it itself where a later one does. */
const endedBy = async (ctx: Ctx, version: Version, effectiveOn: string) => {
  const [headers, all] = [await headersOf(ctx), await versionsSeen(ctx)];
  const ended = new Map<string, Ended>();
  const add = (one: Ended): void => {
    if (one.by !== one.replaced) ended.set(`${one.by} ${one.replaced}`, one);
  };
  const before = all
    .filter(
      ({ directiveId, number }) => directiveId === version.directiveId && number < version.number,
    )
    .find(({ life }) => life.state !== 'draft');
  const printless = { effect: 'abolished', lastDay: null } as const;
  if (before !== undefined) {
    const lastOn = lastDayOfPredecessor(printless, effectiveOn);
    add({ by: version.id, replaced: before.id, lastOn });
  }
  for (const named of headers.get(version.id)?.predecessors?.value ?? []) {
    const replaced = versionOf(headers, named);
    const lastOn = lastDayOfPredecessor(named, effectiveOn);
    if (replaced !== null) add({ by: version.id, replaced, lastOn });
  }
  for (const { id, named } of heirsOf(headers, version.id)) {
    const heir = all.find((one) => one.id === id)?.effectiveOn ?? null;
    if (heir === null) continue;
    add({ by: id, replaced: version.id, lastOn: lastDayOfPredecessor(named, heir) });
  }
  return [...ended.values()];
};

export const enact: UseCase<typeof enactDirective> = async (ctx, input) => {
  const { versionId, effectiveOn, validUntil, keptUntil, keptForGood } = input;
  await lockDirective(ctx.tx, versionId);
  const version = await getVersion(ctx, versionId);
  mustBe(version, ['draft']);
  if (validUntil !== null && validUntil < effectiveOn) return refuseWith('directives.ends-before');
  if (keptForGood && keptUntil !== null) return refuseWith('directives.wrong-value');
  await addFact(ctx.tx, 'directive_enactments', {
    version_id: versionId,
    effective_on: effectiveOn,
    valid_until: validUntil,
    kept_until: keptUntil,
    kept_for_good: keptForGood,
    enacted_at: ctx.now,
    enacted_by: ctx.actor.personId,
  });
  for (const { by, replaced, lastOn } of await endedBy(ctx, version, effectiveOn)) {
    await addFact(ctx.tx, 'directive_replacements', {
      id: newId(),
      version_id: by,
      replaced_id: replaced,
      last_on: lastOn,
      recorded_at: ctx.now,
    });
  }
  return {};
};

export const review: UseCase<typeof reviewDirective> = async (ctx, input) => {
  const { versionId, outcome, document } = input;
  await lockDirective(ctx.tx, versionId);
  const version = await getVersion(ctx, versionId);
  mustBe(version, ['in-force', 'lapsed']);
  const validUntil = outcome === 'extended' ? input.validUntil : null;
  if (validUntil !== null && validUntil <= (version.validUntil ?? '')) {
    return refuseWith('directives.ends-before');
  }
  await addFact(ctx.tx, 'directive_reviews', {
    id: newId(),
    version_id: versionId,
    outcome,
    valid_until: validUntil,
    document,
    reviewed_at: ctx.now,
    reviewed_by: ctx.actor.personId,
  });
  return {};
};

export const repeal: UseCase<typeof repealDirective> = async (ctx, input) => {
  const { versionId, lastOn, document, replacedBy } = input;
  await lockDirective(ctx.tx, versionId);
  const version = await getVersion(ctx, versionId);
  mustBe(version, ['coming', 'in-force']);
  if (replacedBy !== null) await getVersion(ctx, replacedBy);
  if (version.repealedOn !== null || lastOn < (version.effectiveOn ?? lastOn)) {
    return refuseWith('directives.ends-before');
  }
  await addFact(ctx.tx, 'directive_repeals', {
    version_id: versionId,
    last_on: lastOn,
    document,
    replaced_by: replacedBy,
    repealed_at: ctx.now,
    repealed_by: ctx.actor.personId,
  });
  return {};
};

/** How a version stands to its disposal today. */
export const disposalOf = (ctx: Ctx, version: Version): ReturnType<typeof mayDispose> | 'done' =>
  version.isKept ? mayDispose(version, version.life, ctx.today) : 'done';

/** The file and everything made of its text go; that there was this version stays. */
export const dispose: UseCase<typeof disposeOfDirective> = async (ctx, { versionId, reason }) => {
  await lockDirective(ctx.tx, versionId);
  const version = await getVersion(ctx, versionId);
  switch (disposalOf(ctx, version)) {
    case 'done':
      return refuseWith('directives.disposed');
    case 'in-use':
      mustBe(version, ['lapsed', 'replaced', 'repealed']);
      return {};
    case 'unset':
      return refuseWith('directives.kept-for-good');
    case 'too-early':
      return refuseWith('directives.still-kept', { until: version.keptUntil ?? '' });
    case 'yes': {
      const by = { disposed_at: ctx.now, disposed_by: ctx.actor.personId };
      await addFact(ctx.tx, 'directive_disposals', { version_id: versionId, reason, ...by });
      await deleteText(ctx.tx, versionId);
      return {};
    }
  }
};
