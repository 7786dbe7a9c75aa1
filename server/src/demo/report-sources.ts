import type { Day } from '@meguri/core/base/day.ts';
import { workKinds } from '@meguri/core/interpreters/interpreter.ts';
import { bands } from '@meguri/core/measures/measures.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import type { Period } from '@meguri/core/reports/contents.ts';
import type { Source } from '@meguri/core/reports/sources.ts';
import { voiceSubjects } from '@meguri/core/voices/voice.ts';
import { registeredAt } from './communities.ts';
import { idOf } from './ids.ts';
import type { StationKey } from './signed.ts';
import { voicesAt } from './voices.ts';
import type { World } from './world.ts';

/** Whose records a report is filled in from. */
export type Asked = Period & { readonly station: StationKey; readonly pack: ProgrammePack };

type Records = (world: World, asked: Asked) => readonly Source[];

const same = (text: string): Source['words'] => ({ ja: text, en: text });

const communities: Records = (world, { station, pack }) =>
  registeredAt(world, station).map(({ id, kind, on }) => ({
    kind: 'community',
    subjectId: id,
    on,
    words: pack.communityKinds.find((one) => one.kind === kind)?.title ?? same('団体・場所'),
  }));

const voices: Records = (world, { station }) =>
  voicesAt(world, station).map(({ id, on, subject }) => ({
    kind: 'voice',
    subjectId: id,
    on,
    words: voiceSubjects[subject],
  }));

const measures: Records = ({ ledger }, { station, pack }) => {
  const own = new Set(
    ledger.measures
      .filter((one) => one.pack === pack.identity.id && one.station_id === idOf('unit', station))
      .map(({ id }) => id),
  );
  return ledger.measure_results
    .filter(({ measure_id }) => own.has(measure_id))
    .map(({ measure_id, on_day, band }) => {
      const title =
        ledger.measure_versions.find((one) => one.measure_id === measure_id)?.title ?? '';
      const came = Object.entries(bands).find(([id]) => id === band)?.[1];
      const words =
        came === undefined
          ? same(title)
          : { ja: `${title}（参加 ${came.ja}）`, en: `${title} (${came.en} took part)` };
      return { kind: 'measure', subjectId: measure_id, on: on_day, words };
    });
};

const liaisons: Records = ({ ledger }, { station }) =>
  ledger.partner_liaisons
    .filter(({ station_id }) => station_id === idOf('unit', station))
    .map(({ id, happened_on, partner_id, unit_id, subject }) => {
      const partner = ledger.partner_versions.find((one) => one.partner_id === partner_id);
      const unit = ledger.units.find((one) => one.id === unit_id);
      const other = partner?.organisation ?? unit?.name ?? '';
      return {
        kind: 'partner',
        subjectId: id,
        on: happened_on,
        words: same(`${other}　${subject}`),
      };
    });

const interpreters: Records = ({ ledger }, { station }) => {
  const done = new Set(ledger.interpreter_results.map(({ request_id }) => request_id));
  return ledger.interpreter_requests
    .filter(({ id, station_id }) => station_id === idOf('unit', station) && done.has(id))
    .map(({ id, on_day, work }) => ({
      kind: 'interpreter',
      subjectId: id,
      on: on_day,
      words: Object.entries(workKinds).find(([kind]) => kind === work)?.[1] ?? same(''),
    }));
};

const sessions: Records = ({ ledger }, { station }) =>
  ledger.training_outcomes
    .filter(({ station_id }) => station_id === idOf('unit', station))
    .flatMap(({ session_id, held_on }) => {
      const session = ledger.training_sessions.find(({ id }) => id === session_id);
      if (session === undefined || held_on === null || held_on === undefined) return [];
      const words = { ja: session.theme_ja, en: session.theme_en };
      return [{ kind: 'training', subjectId: session_id, on: held_on, words }];
    });

const kinds: readonly Records[] = [communities, voices, measures, liaisons, interpreters, sessions];

const within = ({ from, until }: Period, on: Day): boolean => from <= on && on <= until;

/** What the records of the demo tell of a period, as the server reads them for a report. */
export const sourcesIn = (world: World, asked: Asked): readonly Source[] =>
  kinds.flatMap((of) => of(world, asked)).filter(({ on }) => within(asked, on));
