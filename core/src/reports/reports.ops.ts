import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { reportStates, reportSteps } from './reports.ts';
import { draft, link, section } from './sentences.ts';
import { sourceKinds } from './sources.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)
  .meta({ examples: ['sample'] });
const words = z.string().trim().max(1000);
const period = { from: daySchema, until: daySchema };
const count = z.int().min(0);
const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });

const see = { kind: 'query', action: 'reports.see', purpose: 'none', audit: 'none' } as const;
const duties = ['reports.station'] as const;
const command = { kind: 'command', purpose: 'none', offline: false, duties } as const;
const one = { reportId: z.uuid(), revision: count };
const goneWrong = ['not-found', 'report.changed', 'report.not-now'] as const;

/** A report of a station: which, of which period, and how it stands. */
const row = z.object({
  id: z.uuid(),
  pack: z.string(),
  report: z.string(),
  name: label,
  stationId: z.uuid(),
  stationName: z.string(),
  ...period,
  state: z.enum(reportStates),
  timesReturned: count,
  /** The day of the last step, or of the last writing of a draft. */
  on: daySchema,
  copiedFrom: z.object(period).nullable(),
});

/** What headquarters asked for: "report until". The day is headquarters' own (YG-4.5-3c). */
const asked = z.object({
  id: z.uuid(),
  stationId: z.uuid(),
  stationName: z.string(),
  report: z.string(),
  ...period,
  dueOn: daySchema.nullable(),
  note: z.string(),
  askedOn: daySchema,
  askedBy: z.string(),
  reportId: z.uuid().nullable(),
  state: z.enum(reportStates).nullable(),
});

/** Reports under one directive, newest period first and stations in the order of the organisation. */
export const listReports = operation({
  ...see,
  name: 'reports.list',
  offline: false,
  duties,
  input: z.object({ pack: slug }),
  output: z.object({
    reports: z.array(row),
    asked: z.array(asked),
    /** The period that the directive prints, where it prints one. */
    printed: z.array(z.object({ report: z.string(), ...period })),
    stations: z.array(z.object({ id: z.uuid(), name: z.string() })),
    may: z.object({ begin: z.boolean(), ask: z.boolean() }),
  }),
  refusals: ['not-found'],
});

const madeShown = z.object({ rule: z.string(), words: label, records: z.array(link) });

const question = z.object({
  id: z.uuid(),
  number: count,
  sentenceId: z.uuid(),
  text: z.string(),
  by: z.string(),
  on: daySchema,
  answered: z.boolean(),
  /** Sentences the records could answer with. */
  offers: z.array(madeShown),
});

const step = z.object({
  step: z.enum(reportSteps),
  on: daySchema,
  by: z.string(),
  postTitle: z.string(),
  note: z.string(),
  version: count,
});

const mayNow = z.object({
  write: z.boolean(),
  submit: z.boolean(),
  send: z.boolean(),
  sendBack: z.boolean(),
  receive: z.boolean(),
  examine: z.boolean(),
});

/** One report in one version, with questions, what the records could add, and what comes next. */
export const getReport = operation({
  ...see,
  name: 'reports.get',
  offline: false,
  duties,
  input: z.object({ reportId: z.uuid(), version: count.min(1).nullable() }),
  output: z.object({
    report: row,
    clause: z.string(),
    from: label,
    to: label,
    begun: z.object({ on: daySchema, by: z.string(), postTitle: z.string() }),
    revision: count,
    version: count,
    versions: z.array(
      z.object({ version: count, on: daySchema, by: z.string(), postTitle: z.string() }),
    ),
    sections: z.array(section),
    questions: z.array(question),
    steps: z.array(step),
    /** What the records could add to each item. */
    offers: z.array(z.array(madeShown)),
    /** What records of each kind are called under this directive. */
    kinds: z.record(z.enum(sourceKinds), label),
    dueOn: daySchema.nullable(),
    may: mayNow,
  }),
  refusals: ['not-found', 'report.none'],
});

/** Begins a report: the records say what they know; hand-written sentences may be copied (marked). */
export const beginReport = operation({
  ...command,
  name: 'reports.begin',
  action: 'reports.write',
  audit: 'reports.begun',
  input: z.object({ pack: slug, report: slug, ...period, copyFrom: z.uuid().nullable() }),
  output: z.object({ reportId: z.uuid() }),
  refusals: ['not-found', 'report.none', 'report.exists', 'report.period'],
});

/** Keeps a new version; sentences from records are made anew, so that their numbers are today's. */
export const writeReport = operation({
  ...command,
  name: 'reports.write',
  action: 'reports.write',
  audit: 'reports.written',
  input: z.object({ ...one, sections: z.array(z.array(draft).max(60)).max(20) }),
  output: z.object({ revision: count, version: count, gone: count }),
  refusals: [
    ...goneWrong,
    'report.none',
    'report.other-items',
    'report.empty-sentence',
    'text.particulars',
  ],
});

/** Hands it to the station chief. */
export const submitReport = operation({
  ...command,
  name: 'reports.submit',
  action: 'reports.write',
  audit: 'reports.submitted',
  input: z.object(one),
  output: z.object({ revision: count }),
  refusals: [...goneWrong, 'report.unanswered'],
});

/** The station chief decides it and it goes to headquarters (YG-4.5-2a, YG-4.5-3b). */
export const sendReport = operation({
  ...command,
  name: 'reports.send',
  action: 'reports.decide',
  audit: 'reports.sent',
  input: z.object(one),
  output: z.object({ revision: count }),
  refusals: [...goneWrong, 'report.unanswered'],
});

/** The station chief gives it back to whoever drafted it. */
export const sendBackReport = operation({
  ...command,
  name: 'reports.sendBack',
  action: 'reports.decide',
  audit: 'reports.sent-back',
  input: z.object({ ...one, note: words.min(1) }),
  output: z.object({ revision: count }),
  refusals: [...goneWrong, 'text.particulars'],
});

export const receiveReport = operation({
  ...command,
  name: 'reports.receive',
  action: 'reports.receive',
  audit: 'reports.received',
  input: z.object(one),
  output: z.object({ revision: count }),
  refusals: goneWrong,
});

/** Headquarters asks back on single sentences. */
export const returnReport = operation({
  ...command,
  name: 'reports.return',
  action: 'reports.receive',
  audit: 'reports.returned',
  input: z.object({
    ...one,
    questions: z.array(z.object({ sentenceId: z.uuid(), text: words.min(1) })).max(30),
  }),
  output: z.object({ revision: count }),
  refusals: [...goneWrong, 'report.no-question', 'report.question-elsewhere', 'text.particulars'],
});

export const acceptReport = operation({
  ...command,
  name: 'reports.accept',
  action: 'reports.receive',
  audit: 'reports.accepted',
  input: z.object(one),
  output: z.object({ revision: count }),
  refusals: goneWrong,
});

const change = z.object({
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  left: z.object({ words: label }).nullable(),
  right: z.object({ words: label }).nullable(),
});

/** What changed from one version to another. */
export const compareReport = operation({
  ...see,
  name: 'reports.compare',
  offline: false,
  duties,
  input: z.object({ reportId: z.uuid(), left: count.min(1), right: count.min(1) }),
  output: z.object({ sections: z.array(z.object({ title: label, changes: z.array(change) })) }),
  refusals: ['not-found', 'report.none'],
});

/** The report as an official letter, A4 upright. */
export const printReport = operation({
  ...see,
  name: 'reports.print',
  offline: false,
  duties,
  input: z.object({ reportId: z.uuid(), version: count.min(1).nullable() }),
  output: file,
  refusals: ['not-found', 'report.none', 'sheet.character-missing'],
});

/** Headquarters asks stations to report until a day; where the directive has none, it is its own. */
export const askReports = operation({
  ...command,
  name: 'reports.ask',
  action: 'reports.ask',
  audit: 'reports.asked',
  input: z.object({
    pack: slug,
    report: slug,
    stationIds: z.array(z.uuid()).min(1).max(60),
    ...period,
    dueOn: daySchema.nullable(),
    note: words,
  }),
  output: z.object({ asked: count }),
  refusals: [
    'not-found',
    'report.none',
    'report.period',
    'report.asked-already',
    'day.in-past',
    'text.particulars',
  ],
});

export const withdrawAsk = operation({
  ...command,
  name: 'reports.withdrawAsk',
  action: 'reports.ask',
  audit: 'reports.ask-withdrawn',
  input: z.object({ askId: z.uuid() }),
  output: z.object({}),
  refusals: ['not-found', 'report.not-now'],
});

const summaryKey = { pack: slug, report: slug, ...period };

const summary = {
  action: 'reports.summarise',
  kind: 'query',
  purpose: 'none',
  audit: 'none',
  offline: false,
  duties,
} as const;

/**
 * For the meeting of the body: the accepted reports item by item, stations in the order of the
 * organisation. No totals and no order by counts (design §7); whose report is missing is said.
 */
export const summariseReports = operation({
  ...summary,
  name: 'reports.summary',
  input: z.object(summaryKey),
  output: z.object({
    name: label,
    to: label,
    clause: z.string(),
    prefecture: label,
    items: z.array(
      z.object({
        title: label,
        stations: z.array(
          z.object({
            stationId: z.uuid(),
            stationName: z.string(),
            reportId: z.uuid(),
            ...period,
            sentences: z.array(
              z.object({ words: label, made: section.shape.sentences.element.shape.made }),
            ),
          }),
        ),
      }),
    ),
    missing: z.array(
      z.object({
        stationId: z.uuid(),
        stationName: z.string(),
        state: z.enum(['none', 'sent', 'received', 'returned']),
      }),
    ),
    /** Figures the directive itself states, each with its clause and day. */
    figures: z.array(z.object({ label, count: label, asOn: daySchema, clause: z.string() })),
  }),
  refusals: ['not-found', 'report.none', 'report.period'],
});

/** The same as a paper or a workbook for the meeting pack. */
export const printSummary = operation({
  ...summary,
  name: 'reports.printSummary',
  input: z.object({ ...summaryKey, format: z.enum(['pdf', 'xlsx']) }),
  output: file,
  refusals: ['not-found', 'report.none', 'report.period', 'sheet.character-missing'],
});
