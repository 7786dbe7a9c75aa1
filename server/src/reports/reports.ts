import { dayInJapan } from '@meguri/core/base/day.ts';
import { byText } from '@meguri/core/base/lists.ts';
import type { Output } from '@meguri/core/operation.ts';
import { compareVersions } from '@meguri/core/reports/compare.ts';
import type { Period } from '@meguri/core/reports/contents.ts';
import type { compareReport, getReport, listReports } from '@meguri/core/reports/reports.ops.ts';
import { isAnswered, isSent, mayFollow, periodOf, stateOf } from '@meguri/core/reports/reports.ts';
import { offersFor } from '@meguri/core/reports/sentences.ts';
import { kindWords, type Made } from '@meguri/core/reports/sources.ts';
import { programmesInForce } from '../directives/directives.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import type { WaitingOf } from '../tasks/tasks.ts';
import {
  defined,
  fromOutside,
  groundOf,
  isKnown,
  newest,
  openReport,
  revisionOf,
  rowShown,
  sectionsOf,
  stateFor,
  stepsFor,
  versionsFor,
} from './one.ts';
import {
  type ReportRow,
  selectAsks,
  selectQuestions,
  selectReports,
  selectReportsOf,
  selectStations,
} from './reports.db.ts';
import { evidenceOf } from './sources.ts';
import { waitingReports } from './waiting.ts';

type Listed = Output<typeof listReports>;
type Shown = Output<typeof getReport>;

const askedOf = async (ctx: Ctx, pack: string, rows: readonly ReportRow[]) => {
  const asks = await selectAsks(ctx.tx, ctx.actor.stationId);
  return asks
    .filter((one) => one.pack === pack)
    .map(({ askedAt, ended, pack: of, ...ask }): Listed['asked'][number] => {
      const made = rows.find(
        (row) =>
          row.stationId === ask.stationId &&
          row.report === ask.report &&
          row.from === ask.from &&
          row.until === ask.until,
      );
      return {
        ...ask,
        askedOn: dayInJapan(askedAt),
        reportId: made?.id ?? null,
        state: made === undefined ? null : stateFor(ctx, made),
      };
    });
};

export const list: UseCase<typeof listReports> = async (ctx, { pack }) => {
  const rows = (await selectReports(ctx.tx, pack)).filter((row) => isKnown(ctx, row));
  const directive = (await programmesInForce(ctx)).find(({ identity }) => identity.id === pack);
  const printed = (directive?.reports ?? []).flatMap((one) => {
    const period = periodOf(one, ctx.today);
    return period === null ? [] : [{ report: one.id, ...period }];
  });
  const place = { stationId: ctx.actor.stationId ?? undefined };
  const has = directive !== undefined && directive.reports.length > 0;
  return {
    reports: rows.map((row) => rowShown(ctx, row)),
    asked: await askedOf(ctx, pack, rows),
    printed,
    stations: [...(await selectStations(ctx.tx, ctx.today))],
    may: {
      begin: has && ctx.actor.stationId !== null && ctx.may('reports.write', place),
      ask: has && ctx.may('reports.ask', place),
    },
  };
};

const shownMade = ({ rule, words, records }: Made) => ({
  rule,
  words: { ...words },
  records: records.map((one) => ({ ...one })),
});

const mayNow = (ctx: Ctx, row: ReportRow): Shown['may'] => {
  const place = { stationId: row.stationId };
  const state = stateOf(row.steps);
  const may = (action: string, step: Parameters<typeof mayFollow>[1]): boolean =>
    ctx.may(action, place) && mayFollow(state, step);
  const sends = may('reports.decide', 'sent');
  return {
    write: may('reports.write', 'written'),
    // Whoever may send it need not submit it first.
    submit: may('reports.write', 'submitted') && !sends,
    send: sends,
    sendBack: may('reports.decide', 'sent-back'),
    receive: may('reports.receive', 'received'),
    examine: may('reports.receive', 'accepted'),
  };
};

type Offers = Shown['offers'];
type Now = Pick<Shown, 'sections' | 'offers'>;

/** Questions of the last return only: what was asked before was answered before. */
const questionsOf = async (ctx: Ctx, row: ReportRow, { sections: now, offers }: Now) => {
  const returned = row.steps.findLast(({ step }) => step === 'returned');
  if (returned === undefined) return [];
  const asked = await sectionsOf(ctx, row.id, returned.version);
  return (await selectQuestions(ctx.tx, row.id))
    .filter(({ ord }) => ord === returned.ord)
    .map(({ id, number, sentenceId, question }): Shown['questions'][number] => {
      const at = now.findIndex(({ sentences }) => sentences.some((one) => one.id === sentenceId));
      return {
        id,
        number,
        sentenceId,
        text: question,
        by: returned.by,
        on: dayInJapan(new Date(returned.takenAt)),
        answered: isAnswered({ id, sentenceId }, asked, now),
        offers: (offers[at] ?? []).slice(0, 3),
      };
    });
};

const offersOf = async (ctx: Ctx, row: ReportRow, sections: Shown['sections']): Promise<Offers> => {
  if (fromOutside(ctx, row)) return [];
  const { of, directive } = defined(ctx, row);
  const ground = await groundOf(ctx, row, directive);
  return sections.map((section, at) => {
    const item = of.contents[at];
    return item === undefined ? [] : offersFor(item, ground, section).slice(0, 20).map(shownMade);
  });
};

const dueOf = async (ctx: Ctx, row: ReportRow) =>
  (await selectAsks(ctx.tx, row.stationId)).find(
    (one) =>
      [one.pack, one.report, one.from, one.until].join() ===
      [row.pack, row.report, row.from, row.until].join(),
  )?.dueOn ?? null;

export const one: UseCase<typeof getReport> = async (ctx, { reportId, version }) => {
  const row = await openReport(ctx, reportId);
  const { of, directive } = defined(ctx, row);
  const versions = versionsFor(ctx, row);
  const wanted =
    version === null ? newest(versions) : versions.find((each) => each.version === version);
  const at = (wanted ?? refuseWith('not-found')).version;
  const sections = [...(await sectionsOf(ctx, row.id, at))];
  const offers = await offersOf(ctx, row, sections);
  const isNewest = at === newest(versions).version;
  const none = { write: false, submit: false, send: false, sendBack: false };
  return {
    report: rowShown(ctx, row),
    clause: of.clause,
    from: of.from,
    to: of.to,
    begun: { on: dayInJapan(row.begunAt), by: row.begunBy, postTitle: row.begunAs },
    revision: revisionOf(row),
    version: at,
    versions: versions.map(({ version: number, writtenAt, by, postTitle }) => ({
      version: number,
      on: dayInJapan(new Date(writtenAt)),
      by,
      postTitle,
    })),
    sections,
    questions: await questionsOf(ctx, row, { sections, offers }),
    steps: stepsFor(ctx, row).map(({ step, takenAt, by, postTitle, note, version: about }) => ({
      step,
      on: dayInJapan(new Date(takenAt)),
      by,
      postTitle,
      note,
      version: about,
    })),
    offers,
    kinds: kindWords(directive.vocabulary),
    dueOn: await dueOf(ctx, row),
    may: isNewest ? mayNow(ctx, row) : { ...none, receive: false, examine: false },
  };
};

const sidesOf = (words: { readonly words: { readonly ja: string; readonly en: string } } | null) =>
  words === null ? null : { words: words.words };

export const compare: UseCase<typeof compareReport> = async (ctx, { reportId, left, right }) => {
  const row = await openReport(ctx, reportId);
  const known = versionsFor(ctx, row).map(({ version }) => version);
  if (![left, right].every((version) => known.includes(version))) return refuseWith('not-found');
  const before = await sectionsOf(ctx, row.id, left);
  const sections = compareVersions(before, await sectionsOf(ctx, row.id, right));
  return {
    sections: sections.map(({ title, changes }) => ({
      title,
      changes: changes.map(({ kind, left: was, right: is }) => ({
        kind,
        left: sidesOf(was),
        right: sidesOf(is),
      })),
    })),
  };
};

/** What reports have waiting, as tasks of their posts (decision 0005). */
export const waitingOfReports: WaitingOf = waitingReports;

/** Reports that were sent and the records of a station, for whoever names what shows good work. */
export const evidenceAt = async (
  ctx: Ctx,
  { stationId, from, until }: Period & { readonly stationId: string },
) => {
  const reports = (await selectReportsOf(ctx.tx, stationId)).filter(
    (row) => isSent(row.steps) && row.until >= from,
  );
  const packs = (await programmesInForce(ctx)).map(({ identity }) => identity.id);
  const sources = await evidenceOf(ctx, { stationId, from, until }, packs);
  return [
    ...reports.map((row) => ({
      kind: 'report' as const,
      subjectId: row.id,
      on: row.until,
      words: defined(ctx, row).of.name,
    })),
    ...sources,
  ].toSorted((a, b) => byText(b.on, a.on));
};
