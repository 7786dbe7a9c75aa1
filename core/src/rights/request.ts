import type { Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { RightsFile } from '../pack/rights-file.ts';
import { decideBy, pausesOf, type Term } from './clock.ts';

/** What a person may ask about their own data (個人情報保護法 76条, 90条, 98条). */
export const requestKinds = ['disclosure', 'correction', 'suspension'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestWays = ['letter', 'counter'] as const;

/** Which papers showed who asks; their numbers and copies are not kept here. */
export const identityKinds = ['photo-paper', 'two-papers', 'letter-copies'] as const;

/** Who asks: the person, or somebody who may act for them (76条2項). A family member as such may not. */
export const capacities = ['self', 'legal-representative', 'mandatary'] as const;

/** Steps on the way, each with the day it was taken. */
export const requestSteps = [
  'assigned',
  'form-asked',
  'form-corrected',
  'extended',
  'linked',
  'unlinked',
  'frozen',
  'carried-out',
  'objection',
] as const;
export type RequestStep = (typeof requestSteps)[number];

export const decisions = [
  'full',
  'partial',
  'refused',
  'not-held',
  'existence-not-revealed',
] as const;
export type Decision = (typeof decisions)[number];

/** Why not everything is granted (78条, 92条, 100条); 'none' where nothing is withheld or said. */
export const decisionGrounds = [
  'none',
  'others-data',
  'harm',
  'public-safety',
  'work',
  'form',
  'accurate',
  'lawful',
] as const;
export type DecisionGround = (typeof decisionGrounds)[number];

export const requestStates = ['open', 'form', 'decided', 'closed'] as const;
export type RequestState = (typeof requestStates)[number];

export type TakenStep = { readonly step: RequestStep; readonly on: Day };

export type RequestRecord = {
  readonly kind: RequestKind;
  readonly receivedOn: Day;
  readonly steps: readonly TakenStep[];
  readonly decision: Decision | null;
};

/** Days to decide a kind of request, from the pack. */
export const termOf = (kind: RequestKind, { values }: Pick<RightsFile, 'values'>): Term => ({
  days: values[`${kind}Days`].value,
  extensionDays: values[`${kind}ExtensionDays`].value,
});

const granted = (decision: Decision): boolean => decision === 'full' || decision === 'partial';

/** 'closed': nothing is left to do, because nothing was granted or what was granted is done. */
export const stateOf = ({ steps, decision }: RequestRecord): RequestState => {
  if (decision === null) return pausesOf(steps).at(-1)?.untilOn === null ? 'form' : 'open';
  const done = steps.some(({ step }) => step === 'carried-out');
  return done || !granted(decision) ? 'closed' : 'decided';
};

/** The last day to decide; null while the form is corrected and once it is decided. */
export const dueOn = (request: RequestRecord, rights: Pick<RightsFile, 'values'>): Day | null => {
  const { kind, receivedOn, steps, decision } = request;
  if (decision !== null) return null;
  const extended = steps.some(({ step }) => step === 'extended');
  return decideBy({ receivedOn, pauses: pausesOf(steps), extended }, termOf(kind, rights));
};

type NewStep = { readonly step: RequestStep; readonly on: Day; readonly today: Day };

/** May this step be taken now? Links, freezes and what is carried out have rules of their own. */
export const mayStep = (request: RequestRecord, { step, on, today }: NewStep): Result<null> => {
  if (on > today) return refuse('day.in-future', { value: on });
  if (on < request.receivedOn) return refuse('rights.before-receipt', { on: request.receivedOn });
  const state = stateOf(request);
  if (step === 'objection') {
    return request.decision === null ? refuse('rights.not-decided') : ok(null);
  }
  if (request.decision !== null) return refuse('rights.decided');
  if (step === 'form-asked' && state === 'form') return refuse('rights.form-open');
  if (step === 'form-corrected' && state !== 'form') return refuse('rights.form-not-asked');
  const extended = request.steps.some((one) => one.step === 'extended');
  return step === 'extended' && extended ? refuse('rights.extended') : ok(null);
};

type NewDecision = {
  readonly decision: Decision;
  readonly ground: DecisionGround;
  readonly deciderId: string;
  readonly handlerId: string | null;
  readonly linkedCards: number;
};

/**
 * May this be decided? By somebody else than whoever handles the request, never while the form is
 * being corrected; what is granted needs data, what is withheld a ground. Whoever is not told
 * whether data exist is given no ground either (81条).
 */
export const mayDecide = (request: RequestRecord, asked: NewDecision): Result<null> => {
  const { decision, ground, deciderId, handlerId, linkedCards } = asked;
  if (request.decision !== null) return refuse('rights.decided');
  if (stateOf(request) === 'form') return refuse('rights.form-open');
  if (handlerId === null) return refuse('rights.unassigned');
  if (handlerId === deciderId) return refuse('rights.own-case');
  if (granted(decision) && linkedCards === 0) return refuse('rights.no-card');
  const needsGround = decision === 'partial' || decision === 'refused';
  return needsGround === (ground !== 'none') ? ok(null) : refuse('rights.ground');
};

/** What was granted and is not yet done may be carried out, once for each kind of request. */
export const mayCarryOut = (request: RequestRecord, kind: RequestKind): Result<null> => {
  if (request.kind !== kind) return refuse('rights.other-kind');
  const { decision } = request;
  if (decision === null) return refuse('rights.not-decided');
  if (!granted(decision)) return refuse('rights.not-granted');
  return stateOf(request) === 'closed' && kind !== 'disclosure' ? refuse('rights.done') : ok(null);
};
