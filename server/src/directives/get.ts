import type { getDirective } from '@meguri/core/directives/register.ops.ts';
import { corrected } from '@meguri/core/directives/register-corrections.ts';
import { headerLines, linesOf, treeLines } from '@meguri/core/directives/register-show.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { distributionsOf } from './distribution.ts';
import { familyOf } from './family.ts';
import { readEditions, readFigures } from './figures.db.ts';
import { disposalOf } from './life.ts';
import { usesOn } from './packs-in-use.ts';
import type { CorrectionRow } from './register.db.ts';
import { attachmentsShown, repairsShown, versionsShown } from './register.ts';
import { getText, getVersion, mayKeep, type Version, versionsSeen } from './version.ts';

const textOfValue = (value: unknown): string => linesOf(value)?.join('\n') ?? '';

/** The history of corrections, the newest first; one taken back says by whom. */
const historyOf = (corrections: readonly CorrectionRow[]) =>
  corrections
    .filter(({ withdraws }) => withdraws === null)
    .map(({ id, place, field, was, becomes, reason, by, at }) => {
      const back = corrections.find(({ withdraws }) => withdraws === id);
      return {
        correctionId: id,
        place,
        field,
        reason,
        by,
        at,
        was: textOfValue(was),
        becomes: textOfValue(becomes),
        withdrawn: back === undefined ? null : { by: back.by, at: back.at },
      };
    })
    .toReversed();

const packInUse = async (ctx: Ctx, { pack, life }: Version): Promise<boolean> => {
  if (pack === null || !['lapsed', 'replaced', 'repealed'].includes(life.state)) return false;
  const uses = await usesOn(ctx);
  return pack === ctx.pack.identity.id || uses.some((use) => use.pack.identity.id === pack);
};

const datesOf = async (ctx: Ctx, version: Version) => ({
  life: version.life,
  validUntil: version.validUntil,
  reviewDue: version.reviewDue,
  packInUse: await packInUse(ctx, version),
  keptUntil: version.keptUntil,
  keptForGood: version.keptForGood,
  disposal: disposalOf(ctx, version),
});

const attachedTo = async (ctx: Ctx, { id }: Version) => ({
  ...(await distributionsOf(ctx, id)),
  figures: [...(await readFigures(ctx.tx, id))],
  editions: (await readEditions(ctx.tx, id)).map(({ editionId, leftOut, reason, by, at }) => ({
    editionId,
    leftOut: [...leftOut],
    reason,
    by,
    at: at.toISOString(),
  })),
});

export const get: UseCase<typeof getDirective> = async (ctx, { versionId }) => {
  const version = await getVersion(ctx, versionId);
  const text = await getText(ctx, versionId);
  const { document, corrections } = text;
  const all = await versionsSeen(ctx);
  const { directiveId, name, number, pack, fileName } = version;
  return {
    directiveId,
    versionId,
    name,
    number,
    pack,
    fileName,
    registeredAt: version.recordedAt.toISOString(),
    registeredBy: version.recordedBy,
    revision: corrections.at(-1)?.revision ?? 0,
    header: headerLines(document, corrections),
    attachments: attachmentsShown(corrected(document, corrections)),
    nodes: treeLines(document, corrections),
    repairs: repairsShown(text),
    corrections: historyOf(corrections),
    ...(await datesOf(ctx, version)),
    versions: versionsShown(all.filter((one) => one.directiveId === directiveId)),
    family: await familyOf(ctx, version, all),
    ...(await attachedTo(ctx, version)),
    may: { keep: mayKeep(ctx) },
  };
};
