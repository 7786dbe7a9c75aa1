import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import { notInPast } from '@meguri/core/organisation/appointments.ts';
import type {
  cancelSession,
  getSession,
  listTraining,
  planSession,
  recordSession,
} from '@meguri/core/training/training.ops.ts';
import {
  attendanceFits,
  mayPlan,
  sessionState,
  type Theme,
  themesOf,
} from '@meguri/core/training/training.ts';
import { programmesInForce } from '../directives/directives.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { assignedAt } from './lessons.ts';
import {
  findSession,
  holdSession,
  listAttendance,
  listPosts,
  listSessions,
  listUnits,
  type SessionRow,
} from './training.db.ts';

/** A station must be the caller's to see; headquarters (null) is known to all. */
export const placeOfTraining = async (
  ctx: Ctx,
  { stationId }: { readonly stationId: string | null },
): Promise<Place> => {
  if (stationId !== null && !ctx.actor.stationIds.includes(stationId)) {
    return refuseWith('not-found');
  }
  return { stationId: stationId ?? undefined };
};

const getRow = async (ctx: Ctx, sessionId: string): Promise<SessionRow> =>
  (await findSession(ctx.tx, sessionId)) ?? refuseWith('not-found');

export const placeOfSession = async (
  ctx: Ctx,
  { sessionId }: { readonly sessionId: string },
): Promise<Place> => ({
  stationId: (await getRow(ctx, sessionId)).station_id ?? undefined,
  seenBy: 'training.see',
});

const themesUnder = async (ctx: Ctx, pack: string | null): Promise<readonly Theme[]> => {
  const packs = await programmesInForce(ctx);
  return themesOf(packs.find(({ identity }) => identity.id === pack)?.training ?? []);
};

const summaryOf = (ctx: Ctx, row: SessionRow) => ({
  sessionId: row.id,
  stationId: row.station_id,
  theme: { ja: row.theme_ja, en: row.theme_en },
  on: row.held_on ?? row.on_day,
  state: sessionState({ on: row.on_day, outcome: row.outcome }, ctx.today),
  units: [...row.units],
  lead: row.lead,
});

export const list: UseCase<typeof listTraining> = async (ctx, { stationId, pack }) => {
  const place = { stationId: stationId ?? undefined };
  const plan = ctx.may('training.keep', place);
  return {
    themes: [...(await themesUnder(ctx, pack))],
    sessions: (await listSessions(ctx.tx, stationId)).map((row) => summaryOf(ctx, row)),
    assigned: plan ? await assignedAt(ctx, stationId) : [],
    units: [...(await listUnits(ctx.tx, stationId))],
    posts: [...(await listPosts(ctx.tx, stationId, ctx.today))],
    today: ctx.today,
    may: { plan },
  };
};

const mustBelong = async (
  ctx: Ctx,
  stationId: string | null,
  { unitIds, leadPostId }: { readonly unitIds: readonly string[]; readonly leadPostId: string },
): Promise<void> => {
  const units = await listUnits(ctx.tx, stationId);
  const posts = await listPosts(ctx.tx, stationId, ctx.today);
  const isHere = unitIds.every((id) => units.some(({ unitId }) => unitId === id));
  if (!isHere || !posts.some(({ postId }) => postId === leadPostId)) {
    refuseWith('training.unit-elsewhere');
  }
};

export const plan: UseCase<typeof planSession> = async (ctx, input) => {
  const { stationId, pack, on, minutes, leadPostId, material, attached } = input;
  must(notInPast(on, ctx.today));
  const themes = await themesUnder(ctx, pack);
  const theme =
    themes.find(({ id }) => id === input.themeId) ?? refuseWith('training.theme-unknown');
  must(mayPlan(theme, attached));
  must(withoutParticulars([material]));
  const unitIds = [...new Set(input.unitIds)];
  await mustBelong(ctx, stationId, { unitIds, leadPostId });
  const id = newId();
  await addFact(ctx.tx, 'training_sessions', {
    id,
    station_id: stationId,
    pack: theme.clause === null ? null : pack,
    theme: theme.id,
    theme_ja: theme.theme.ja,
    theme_en: theme.theme.en,
    drill: theme.withGuidance !== null,
    on_day: on,
    minutes,
    lead_post_id: leadPostId,
    material,
    guidance: attached.guidance,
    complaint_channel: attached.complaintChannel,
    planned_at: ctx.now,
    planned_by: ctx.actor.personId,
    planned_as: ctx.actor.postId,
  });
  for (const unitId of unitIds) {
    const row = { session_id: id, station_id: stationId, unit_id: unitId };
    await addFact(ctx.tx, 'training_units', row);
  }
  return { sessionId: id };
};

const outcomeOf = async (ctx: Ctx, row: SessionRow) => {
  const { held_on: on, held_minutes: minutes, note, recorded_by: by } = row;
  if (on === null || minutes === null) return null;
  const attendance = [...(await listAttendance(ctx.tx, row.id))];
  return { on, minutes, note: note ?? '', by: by ?? '', attendance };
};

export const get: UseCase<typeof getSession> = async (ctx, { sessionId }) => {
  const row = await getRow(ctx, sessionId);
  return {
    ...summaryOf(ctx, row),
    minutes: row.minutes,
    material: row.material,
    guidance: row.guidance,
    complaintChannel: row.complaint_channel,
    outcome: await outcomeOf(ctx, row),
    today: ctx.today,
    may: { keep: ctx.may('training.keep', { stationId: row.station_id ?? undefined }) },
  };
};

/** A session nothing was recorded of, held until the commit. */
const openRow = async (ctx: Ctx, sessionId: string): Promise<SessionRow> => {
  await holdSession(ctx.tx, sessionId);
  const row = await getRow(ctx, sessionId);
  return row.outcome === null ? row : refuseWith('training.settled');
};

const end = (ctx: Ctx, row: SessionRow) => ({
  session_id: row.id,
  station_id: row.station_id,
  recorded_at: ctx.now,
  recorded_by: ctx.actor.personId,
});

export const record: UseCase<typeof recordSession> = async (ctx, input) => {
  const { sessionId, on, minutes, note, attendance } = input;
  must(withoutParticulars([note]));
  const row = await openRow(ctx, sessionId);
  if (on > ctx.today) return refuseWith('day.in-future', { value: on });
  const asked = row.units.map(({ unitId }) => unitId);
  must(attendanceFits(attendance, asked));
  const held = { outcome: 'held', held_on: on, minutes, note } as const;
  await addFact(ctx.tx, 'training_outcomes', { ...end(ctx, row), ...held });
  for (const { unitId, present, of } of attendance) {
    await addFact(ctx.tx, 'training_attendance', {
      session_id: row.id,
      station_id: row.station_id,
      unit_id: unitId,
      present,
      strength: of,
    });
  }
  return { sessionId };
};

export const cancel: UseCase<typeof cancelSession> = async (ctx, { sessionId, reason }) => {
  must(withoutParticulars([reason]));
  const row = await openRow(ctx, sessionId);
  const called = { outcome: 'cancelled', held_on: null, minutes: null, note: reason } as const;
  await addFact(ctx.tx, 'training_outcomes', { ...end(ctx, row), ...called });
  return { sessionId };
};
