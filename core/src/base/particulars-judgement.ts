import { leftOut, type ParticularRule } from './particulars-rule.ts';

const offence =
  '(?:薬物|大麻|覚[せ醒]い?剤|麻薬|窃盗|盗[みんま難品]|万引|強盗|詐欺|賭博|売春|密輸|偽造|違法|不法|脱税|虐待|DV|ＤＶ|テロ|犯罪|暴力|横領|すり|ひったくり|口座|拳銃|人身取引|マネロン|[ドど][ロろ][ボぼ][ウう])';

const doubt =
  '(?:疑い|疑われ|疑わし|らしい|とみられ|と見られ|との?[噂情]|のうわさ|とのうわさ|ウワサ|の?噂|おそれのある|恐れのある|関与|関係(?:が|者)|かかわっ|つなが)';

/** Suspicion of a person, group or place, and judging them (R04, R15). */
export const judgementRules: readonly ParticularRule[] = [
  {
    group: 'crime.suspicion-ja',
    kind: 'crime',
    shape: new RegExp(
      `${offence}[^。\\n]{0,24}?${doubt}|前科|逮捕(?!状|権|手続|術)|検挙(?![件数率状])|容疑|被疑者|犯人(?!逮捕|像)|犯歴|非行歴|前歴|取り?調べ(?:た|を受|中)|事情聴取|補導(?:され|歴|した)|職務質問(?:した|され|を受)|指名手配|服役|出所し|執行猶予|有罪|書類送検|捜査(?:中|対象|して)|(?:怪し|あやし)い(?:人|男|女|店|会社|動|集|外|グ|車)|気になる(?:人物|男|女|外国|家|店|会社|団体)`,
      'gu',
    ),
    unless: /防止|追放|対策推進|被害者支援|相談窓口/u,
  },
  {
    group: 'crime.people-ja',
    kind: 'crime',
    shape:
      /不審(?:な(?:外国|男|女|人|者|集|グ|車)|者(?!対応|侵入|対策|情報メ))|[フふ][シし][ンん][シし][ャゃ]|暴力団(?!追放|対策|排除|離脱)|半グレ|反社(?!会学)|マフィア|過激派|テロリスト|[ドど][ロろ][ボぼ][ウう]の|(?:犯罪|窃盗|強盗|詐欺|不良|暴走|非行少年の?)(?:グループ|集団|組織|団)|犯罪組織|組織犯罪の?浸透|浸透の?兆|連中|ブローカー(?:の|と|が|らし)|非行少年(?:の|が)/gu,
    unless: /防[止ぐ]|追放|講話|教室|啓発/u,
  },
  {
    group: 'crime.place-ja',
    kind: 'crime',
    shape:
      /たまり場|溜まり場|温床|犯罪インフラ|盗品|(?<![ァ-ヶー])ヤード(?![ァ-ヶー])|(?:大麻|薬物)の臭|売春|賭博|密輸|地下銀行|(?:外国人|住民)(?:による|の)犯罪|治安[がを](?:悪|心配|乱)|(?:犯罪|万引き?|窃盗|盗み|トラブル)[がは](?:多|増|目立|頻)|不法就労さ|不法就労(?:者|して|中)/gu,
    unless: /防止|追放|公表|統計|講話|手口|注意を/u,
  },
  {
    group: 'crime.deed-ja',
    kind: 'crime',
    shape:
      /(?:偽造|変造)(?:カード|在留|旅券|免許|した|品を)|(?:薬物|大麻|覚[せ醒]い?剤|麻薬)(?:を|で)(?:使|売|所持|吸|捕|密)|盗んで|盗みを|口座を売(?:っ|り)|失踪をあお|DV(?:をし|加害|夫|の疑)|虐待(?:して|をし|の疑)|捕まっ|殴[りっるら]|暴力を(?:振|ふる)/gu,
    unless: /防止|講話|教室|啓発|関わらない/u,
  },
  {
    group: 'crime.en',
    kind: 'crime',
    shape:
      /\b(?:suspect(?:s|ed)?\b|criminal (?:record|group|ties)|(?:was|were|been|got) arrested|arrested (?:for|last|in|twice)|convicted|offenders?|gangs?|gangsters?|yakuza|shoplifters?|thie(?:f|ves)|(?:dealing|selling|using|takes?|deals? in) drugs|drug (?:dealer|user)s?|steals?\b|stolen|prostitut\w+|terrorists?\b|employed illegally|illegally employed|works? illegally|beats (?:his|her)|suspicious (?:people|persons?|foreign\w*|m[ae]n|wom[ae]n|group)|smuggl\w+|illegal gambling|money launder\w+|abuses (?:his|her)|rumou?rs?\b|front for)/giu,
    unless: /\b(?:prevent|prevention|anti-|talk on|class|leaflet|published)/iu,
  },
  {
    group: 'score.watch-ja',
    kind: 'score',
    shape:
      /要注意(?!点|箇所|事項|の?交差点|道路)|[ヨよ][ウう][チち][ュゅ][ウう][イい]|要警戒|警戒対象|(?:要|重点)?マーク(?:対象|の|中)|要マーク|危険人物|好ましくない|ブラックリスト|素行|注視(?:すべき|対象)|監視(?:対象|下|す|の集|中|リスト)|重点監視|特異動向|反警察|信用(?:でき|なら)な|問題の(?:ある|多い)(?:住|人|男|女|団|店|学|集|グ)|ウォッチリスト|札付き|厄介者/gu,
    unless: leftOut,
  },
  {
    group: 'score.grade-ja',
    kind: 'score',
    shape:
      /(?:危険|信用|協力|友好|警戒|信頼|リスク|治安)(?:度|ランク|スコア|レベル|指数)(?!マップ|[3-5]で|[45]の?避難|調査)|(?:治安)?リスク ?(?:[高中低]|スコア|[A-E])|(?:高|低|悪|良|危ない|協力的な|要注意な?)い?順|ランキング|ワースト|[1一] ?位[^。\n]{1,12}[2二] ?位|(?:協力|態度|信用|対応|付き合い)[ :は]{0,2}[◎〇△×](?=$|[ 、。,])|(?:人物|素行|団体|個人|住民)(?:の)?(?:評価|格付|採点)|格付け?|[A-E] ?ランク|ランク[はが]? ?[A-E]|評点|[★☆]{2,}|[(（](?:赤|黄|青)[)）]/gu,
    unless: new RegExp(
      `${leftOut.source}|行わな|しない|クイズ|大会|競技|優先|緊急度|難易|年齢|番号|避難|震度|大雨|洪水|土砂|災害`,
      'iu',
    ),
  },
  {
    group: 'score.en',
    kind: 'score',
    shape:
      /\b(?:persons? of (?:concern|interest)|risk (?:scores?|levels?|ratings?|ranks?|grade)|watch ?-?list(?:ed)?|untrustworthy|not to be trusted|keep an eye on (?:him|her|them|this)|threat (?:ratings?|levels?|scores?)|blacklist(?:ed)?|(?:cooperation|trust|danger|credit)(?: \w+)? (?:grades?|scores?|ratings?|levels?)|undesirables?|trouble ?makers?|flag(?:ged)? (?:this|the|as|him|her|them)|dangerous (?:person|man|woman|group)|watch out)/giu,
    unless: /\b(?:evacuat|earthquake|flood|rain|quiz|questionnaire|satisfaction)/iu,
  },
];
