import type { getDirective } from '@meguri/core/directives/register.ops.ts';
import { corrected } from '@meguri/core/directives/register-corrections.ts';
import { headerLines, linesOf, treeLines } from '@meguri/core/directives/register-show.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { distributionsOf } from './distribution.ts';
import { readEditions, readFigures } from './figures.db.ts';
import { disposalOf } from './life.ts';
import { headersOf, heirsOf, versionOf } from './links.ts';
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
        ...{ correctionId: id, place, field, reason, by, at },
        ...{ was: textOfValue(was), becomes: textOfValue(becomes) },
        withdrawn: back === undefined ? null : { by: back.by, at: back.at },
      };
    })
    .toReversed();

const linksOf = async (ctx: Ctx, version: Version, all: readonly Version[]) => {
  const headers = await headersOf(ctx);
  const seen = new Map(all.map((one) => [one.id, one]));
  const predecessors = (headers.get(version.id)?.predecessors?.value ?? []).map((named) => {
    const found = versionOf(headers, named);
    return {
      numbers: named.numbers.map(({ text }) => text),
      ...{ issuedOn: named.issuedOn, title: named.title, effect: named.effect },
      lastDay: named.lastDay,
      versionId: found !== null && found !== version.id && seen.has(found) ? found : null,
    };
  });
  const successors = heirsOf(headers, version.id).flatMap(({ id }) => {
    const heir = seen.get(id);
    return heir === undefined ? [] : [{ versionId: id, name: heir.name, number: heir.number }];
  });
  return { predecessors, successors };
};

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
    ...{ editionId, leftOut: [...leftOut], reason, by },
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
    ...{ directiveId, versionId, name, number, pack, fileName },
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
    ...(await linksOf(ctx, version, all)),
    ...(await attachedTo(ctx, version)),
    may: { keep: mayKeep(ctx) },
  };
};
