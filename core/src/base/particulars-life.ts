import { inGeneral, leftOut, type ParticularRule } from './particulars-rule.ts';

const era = '(?:明治|大正|昭和|平成|令和|[MTSHRmtshr])';
const figure = '[\\d元〇一二三四五六七八九十]{1,4}';
const born = '(?:生まれ|うまれ|出生|誕生日|生(?![活徒産涯誕物鮮命きかま態存]))';

/** Births and ages of one person, and what is known of anybody's health. */
export const lifeRules: readonly ParticularRule[] = [
  {
    group: 'birth.day-ja',
    kind: 'birth',
    shape: new RegExp(
      `(?:${era} ?${figure}|(?:19|20)\\d{2})[年./-]? ?(?:度の?)?(?:${figure}[月./-](?: ?${figure}日?)?)? ?${born}|${figure}月 ?${figure}日 ?${born}`,
      'gu',
    ),
  },
  {
    group: 'birth.words-ja',
    kind: 'birth',
    shape:
      /(?<!発)生年月日|生年[ :：は]{0,2}\d|[セせ][イい][ネね][ンん][ガが][ッっ][ピぴ]|誕生日(?![会プケ])|年[齢令][:： は]{1,2}\d|[ネね][ンん][レれ][イい] ?\d/gu,
    unless: leftOut,
  },
  {
    group: 'birth.age-ja',
    kind: 'birth',
    shape:
      /(?<![\d.〇一二三四五六七八九十-])(?:\d{1,3}|[〇一二三四五六七八九十]{1,4})(?:歳|才|サイ|さい(?![たてくこ]))(?! ?(?:以[上下]|未満|から|まで|代|児|前後|[〜~-]|向け|対象|以降|を?対象|になる(?:年|子)|となる|の(?:部|健診)))|(?:長男|次男|二男|三男|長女|次女|二女|三女|妻|夫|母|父|息子|娘|本人|子)[(（]\d{1,2}[)）]/gu,
  },
  {
    group: 'birth.en',
    kind: 'birth',
    shape:
      /\b(?:born (?:on|in)? ?\d|born on|DOB\b|date of birth|birth ?dates?|(?:his|her|their) birthdays?|birthday:?|\b(?:he|she)(?:'s| is) (?:about )?\d{2}(?=[.,;]|$| (?:and|now|or)\b)|aged? ?:? ?\d{1,3}\b(?! ?(?:and|or|to|-|–))|\d{1,3}[- ]years?[- ]old(?! (?:school|association|building|company|house|festival|city)))/giu,
    unless: leftOut,
  },
  {
    group: 'health.illness-ja',
    kind: 'health',
    shape:
      /うつ病|鬱病?|統合失調|精神(?:疾患|障害|病|科|的に不安)|[セせ][イい][シし][ンん][シし][ッっ][カか][ンん]|糖尿|高血圧|心臓病|脳梗塞|肝炎|結核|てんかん|ぜんそく|喘息|透析|(?:アルコール|薬物|ギャンブル)?依存症|認知症|自閉症|発達障害|(?:知的|身体|聴覚|視覚|学習)障害|障害者手帳|HIV|エイズ|がん(?:で|を|患)|癌|コロナ(?:に|陽性|感染)|陽性(?:者|にな|反応)|感染(?:者|した|症にかか)|ノイローゼ|拒食|引きこもり/gu,
    unless: inGeneral,
  },
  {
    group: 'health.state-ja',
    kind: 'health',
    shape:
      /通院|入院|服薬|薬を(?:飲|服用)|持病|療養|病気[がのでを](?:ち|母|父|子|妻|夫|休|し|あ|治|患)?|[ビび][ョょ][ウう][キき]の|病[弱身]|体調[がを](?:悪|崩)|寝たきり|骨折し|妊娠(?:中|し|\d)|産後|つわり|おめでた|妊婦|発作を?(?:起|お)|補聴器|PTSD|ＰＴＳＤ|出産した|車(?:い|椅|イ)[すス子]|[耳目足](?:が|の)(?:不自由|聞こえ|見え|悪)|筆談|自[殺傷](?:未遂|企図|し|を)|介護し|介護が必要|障害[がの]あ|手術[しを]/gu,
    unless: inGeneral,
  },
  {
    group: 'health.en',
    kind: 'health',
    shape:
      /\b(?:depress(?:ed|ion)|pregnant|wheelchair|diabet\w+|tuberculosis|dementia|alzheimer\w*|alcoholi[cs]\w*|hiv|aids|autis\w+|disab(?:led|ility)|mental(?:ly)? (?:ill\w*|health|disorder)|schizophreni\w+|goes to hospital|in hospital|hospitali[sz]ed|cancer|epilep\w+|deaf|blind|addict(?:ed)?|chronic\w* ill\w*|sick|bedridden|dialysis|suicid\w+|hepatitis|asthma)\b/giu,
    unless: inGeneral,
  },
];
