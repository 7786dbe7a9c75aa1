import * as z from 'zod';
import { keysOf } from '../base/keys.ts';
import { postKind } from './parameters.ts';
import { bilingual, clauseId } from './text.ts';

/**
 * Every state in which something of visits and directives waits for a person. A pack may give each
 * one a post and a due day; for the others ours count (core/src/tasks/rules.ts).
 */
export const waitingStates = {
  'plan.missing': { ja: '計画の策定待ち', en: 'plan to be drafted' },
  'plan.submitted': { ja: '計画の審査待ち', en: 'plan to be reviewed' },
  'plan.returned': { ja: '差戻し計画の修正待ち', en: 'returned plan to be revised' },
  'month.open': { ja: '月の締め待ち', en: 'month to be closed' },
  'month.closed': { ja: '月の審査待ち', en: 'month to be reviewed' },
  'month.reopened': { ja: '再開した月の締め待ち', en: 'reopened month to be closed' },
  'month.amended': { ja: '追加の訂正の確認待ち', en: 'late facts to be looked at' },
  'review.asked': { ja: '審査の問いへの回答待ち', en: 'question of a review to be answered' },
  'station-check.due': { ja: '署長の検証待ち', en: 'station chief to check' },
  'night-visit.requested': { ja: '夜間訪問の承認待ち', en: 'night visit to be approved' },
  'request.open': { ja: '要望等への回答待ち', en: 'request to be answered' },
  'discretionary.proposed': { ja: '「その他」選定の承認待ち', en: 'choice to be approved' },
  'discretionary.expiring': {
    ja: '「その他」選定の見直し待ち',
    en: 'choice to be looked at again',
  },
  'exemption.expiring': { ja: '免除の見直し待ち', en: 'exemption to be looked at again' },
  'beat.handed-over': { ja: '着任後の着手待ち', en: 'new officer to start visits' },
  'beat.vacant': { ja: '代行者の指定待ち', en: 'acting officer to be named' },
  'year.closed': { ja: '編てつ待ち', en: 'closed year to be filed' },
  'retention.unset': { ja: '保存期間の定め待ち', en: 'retention period to be set' },
  'break-glass.opened': { ja: '緊急閲覧の確認待ち', en: 'emergency opening to be reviewed' },
  'look.asked': { ja: 'カード閲覧の説明待ち', en: 'question about a look at a card' },
  'look.answered': { ja: 'カード閲覧の確認待ち', en: 'look at a card to be gone over' },
  'custody-count.expiring': { ja: '枚数の照合待ち', en: 'sheets to be counted' },
  'custody.different': {
    ja: '枚数の食い違いの処理待ち',
    en: 'difference of a count to be settled',
  },
  'custody-key.lost': {
    ja: '紛失した鍵の処理待ち',
    en: 'lost key to be found or its lock replaced',
  },
  'custody-inspection.expiring': { ja: '保管の点検待ち', en: 'custody to be inspected' },
  'rights.open': { ja: '開示などの請求の決定待ち', en: 'request of a resident to be decided' },
  'leak.open': { ja: '漏えいの報告・通知待ち', en: 'leak to be reported and told' },
  'directive.draft': { ja: '通達の施行待ち', en: 'directive to be put in force' },
  'directive.expiring': { ja: '有効期間の見直し待ち', en: 'end of validity to be looked at' },
  'directive.unacknowledged': { ja: '通達の受領確認待ち', en: 'directive to be acknowledged' },
  'pack.expiring': {
    ja: '通達データの使用の見直し待ち',
    en: 'use of a lapsing pack to be looked at',
  },
  'disposal.proposed': { ja: '廃棄の確認待ち', en: 'disposal to be confirmed' },
} as const;

export type WaitingState = keyof typeof waitingStates;

/** What waits around bodies: seats and decisions say whose it is, so no pack gives it a post. */
export const bodyStates = {
  'meeting.interval-unset': { ja: '会議の間隔の定め待ち', en: 'how often a body meets to be set' },
  'meeting.convene': { ja: '会議の招集待ち', en: 'meeting to be convened' },
  'meeting.hold': { ja: '会議の開催の記録待ち', en: 'meeting to be held and recorded' },
  'meeting.write': { ja: '議事録の作成待ち', en: 'minutes to be written' },
  'meeting.approve': { ja: '議事録の承認待ち', en: 'minutes to be approved' },
  'meeting.decision': { ja: '決定事項の実施待ち', en: 'decision to be carried out' },
  'meeting.matter': { ja: '付託事項への回答待ち', en: 'entrusted matter to be answered' },
  'seat.vacant': { ja: '体制の空席の補充待ち', en: 'vacant seats of a body to be filled' },
  'personnel.prepared': { ja: '人事異動の実施待ち', en: 'personnel change to be carried out' },
} as const;

export type BodyState = keyof typeof bodyStates;

/**
 * What waits in the programme for foreign residents; the record says whose it is and until when, so
 * no pack gives it a post.
 */
export const programmeStates = {
  'material.unconfirmed': { ja: '訳文の確認待ち', en: 'translation to be confirmed' },
  'local-material.review': {
    ja: '安全のお知らせの審査待ち',
    en: 'safety text of the month to be reviewed',
  },
  'community.confirm': { ja: '登録の確認待ち', en: 'entry of the register to be confirmed' },
  'community.notice': { ja: '団体への通知待ち', en: 'organisation to be told of its entry' },
  'community.objection': { ja: '登録の消去待ち', en: 'entry objected to, to be erased' },
  'hand-over.unacknowledged': { ja: '引渡しの受取り確認待ち', en: 'hand-over to be acknowledged' },
  'measure.submitted': { ja: '施策の決定待ち', en: 'measure to be decided' },
  'measure.returned': { ja: '差戻し施策の修正待ち', en: 'returned measure to be revised' },
  'measure.prepare': { ja: '施策の準備待ち', en: 'measure to be prepared' },
  'measure.result': { ja: '施策の実施の記録待ち', en: 'measure held to be recorded' },
  'measure.look-back': { ja: '施策のふりかえり待ち', en: 'measure to be looked back on' },
  'training.lesson': { ja: 'ミニ教材の学習待ち', en: 'lesson to be taken' },
  'training.record': { ja: '職場教養の記録待ち', en: 'training session to be recorded' },
  'voice.open': { ja: '住民の声への回答待ち', en: 'voice of a resident to be answered' },
  'voice.complaint': { ja: '苦情への回答待ち', en: 'complaint to be answered' },
  'report.due': { ja: '報告の作成待ち', en: 'report to be written' },
  'report.submitted': { ja: '報告の決裁待ち', en: 'report to be decided' },
  'report.sent': { ja: '報告の受取り待ち', en: 'report to be received' },
  'report.review': { ja: '報告の確認待ち', en: 'report to be examined' },
  'report.returned': { ja: '返された報告の修正待ち', en: 'returned report to be corrected' },
  'commendation.yearly': {
    ja: '年間の表彰・賞揚の検討待ち',
    en: 'commendations of the year to be thought of',
  },
  'commendation.proposed': { ja: '表彰・賞揚の意見待ち', en: 'proposal to be gone over' },
  'commendation.reviewed': { ja: '表彰・賞揚の決定待ち', en: 'proposal to be decided' },
  'commendation.returned': {
    ja: '返された表彰・賞揚の修正待ち',
    en: 'returned proposal to be corrected',
  },
  'partner.next-step': { ja: '連絡の次の一手待ち', en: 'next step with a partner to be taken' },
  'partner.agreement-ending': {
    ja: '協定の更新の判断待ち',
    en: 'agreement to be renewed or let go',
  },
  'council.meeting-due': { ja: '連絡協議会の開催待ち', en: 'council meeting to be held' },
  'council.term-ending': { ja: '協議会委員の任期満了待ち', en: 'term of a council member to end' },
  'interpreter-request.open': { ja: '通訳の手配待ち', en: 'interpreter to be found' },
  'interpreter-request.result': {
    ja: '通訳の結果の記録待ち',
    en: 'result of an interpreter to be recorded',
  },
} as const;

export type ProgrammeState = keyof typeof programmeStates;

/** Everything a task can be about. */
export const taskStates = { ...waitingStates, ...bodyStates, ...programmeStates } as const;

export type TaskState = keyof typeof taskStates;

/** Parameters that give a due day by themselves, so that a task never states it a second time. */
export const dueParameters = [
  'planSubmissionDay',
  'planReviewDays',
  'monthCloseDay',
  'monthReviewDay',
  'newOfficerStartDays',
  'requestAnswerDays',
] as const;

export const taskRule = z
  .strictObject({
    state: z.enum(keysOf(waitingStates)),
    /** 'reviewer': whoever `reviewerOf` names, so that nobody waits for himself. */
    post: z.union([postKind, z.literal('reviewer')]),
    due: z.union([
      // Null: it waits, and nothing says until when.
      z.strictObject({ days: z.int().min(0).max(366).nullable() }).readonly(),
      z.strictObject({ parameter: z.enum(dueParameters) }).readonly(),
    ]),
    source: z.union([clauseId, z.literal('default')]),
    reason: bilingual,
  })
  .readonly();

export type TaskRule = z.output<typeof taskRule>;
