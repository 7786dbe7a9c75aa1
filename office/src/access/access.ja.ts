export const accessJa = {
  title: 'だれとして始めますか',
  demoTitle: 'これは見本です。',
  demoBody:
    '町の名前と世帯の数は公開された統計、人はすべて架空です。この画面は、この機械の中だけで開けます。',
  others: 'ほかの人として始める',
  keys: '矢印キーか数字で選び、Enter で始めます',
  empty: '選べる人がいません',
  emptyBody: '見本の人は、見本データで動かしたときだけ、ここに出ます。',
  sees: {
    beatOfficer: '今日の訪問・年間計画・計画結果表',
    boxChief: '計画の検討・毎月の点検・指導',
    sectionChief: '夜間訪問の承認・空きの受持区',
    stationChief: '実施状況の確認・頻度の決定',
    headquartersClerk: '署ごとの結果・通達と根拠',
    auditor: 'だれが何を見たか・証明',
  },
};
