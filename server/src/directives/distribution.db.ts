import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Versions that wait for this unit to acknowledge them. */
export const unacknowledgedBy = async (tx: Tx, unitId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct d.version_id as id
    from directive_recipients r
    join directive_distributions d on d.id = r.distribution_id
    where r.unit_id = ${unitId}
      and not exists (select from directive_receipts a where a.recipient_id = r.id)`.execute(tx);
  return rows.map(({ id }) => id);
};

export type RecipientRow = {
  readonly id: string;
  readonly distributionId: string;
  readonly versionId: string;
  readonly unitId: string;
  readonly stationId: string | null;
  readonly name: string;
  readonly sentAt: Date;
  readonly dueOn: string;
  readonly note: string;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
};

const recipients = sql`
  select r.id, d.id as "distributionId", d.version_id as "versionId", r.unit_id as "unitId",
    unit.station_id as "stationId", unit.name, d.sent_at as "sentAt", d.due_on as "dueOn", d.note,
    a.acknowledged_at as "acknowledgedAt", person.name as "acknowledgedBy"
  from directive_recipients r
  join directive_distributions d on d.id = r.distribution_id
  join units unit on unit.id = r.unit_id
  left join directive_receipts a on a.recipient_id = r.id
  left join persons person on person.id = a.acknowledged_by`;

/** To whom a version went, in the order it was sent and of the organisation. */
export const readRecipients = async (
  tx: Tx,
  versionId: string,
): Promise<readonly RecipientRow[]> => {
  const { rows } = await sql<RecipientRow>`
    ${recipients} where d.version_id = ${versionId}
    order by d.sent_at, d.id, unit.sort, unit.code`.execute(tx);
  return rows;
};

export const findRecipient = async (tx: Tx, id: string): Promise<RecipientRow | undefined> => {
  const { rows } = await sql<RecipientRow>`${recipients} where r.id = ${id}`.execute(tx);
  return rows[0];
};

type UnitRow = { readonly unitId: string; readonly name: string };

/** 所属: stations, and sections of headquarters, that exist on a day. */
export const readUnits = async (tx: Tx, day: string): Promise<readonly UnitRow[]> => {
  const { rows } = await sql<UnitRow>`
    select unit.id as "unitId", unit.name
    from units unit left join units parent on parent.id = unit.parent_id
    where (unit.kind = 'station' or (unit.kind = 'section' and parent.kind = 'headquarters'))
      and unit.from_on <= ${day} and (unit.until_on is null or unit.until_on >= ${day})
    order by unit.sort, unit.code`.execute(tx);
  return rows;
};

/** The first post of a unit in the order of the organisation: its head. */
export const findHeadPost = async (tx: Tx, unitId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from posts where unit_id = ${unitId}
    order by kind = 'stationChief' desc, sort, id limit 1`.execute(tx);
  return rows[0]?.id;
};
