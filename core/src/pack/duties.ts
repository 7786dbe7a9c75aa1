/**
 * What a directive can oblige the police to do, in neutral words: the closed list that links a
 * clause (in a pack) to the operations, screens and tests that fulfil it. The part before the dot
 * says where to look; a duty without a clause is required by practice.
 */
export const duties = {
  'directives.register': { ja: '通達の登録', en: 'Register the directive' },
  'directives.in-force': { ja: '施行日・有効期間', en: 'Judge by the directive in force' },
  'directives.supersede': { ja: '旧通達の廃止', en: 'Replace the predecessor' },
  'directives.retain': { ja: '通達の保存期間', en: 'Keep the directive for its time' },
  'directives.refer': { ja: '準拠規則の表示', en: 'Show the rules it rests on' },
  'directives.acknowledge': { ja: '通達の受領確認', en: 'Acknowledge the directive' },

  'organisation.environment': { ja: '住民の理解を広げる', en: 'Widen understanding of visits' },
  'organisation.duty-time': { ja: '実施時間の確保・支援', en: 'Secure time and support' },
  'organisation.supervisors': { ja: '幹部の階級', en: 'Supervisors by rank' },
  'organisation.tasks': { ja: '待ち状態の引受け', en: 'Every waiting state has a task' },

  'beats.assign': { ja: '受持ちの指定', en: 'Assign an officer to a beat' },
  'beats.hand-over': { ja: '引継ぎと速やかな着手', en: 'Hand over and start promptly' },
  'beats.acting': { ja: '空き受持区の代行', en: 'Appoint an acting officer' },
  'beats.recut': { ja: '受持区の再編', en: 'Re-cut beats from a day on' },

  'premises.list-all': { ja: '全戸の把握', en: 'List every household and business' },
  'premises.classify': { ja: '重点・一般の区分', en: 'Classify as priority or general' },
  'premises.discretionary': { ja: '「その他」の選定', en: 'Justify a discretionary choice' },
  'premises.exempt': { ja: '指示による免除', en: 'Exempt by special instruction' },
  'premises.frequency': { ja: '実施頻度の設定', en: 'Set the visit frequency' },
  'premises.due-list': { ja: '期限一覧と優先順位', en: 'Order what is due' },
  'premises.move': { ja: '転入・転出の記録', en: 'Record moves' },
  'premises.merge': { ja: '重複の統合', en: 'Merge duplicates' },

  'visits.record': { ja: '訪問の記録', en: 'Record each visit' },
  'visits.outcome': { ja: '訪問の結果', en: 'Tell a meeting from an attempt' },
  'visits.allowed-hours': { ja: '迷惑とならない時間帯', en: 'Visit at considerate hours' },
  'visits.night-approval': { ja: '夜間訪問の承認', en: 'Have night visits approved first' },
  'visits.guidance-items': { ja: '指導連絡事項', en: 'Give guidance on the set items' },
  'visits.slips': { ja: 'CR名刺・パトロールカード', en: 'Count the slips left' },
  'visits.correct': { ja: '訪問記録の訂正', en: 'Correct a recorded visit' },
  'materials.provide': { ja: '最新の指導資料', en: 'Provide current material' },

  'requests.record': { ja: '意見・要望の記録', en: 'Record opinions and requests' },
  'requests.answer': { ja: '意見・要望への回答', en: 'Answer the person' },

  'cards.state': { ja: 'カードの状態', en: 'Know the state of each card' },
  'cards.hand-out': { ja: 'カードの配布と依頼', en: 'Hand out cards, ask to fill in' },
  'cards.write-for': { ja: '依頼による代筆', en: 'Write for the person on request' },
  'cards.layout': { ja: 'カードの様式と整理', en: 'Follow the card forms' },
  'cards.provisional': { ja: '仮カードの作成', en: 'Make a provisional card' },
  'cards.resolve': { ja: '仮カードの解消', en: 'Resolve a provisional card' },
  'cards.purpose': { ja: '目的に限った利用', en: 'Use cards for their purpose only' },
  'cards.amend': { ja: '異動事項の補正', en: 'Amend with the person’s help' },
  'custody.lock': { ja: '施錠保管', en: 'Keep cards locked' },
  'custody.keys': { ja: '鍵の管理', en: 'Manage the keys' },
  'custody.chain': { ja: '管理責任者の指定', en: 'Designate the custodians' },
  'custody.inspect': { ja: '管理の指導監督', en: 'Supervise custody' },
  'custody.reconcile': { ja: '枚数の照合', en: 'Count the sheets against the register' },
  'custody.dispose': { ja: '二人による廃棄', en: 'Dispose of paper by two people' },
  'rights.personal-data': { ja: '個人情報の適正な取扱い', en: 'Respect personal data rights' },
  'rights.requests': {
    ja: '開示・訂正・利用停止の請求',
    en: 'Answer disclosure and other requests',
  },
  'rights.retain': { ja: '保存期間と廃棄', en: 'Retain and destroy records' },
  'rights.outside-use': { ja: '目的外利用の記録', en: 'Record use beyond the purpose' },
  'rights.register': { ja: '個人情報ファイル簿', en: 'Keep the file register' },
  'rights.leak': { ja: '漏えい時の報告と通知', en: 'Report leaks and tell the people' },
  'audit.examine': { ja: '監査記録の検証', en: 'Examine and prove the audit log' },

  'plans.draft': { ja: '実施計画の策定', en: 'Draft the year’s plan' },
  'plans.last-year': { ja: '前年実績の勘案', en: 'Weigh last year' },
  'plans.feasibility': { ja: '実施可能性の検討', en: 'Check that the plan is feasible' },
  'plans.submit': { ja: '計画の申請', en: 'Submit the plan' },
  'plans.review': { ja: '計画の検討・指導', en: 'Review each plan' },
  'plans.approve': { ja: '計画の承認', en: 'Approve the plan' },
  'plans.replan': { ja: '年途中の見直し', en: 'Re-plan in mid-year' },

  'sheets.compute': { ja: '様式の集計', en: 'Compute the prescribed form' },
  'sheets.close-month': { ja: '毎月の締め', en: 'Close each month' },
  'sheets.reopen': { ja: '締めた月の再開', en: 'Reopen a closed month' },
  'sheets.amend': { ja: '締め後の追加の訂正', en: 'Show late facts' },
  'sheets.correct': { ja: '様式の値の訂正', en: 'Correct a cell, give a reason' },
  'sheets.records': { ja: '数字の内訳', en: 'Open the records of a number' },
  'sheets.totals': { ja: '所・署・県の合計', en: 'Add up boxes and stations' },
  'sheets.print': { ja: '様式の印刷', en: 'Print the prescribed form' },
  'sheets.file': { ja: '編てつ', en: 'File the closed year' },
  'sheets.retain': { ja: '様式の保存期間', en: 'Keep the form for its time' },

  'reviews.monthly': { ja: '毎月の進捗把握・分析', en: 'Analyse progress each month' },
  'reviews.guidance': { ja: '状況に応じた指導', en: 'Guide according to progress' },
  'reviews.plausibility': { ja: '記録の確認の問い', en: 'Ask about unlikely records' },
  'reviews.station-check': { ja: '署長による検証', en: 'The station chief checks' },
  'reviews.praise': { ja: '評価・賞揚', en: 'Praise good work' },

  'publications.export': { ja: '集計の持出し', en: 'Let aggregates leave by two people' },
  'publications.approve': { ja: '別系統の者の承認', en: 'Have it approved outside the line' },
  'publications.suppress': { ja: '少数の秘匿', en: 'Withhold small counts' },
  'publications.ledger': { ja: '公表済みとの差の確認', en: 'Reveal nothing by differences' },
  'publications.release': { ja: '集計表の公表', en: 'Publish a table' },

  'imports.towns': { ja: '町字の取込み', en: 'Import towns' },
  'imports.beats': { ja: '受持区の取込み', en: 'Import beats' },
  'imports.premises': { ja: '各戸の取込み', en: 'Import premises' },
  'imports.register-households': { ja: '住基世帯数の取込み', en: 'Import household counts' },
} as const satisfies Record<`${string}.${string}`, { readonly ja: string; readonly en: string }>;

export type DutyId = keyof typeof duties;

export const isDuty = (id: string): id is DutyId => Object.hasOwn(duties, id);
