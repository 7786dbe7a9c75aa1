import { leftOut, type ParticularRule } from './particulars-rule.ts';

const office =
  /代表|内線|窓口|事務局|市役所|役場|区役所|[課係署部]\b|(?<=[\p{Script=Han}])課(?!長の)|センター|学校|大学|協会|受付|ダイヤル|本部|交番|会社|振興|組合|(?:main line|switchboard|office|city hall|reception|\bext\b|section|desk|secretariat|school|centre|center|association)/iu;

const role =
  '(?:info|contact|office|soumu|somu|kokusai|jimu\\w*|kyoumu|kyomu|gakusei|desk|support|koho|kouhou|pr|international|' +
  'admin|toiawase|madoguchi|mail|post|reception|shien|tabunka|seikatsu|bousai|secretariat|jimukyoku|center|centre|daihyo|general)';

const gap = '[-‐-―−ーｰ・.)( ]{0,2}';

/** Telephone numbers, messengers, mail addresses of persons; those of an office stand (R01). */
export const contactRules: readonly ParticularRule[] = [
  {
    group: 'phone.mobile',
    kind: 'phone',
    shape: new RegExp(
      `(?<!\\d)\\(?0[5789]0${gap}\\d{4}${gap}\\d{4}(?!\\d)|\\+\\d{2,3}${gap}\\d{2,3}${gap}\\d{3,4}${gap}\\d{3,4}|[〇零]{1}[五七八九][〇零]${gap}[〇零一二三四五六七八九]{4}`,
      'gu',
    ),
  },
  {
    group: 'phone.home',
    kind: 'phone',
    shape:
      /(?:自宅|家の|宅の?|個人の?|本人|携帯|実家|緊急連絡先|奥さん|[Hh]ome|[Pp]rivate|[Hh](?:is|er)|[Cc]ell)[^\n。]{0,12}?(?<![\d-])0\d{1,4}[-‐-―−ー()・. ]{1,2}\d{1,4}[-‐-―−ー()・. ]{1,2}\d{3,4}/gu,
  },
  {
    group: 'phone.unmarked',
    kind: 'phone',
    shape:
      /(?<!\d)0[1-46-9][1-9]\d{7}(?!\d)|(?<![\d-])(?!0120|0570|0800)0\d{1,4}[-‐-―−ー()・. ]{1,2}\d{1,4}[-‐-―−ー()・. ]{1,2}\d{3,4}(?!\d)/gu,
    unless: office,
  },
  {
    group: 'phone.messenger',
    kind: 'phone',
    shape:
      /(?:LINE|ライン|微信|カカオ(?:トーク)?|インスタ|フェイスブック|WeChat|WhatsApp|Viber|Zalo|Telegram|Messenger|Facebook|Instagram)(?:(?:の|\s)?(?:番号|[:：]|@|\+\d)|[^。\n]{0,12}?(?:\bID\b|アカウント|account|を?交換))/giu,
    unless: /公式|official/iu,
  },
  {
    group: 'mail.person',
    kind: 'mail',
    shape: new RegExp(
      `(?<![\\w.+-])(?!${role}[\\w-]{0,8}@)(?=[\\w.+-]{1,64}@)[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}`,
      'giu',
    ),
    unless: /代表|事務局|窓口|secretariat|main address/iu,
  },
  {
    group: 'mail.spelled',
    kind: 'mail',
    shape:
      /(?=[([]?(?:アット|あっと|at[ )\]]))(?<=(?<before>[\w.+-]{2,40} ?))[([]?(?:アット(?:マーク)?|あっと(?:まーく)?|\bat\b)[)\]）]? ?[\w-]{2,40} ?(?:\.| dot |ドット) ?[a-z]{2,6}\b/giu,
  },
  {
    group: 'mail.own',
    kind: 'mail',
    shape:
      /(?:私用|個人|本人)の?(?:メール|メアド|アドレス)|private (?:e-?)?mail|メアド|(?:携帯|ケータイ)(?:電話)?番号[をはも](?:聞|教|控|交換|もら)/giu,
    unless: leftOut,
  },
];
