import { groupBy } from '@meguri/core/base/lists.ts';
import type {
  listDirectives,
  previewDirective,
  registerDirective,
} from '@meguri/core/directives/register.ops.ts';
import { headerLines, treeLines } from '@meguri/core/directives/register-show.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { unacknowledgedBy } from './distribution.db.ts';
import { findByHash, lockDirective } from './register.db.ts';
import { readUpload, type Upload } from './upload.ts';
import { mayKeep, type Version, versionsSeen } from './version.ts';

const versionShown = ({ id, number, title, name, life, isKept }: Version) => ({
  versionId: id,
  number,
  title: title ?? name,
  life,
  isKept,
});

export const versionsShown = (versions: readonly Version[]) => versions.map(versionShown);

export const list: UseCase<typeof listDirectives> = async (ctx) => {
  const versions = await versionsSeen(ctx);
  const waiting = new Set(await unacknowledgedBy(ctx.tx, ctx.actor.unitId));
  return {
    directives: [...groupBy(versions, ({ directiveId }) => directiveId)].map(([id, own]) => ({
      directiveId: id,
      name: own[0]?.name ?? '',
      prefectureCode: own[0]?.prefectureCode ?? '',
      pack: own[0]?.pack ?? null,
      versions: versionsShown(own),
      unacknowledged: own.some((version) => waiting.has(version.id)),
      reviewDue: own.find(({ reviewDue }) => reviewDue !== null)?.reviewDue ?? null,
    })),
    packs: [ctx.pack, ...ctx.packs.programmes].map(({ identity }) => ({
      pack: identity.id,
      title: identity.title,
    })),
    prefectureCode: ctx.pack.identity.prefecture.code,
    may: { keep: mayKeep(ctx) },
  };
};

/** What stands around a range of the text, for whoever checks a repair. */
const around = (text: string, { from, until }: { from: number; until: number }): string =>
  text.slice(Math.max(0, from - 6), Math.min(text.length, until + 6, from + 60));

export const repairsShown = ({ document, text }: Pick<Upload, 'document' | 'text'>) =>
  document.repairs.map(({ kind, note, sure, source }) => ({
    kind,
    note,
    sure,
    around: around(text, source),
  }));

export const attachmentsShown = ({ header }: Upload['document']) => [
  ...(header.attachments?.value ?? []),
];

export const preview: UseCase<typeof previewDirective> = async (ctx, file) => {
  const upload = await readUpload(file);
  return {
    fileType: upload.type,
    hash: upload.hash,
    characters: upload.text.length,
    header: headerLines(upload.document, []),
    attachments: attachmentsShown(upload.document),
    nodes: treeLines(upload.document, []),
    repairs: repairsShown(upload),
    known: (await findByHash(ctx.tx, upload.hash)) ?? null,
  };
};

type Registered = Parameters<UseCase<typeof registerDirective>>[1];

/** The work a version belongs to: a known one, or a new one. */
const directiveOf = async (ctx: Ctx, { of }: Registered): Promise<string> => {
  if ('directiveId' in of) {
    const known = (await versionsSeen(ctx)).some((one) => one.directiveId === of.directiveId);
    return known ? of.directiveId : refuseWith('not-found');
  }
  const id = newId();
  const { name, prefectureCode: prefecture_code, pack } = of;
  const by = { recorded_at: ctx.now, recorded_by: ctx.actor.personId };
  await addFact(ctx.tx, 'directives', { id, name, prefecture_code, pack, ...by });
  return id;
};

const keepText = async (ctx: Ctx, versionId: string, upload: Upload): Promise<void> => {
  const document = JSON.stringify(upload.document);
  const { bytes: file, text } = upload;
  await addFact(ctx.tx, 'directive_texts', { version_id: versionId, file, text, document });
};

export const register: UseCase<typeof registerDirective> = async (ctx, input) => {
  const upload = await readUpload(input);
  if (upload.hash !== input.hash) return refuseWith('request.malformed', { field: 'hash' });
  await lockDirective(ctx.tx, upload.hash);
  const known = await findByHash(ctx.tx, upload.hash);
  if (known !== undefined) {
    return refuseWith('directives.known-file', { name: known.name, number: known.number });
  }
  const directiveId = await directiveOf(ctx, input);
  await lockDirective(ctx.tx, directiveId);
  const versions = (await versionsSeen(ctx)).filter((one) => one.directiveId === directiveId);
  const number = 1 + Math.max(0, ...versions.map((one) => one.number));
  const versionId = newId();
  await addFact(ctx.tx, 'directive_versions', {
    id: versionId,
    directive_id: directiveId,
    number,
    file_name: input.fileName,
    file_type: upload.type,
    file_hash: upload.hash,
    file_size: upload.bytes.length,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  await keepText(ctx, versionId, upload);
  return { directiveId, versionId, number };
};
