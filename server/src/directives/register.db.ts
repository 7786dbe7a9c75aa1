import type { Day } from '@meguri/core/base/day.ts';
import type { DirectiveDocument } from '@meguri/core/directives/document.ts';
import type { Review } from '@meguri/core/directives/life.ts';
import type { SignedCorrection } from '@meguri/core/directives/register-show.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type VersionRow = {
  readonly id: string;
  readonly directiveId: string;
  readonly number: number;
  readonly name: string;
  readonly prefectureCode: string;
  readonly pack: string | null;
  readonly fileName: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  /** The title as read, before any correction. */
  readonly title: string | null;
  readonly effectiveOn: Day | null;
  readonly validUntil: Day | null;
  readonly keptUntil: Day | null;
  readonly keptForGood: boolean;
  readonly replacedOn: Day | null;
  readonly repealedOn: Day | null;
  /** The version that took its place, where its repeal names one. */
  readonly repealedFor: string | null;
  readonly reviews: readonly Review[];
  readonly isKept: boolean;
};

/** Every version with the dates its life follows from, works by name, the newest version first. */
export const readVersions = async (tx: Tx): Promise<readonly VersionRow[]> => {
  const { rows } = await sql<VersionRow>`
    select v.id, v.directive_id as "directiveId", v.number, d.name,
      d.prefecture_code as "prefectureCode", d.pack, v.file_name as "fileName",
      v.recorded_at as "recordedAt", person.name as "recordedBy",
      coalesce(mended.becomes #>> '{}', x.document #>> '{header,title,value}') as title,
      e.effective_on as "effectiveOn", e.valid_until as "validUntil",
      e.kept_until as "keptUntil", coalesce(e.kept_for_good, false) as "keptForGood",
      (select min(r.last_on) from directive_replacements r where r.replaced_id = v.id)
        as "replacedOn",
      p.last_on as "repealedOn", p.replaced_by as "repealedFor",
      coalesce((select jsonb_agg(jsonb_build_object('outcome', w.outcome,
          'validUntil', w.valid_until) order by w.reviewed_at, w.id)
        from directive_reviews w where w.version_id = v.id), '[]') as reviews,
      x.version_id is not null as "isKept"
    from directive_versions v
    join directives d on d.id = v.directive_id
    join persons person on person.id = v.recorded_by
    left join directive_texts x on x.version_id = v.id
    left join directive_enactments e on e.version_id = v.id
    left join directive_repeals p on p.version_id = v.id
    left join lateral (
      select c.becomes from directive_corrections c
      where c.version_id = v.id and c.place = 'header' and c.field = 'title'
        and c.withdraws is null
        and not exists (select from directive_corrections w where w.withdraws = c.id)
      order by c.revision desc limit 1) mended on true
    order by d.name, d.id, v.number desc`.execute(tx);
  return rows;
};

export type CorrectionRow = SignedCorrection & { readonly versionId: string };

/** Corrections of these versions, takings back among them, in their order. */
export const readCorrections = async (
  tx: Tx,
  versionIds: readonly string[],
): Promise<readonly CorrectionRow[]> => {
  const { rows } = await sql<Omit<CorrectionRow, 'at'> & { readonly at: Date }>`
    select c.id, c.version_id as "versionId", c.revision, c.place, c.field, c.was, c.becomes,
      c.withdraws, c.reason, person.name as by, c.corrected_at as at
    from directive_corrections c
    join persons person on person.id = c.corrected_by
    where c.version_id = any (${versionIds}::uuid[])
    order by c.version_id, c.revision`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};

/** What the reader made of a version's text; undefined once it is disposed of. */
export const readDocument = async (
  tx: Tx,
  versionId: string,
): Promise<{ readonly document: DirectiveDocument; readonly text: string } | undefined> => {
  const { rows } = await sql<{ document: DirectiveDocument; text: string }>`
    select document, text from directive_texts where version_id = ${versionId}`.execute(tx);
  return rows[0];
};

/** Documents of all versions whose text is kept. */
export const readDocuments = async (tx: Tx): Promise<ReadonlyMap<string, DirectiveDocument>> => {
  const { rows } = await sql<{ id: string; document: DirectiveDocument }>`
    select version_id as id, document from directive_texts`.execute(tx);
  return new Map(rows.map(({ id, document }) => [id, document]));
};

type Known = { readonly versionId: string; readonly name: string; readonly number: number };

export const findByHash = async (tx: Tx, hash: string): Promise<Known | undefined> => {
  const { rows } = await sql<Known>`
    select v.id as "versionId", d.name, v.number
    from directive_versions v join directives d on d.id = v.directive_id
    where v.file_hash = ${hash} order by v.recorded_at limit 1`.execute(tx);
  return rows[0];
};

/** Two people may add to one directive at once: the second waits, then sees what the first did. */
export const lockDirective = async (tx: Tx, id: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
};

export const deleteText = async (tx: Tx, versionId: string): Promise<void> => {
  await tx.deleteFrom('directive_texts').where('version_id', '=', versionId).execute();
};
