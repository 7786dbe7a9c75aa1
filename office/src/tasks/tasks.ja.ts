export const tasksJa = {
  title: '今日の仕事',
  titleOf: '{{day}}（{{weekday}}）の仕事',
  count: '{{post}}として進めるものが {{count}} 件あります',
  countNone: '{{post}}として進めるものはありません',
  overdue: '{{count}}日過ぎています',
  dueToday: '今日まで',
  dueOn: '{{day}}まで',
  waitingSince: '{{day}}から',
  noDue: '期限の定めなし',
  nightTitle: '夜間の訪問　{{window}}',
  askedBy: '申請 {{by}}',
  reason: '理由　{{text}}',
  asked: '「{{text}}」',
  approve: '承認する',
  return: '理由を付けて返す',
  approveTitle: 'この夜間訪問を承認しますか',
  approveBody: '{{address}}への訪問を、申請された時間に限って認めます。',
  returnTitle: '承認しない理由',
  returnReason: '申請者に伝わる理由',
  returnConfirm: '返す',
  cancel: 'やめる',
  nightApproved: '{{address}}の夜間訪問を承認しました。',
  nightReturned: '{{address}}の夜間訪問を、理由を付けて返しました。',
  none: '今日の仕事はありません',
  noneBody: '新しく待つものができると、ここに出ます。',
  next: {
    'month-close': '次は、月が終わった後の締めです。{{day}}までに締めます。',
    'month-review': '次は、締められた月の点検です。{{day}}までに済ませます。',
  },
  toBeats: '受持区を開く',
  toStation: '警察署を開く',
  others: 'ほかの仕事',
  othersNote: '期限を過ぎたもの、近いものの順',
  several: '　{{count}}件',
  now: { station: '署のいま', box: '所のいま', beats: '受持区のいま' },
  asOf: '{{day}}現在の集計',
  allBeats: '受持区の一覧',
  beats: '受持区',
  beatUnit: '区',
  vacant: '空き {{count}}',
  listed: '対象数（B）',
  outstanding: '未実施数（A）',
  rate: '実施率',
  rateMeaning: '(B−A)÷B。この署や所で、ことし面接した割合です。',
  doors: '戸',
  openBeats: '受持区の一覧を開く',
  openSheets: '計画・結果表を開く',
  monthly: '月ごとの計画と実施（合計、戸）',
  box: '交番・駐在所',
  share: '実施／計画',
  shareUntil: '実施／計画（{{month}}まで）',
  reviews: '点検待ち',
  feasible: '計画で会える見込み／期限が来る戸数',
  noPlan: '計画なし',
  order: '配置の順です。数の多さで並べ替えることはできません。',
  againstPlan: '計画に対する実施',
  waitingHere: '署で待っている仕事',
  nothingWaits: '待っている仕事はありません',
  what: '仕事',
  place: '所・受持区',
  holder: '担当',
  vacantPost: '空席',
  due: '期限',
  settings: '設定',
  settingsLead: '署で決められることです。変えた理由と前の値は残ります。',
  states: {
    plan: {
      missing: { chip: '計画', title: '{{year}} 年間計画を作る', action: '計画を作る' },
      submitted: { chip: '承認', title: '{{year}} 年間計画の審査', action: '内容を見る' },
      returned: { chip: '差戻し', title: '返された{{year}} 年間計画を直す', action: '計画を直す' },
    },
    month: {
      open: { chip: '締め', title: '{{month}}を締める', action: '結果表を開く' },
      closed: { chip: '点検', title: '{{month}}の実施結果の点検', action: '点検を始める' },
      reopened: { chip: '締め', title: '開け直した{{month}}を締める', action: '結果表を開く' },
      amended: { chip: '確認', title: '{{month}}の追加の訂正の確認', action: '訂正を見る' },
    },
    review: {
      asked: { chip: '回答', title: '{{month}}の点検への回答', action: '回答する' },
    },
    'station-check': {
      due: { chip: '確認', title: '{{month}}の実施状況の確認', action: '確認する' },
    },
    'night-visit': {
      requested: { chip: '承認待ち', title: '夜間の訪問の承認', action: '内容を見る' },
    },
    request: {
      open: { chip: '回答', title: '要望・意見への回答', action: '回答する' },
    },
    discretionary: {
      proposed: { chip: '承認', title: '「その他」の選定の承認', action: '内容を見る' },
      expiring: { chip: '見直し', title: '「その他」の選定の見直し', action: '見直す' },
    },
    exemption: {
      expiring: { chip: '見直し', title: '免除の見直し', action: '見直す' },
    },
    beat: {
      'handed-over': { chip: '着任', title: '受け持った区の訪問を始める', action: '訪問を始める' },
      vacant: { chip: '空き', title: '受持警察官がいない受持区', action: '代行を決める' },
    },
    'break-glass': {
      opened: { chip: '確認', title: '緊急閲覧の確認', action: '確認する' },
    },
    look: {
      asked: { chip: '説明', title: 'カードの閲覧についての問い', action: '説明する' },
      answered: { chip: '確認', title: 'カードの閲覧の確認', action: '確認する' },
    },
    'custody-count': {
      expiring: { chip: '照合', title: '保管している枚数の照合', action: '数える' },
    },
    custody: {
      different: { chip: '食い違い', title: '枚数の食い違いを調べる', action: '結果を記録する' },
    },
    'custody-key': {
      lost: {
        chip: '鍵',
        title: '紛失した鍵を見つけるか、錠を取り替える',
        action: '結果を記録する',
      },
    },
    'custody-inspection': {
      expiring: { chip: '点検', title: '保管管理の点検', action: '点検する' },
    },
    rights: {
      open: { chip: '請求', title: '開示・訂正などの請求に答える', action: '請求を開く' },
    },
    leak: {
      open: { chip: '漏えい', title: '漏えいの報告と通知を進める', action: '事案を開く' },
    },
    retention: {
      unset: {
        chip: '保存',
        title: 'カードの保存期間の定めを求める',
        action: '保存の決まりを見る',
      },
    },
    directive: {
      draft: { chip: '通達', title: '取り込んだ通達を施行中にする', action: '通達を開く' },
      expiring: { chip: '通達', title: '有効期間の終わりを見直す', action: '通達を開く' },
      unacknowledged: { chip: '通達', title: '通達の受領を確認する', action: '通達を見る' },
    },
    pack: {
      expiring: {
        chip: '通達',
        title: '有効期間が終わる通達データを見直す',
        action: '通達データを見る',
      },
    },
    disposal: {
      proposed: { chip: '廃棄', title: '廃棄の立会いと確認', action: '内容を見る' },
    },
    meeting: {
      'interval-unset': {
        chip: '会議',
        title: '会議を開く間隔を定める',
        action: '体制を開く',
      },
      convene: { chip: '会議', title: '定期の会議を招集する', action: '招集する' },
      hold: { chip: '会議', title: '招集した会議を開く', action: '会議を開く' },
      write: { chip: '議事録', title: '議事録を書く', action: '会議を開く' },
      approve: { chip: '議事録', title: '議事録を承認する', action: '会議を開く' },
      decision: { chip: '決定事項', title: '会議の決定事項を行う', action: '進みを記録する' },
      matter: { chip: '付託', title: '付託された事項に答える', action: '付託を開く' },
    },
    seat: {
      vacant: { chip: '空席', title: '体制の空席を確かめる', action: '体制を開く' },
    },
    community: {
      confirm: { chip: '登録', title: '登録が今も正しいか確かめる', action: '登録を開く' },
      notice: { chip: '登録', title: '登録したことを団体に知らせる', action: '登録を開く' },
      objection: { chip: '登録', title: '取りやめの申出があった登録を消す', action: '登録を開く' },
    },
    'hand-over': {
      unacknowledged: {
        chip: '引渡し',
        title: '引渡しの受取りを確認する',
        action: '引渡しの票を開く',
      },
    },
    material: {
      unconfirmed: { chip: '訳文', title: '訳文を確かめる', action: '訳文を開く' },
    },
    'local-material': {
      review: { chip: '審査', title: '安全のお知らせを審査する', action: '内容を見る' },
    },
    measure: {
      submitted: { chip: '施策', title: '申請された施策を決定する', action: '施策を開く' },
      returned: { chip: '施策', title: '差し戻された施策を直す', action: '施策を開く' },
      prepare: { chip: '施策', title: '決定した施策を準備する', action: '施策を開く' },
      result: { chip: '施策', title: '実施した施策を記録する', action: '施策を開く' },
      'look-back': { chip: '施策', title: '施策をふりかえる', action: '施策を開く' },
    },
    training: {
      lesson: { chip: '教養', title: 'ミニ教材を学ぶ', action: '教材を開く' },
      record: { chip: '教養', title: '職場教養を記録する', action: '教養を開く' },
    },
    voice: {
      open: { chip: '声', title: '住民の声に答える', action: '声を開く' },
      complaint: { chip: '苦情', title: '苦情に答える', action: '苦情を開く' },
    },
    report: {
      due: { chip: '報告', title: '求められた報告を書く', action: '報告を開く' },
      submitted: { chip: '報告', title: '報告を決裁して本部へ出す', action: '報告を開く' },
      sent: { chip: '報告', title: '届いた報告を受け取る', action: '報告を開く' },
      review: { chip: '報告', title: '受け取った報告を確かめる', action: '報告を開く' },
      returned: { chip: '報告', title: '返された報告を直す', action: '報告を開く' },
    },
    commendation: {
      yearly: { chip: '賞揚', title: '一年の表彰・賞揚を考える', action: '賞揚を開く' },
      proposed: { chip: '賞揚', title: '賞揚の上申に意見を付ける', action: '賞揚を開く' },
      reviewed: { chip: '賞揚', title: '賞揚を決める', action: '賞揚を開く' },
      returned: { chip: '賞揚', title: '返された賞揚の上申を直す', action: '賞揚を開く' },
    },
    partner: {
      'next-step': {
        chip: '連携',
        title: '連絡で決めた次のことを行う',
        action: '連絡の記録を開く',
      },
      'agreement-ending': {
        chip: '協定',
        title: '終わりの近い協定を更新するか決める',
        action: '協定を開く',
      },
    },
    council: {
      'meeting-due': { chip: '協議会', title: '連絡協議会を開く', action: '協議会を開く' },
      'term-ending': {
        chip: '協議会',
        title: '任期の終わる委員の枠を決める',
        action: '協議会を開く',
      },
    },
    'interpreter-request': {
      open: { chip: '通訳', title: '通訳を手配する', action: '依頼を開く' },
      result: { chip: '通訳', title: '通訳の結果を記録する', action: '依頼を開く' },
    },
    personnel: {
      prepared: { chip: '異動', title: '用意した人事異動を実施する', action: '異動を開く' },
    },
    year: {
      closed: { chip: '編てつ', title: '{{year}}の表を綴じる', action: '結果表を開く' },
    },
  },
};
