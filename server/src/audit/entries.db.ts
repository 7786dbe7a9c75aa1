import type { listOwnEntries, searchAudit } from '@meguri/core/audit/audit.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type EntryRow = {
  readonly id: string;
  readonly at: Date;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly post_id: string | null;
  readonly post_title: string | null;
  readonly unit_name: string | null;
  readonly operation: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly subject_id: string | null;
  readonly subject: string | null;
  readonly leaf_index: number | null;
};

type Wanted = Input<typeof listOwnEntries> &
  Partial<Pick<Input<typeof searchAudit>, 'person' | 'post'>> & { readonly personId?: string };

export const pageSize = 50;

const columns = sql`
  e.id, e.at, e.person_id, person.name as person_name, post.id as post_id,
  post.title as post_title, unit.name as unit_name, e.operation, e.action, e.purpose, e.subject_id,
  coalesce(
    (select d.address_text from premises_details d where d.premises_id = e.subject_id),
    (select d.address_text from cards c join premises_details d on d.premises_id = c.premises_id
      where c.id = e.subject_id),
    (select b.name from beats b where b.id = e.subject_id),
    (select u.name from units u where u.id = e.subject_id),
    (select s.name from persons s where s.id = e.subject_id)) as subject,
  leaf.leaf_index
  from audit_events e
  left join persons person on person.id = e.person_id
  left join posts post on post.id = e.post_id
  left join units unit on unit.id = post.unit_id
  left join audit_leaves leaf on leaf.event_id = e.id`;

/** A pattern that finds the text as it stands, at the beginning or anywhere. */
const like = (text: string, anywhere: boolean): string =>
  `${anywhere ? '%' : ''}${text.replace(/[\\%_]/g, '\\$&')}%`;

const conditions = (wanted: Wanted) => [
  sql`e.at >= (${wanted.from}::date)::timestamp at time zone 'Asia/Tokyo'`,
  sql`e.at < (${wanted.until}::date + 1)::timestamp at time zone 'Asia/Tokyo'`,
  ...(wanted.personId === undefined ? [] : [sql`e.person_id = ${wanted.personId}`]),
  ...(wanted.subjectId === null ? [] : [sql`e.subject_id = ${wanted.subjectId}`]),
  ...(wanted.purpose === '' ? [] : [sql`e.purpose = ${wanted.purpose}`]),
  ...(wanted.what === ''
    ? []
    : [
        sql`(e.operation like ${like(wanted.what, false)}
          or e.action like ${like(wanted.what, false)})`,
      ]),
  ...(wanted.person
    ? [
        sql`(person.name like ${like(wanted.person, true)}
          or person.kana like ${like(wanted.person, true)})`,
      ]
    : []),
  ...(wanted.post ? [sql`(unit.name || post.title) like ${like(wanted.post, true)}`] : []),
  ...(wanted.after === null
    ? []
    : [sql`(e.at, e.id) < (${wanted.after.at}::timestamptz, ${wanted.after.id}::uuid)`]),
];

/** One row more than a page, to tell whether there is a next one. */
export const findEntries = async (tx: Tx, wanted: Wanted): Promise<readonly EntryRow[]> =>
  (
    await sql<EntryRow>`select ${columns} where ${sql.join(conditions(wanted), sql` and `)}
      order by e.at desc, e.id desc limit ${pageSize + 1}`.execute(tx)
  ).rows;

export const findEntry = async (
  tx: Tx,
  id: string,
): Promise<(EntryRow & { readonly line: string }) | undefined> =>
  (
    await sql<EntryRow & { line: string }>`
      select audit_line(e) as line, ${columns} where e.id = ${id}`.execute(tx)
  ).rows[0];
