import { leftOut, type ParticularRule } from './particulars-rule.ts';

const building =
  '(?:荘|[アあ][パぱ]ー[トト]|ハイツ|コーポ|メゾン|マンション|まんしょん|ハイム|レジデンス|団地|社宅|宿舎|住宅|[寮])';

/** Where somebody lives, and links to households, cards and visits (R03). */
export const homeRules: readonly ParticularRule[] = [
  {
    group: 'home.room',
    kind: 'home',
    shape: new RegExp(
      `(?:\\d{1,4}|[〇一二三四五六七八九十]{1,4})(?:号室|ゴウシツ|ごうしつ)|(?:\\d{1,2}|[A-Z])棟 ?(?:\\d{1,4}|の)|\\d{1,2}号棟|${building}の?[一-鿿ァ-ヶー ]{0,6}[#＃]? ?(?:[A-Z]-?)?(?:\\d{3,4}|[〇一二三四五六七八九]{3,4})(?!世帯|部|枚|人|名|戸|件)|(?:居室|部屋番号|表札)|${building}の?\\d{1,4}号(?!線|車|館)|[一-鿿ァ-ヶー]{2,8}#\\d{2,4}`,
      'gu',
    ),
    unless: /会議室|研修室|集会室|講義室/u,
  },
  {
    group: 'home.living',
    kind: 'home',
    shape:
      /(?:部屋|一軒家|平屋|戸建て?|階|[かカ]い|の家|号室?|\d-\d{1,3}|\d番地?|アパート|荘|コーポ|マンション|寮|長屋)[^。\n]{0,25}?(?:に|で|へ)?(?:住[んむみ]|居住|暮ら|在住|入居|下宿)|住んでいる(?:ところ|所|場所|家|部屋)|(?:住まい|すまい)は|(?<![一-鿿])(?:家|部屋|アパート)は[^。\n]{0,16}?(?:の[裏前隣向横]|裏|隣|\d階|丁目|アパート|マンション|団地|番地|近く|左|右|奥|号)|(?:角|隣|裏|向かい|突き当たり|奥|[一-鿿]色?い?(?:屋根|壁))の(?:家(?!族)|アパート|部屋)に/gu,
  },
  {
    group: 'home.words-ja',
    kind: 'home',
    shape:
      /(?:現住所|居所|実家|同居先|転居先|下宿先|引っ?越し先|住民票上)|住所(?:は|[:：]| |が)(?! ?(?:書|記|尋|聞))|自宅(?:は|[:：]| |の(?:場所|住所|地図|前)|を(?:訪|尋)|にて|へ|に(?:伺|行|招))/gu,
    unless: leftOut,
  },
  {
    group: 'home.care-of',
    kind: 'home',
    shape: /(?:\d{1,3}号|\d{1,4}-\d{1,4}) ?[一-鿿ァ-ヶー]{1,6}方(?![面向法針式々が])/gu,
  },
  {
    group: 'home.en',
    kind: 'home',
    shape:
      /\b(?:lives? (?:at|in|on|next|behind|above|with)|living (?:at|in) (?:\d|room|flat|apartment)|home address|(?:his|her|their) (?:house|home|flat|apartment|room)|address of (?:the|his|her|their) (?:family|home|house)|moved (?:in)?to \d|(?:apartment|flat|unit|apt)\.? ?(?:no\.? ?)?#?\d{1,4}|residential address|room \d{1,4} (?:of|in) the (?:dorm\w*|apartment|house))/giu,
    unless: leftOut,
  },
  {
    group: 'household.number',
    kind: 'household',
    shape:
      /(?:カード|巡連|巡回連絡簿)(?:の)?(?:番号|ばんごう|ナンバー|照会| ?No\.? ?\d| ?№ ?\d| ?# ?\d)|(?:世帯|[セせ][タた][イい])(?:番号|[バば][ンん][ゴご][ウう]| ?ID| ?No|[コこ]ー[ドど])|世帯 ?\d{1,5}(?!\d*(?:世帯|戸|件|,))の?|(?:案内簿|各戸|受持簿|訪問)の?(?:番号|コード| ?No)|受持区 ?\d[^。]{0,10}(?:番|各戸)|[Cc]ard no\.? ?\d|\b(?:household|premises|visit record|card) (?:number|no\.?|id|code|#)|(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu,
    unless: leftOut,
  },
  {
    group: 'household.card',
    kind: 'household',
    shape:
      /(?:巡回連絡|巡連|[ジじ][ュゅ][ンん][カか][イい][レれ][ンん][ラら][クく])(?:[カか]ー[ドど])(?!の(?:書き方|様式|説明|案内|目的|意義|配布)|を(?:説明|案内|配布))|(?:カード|巡連)(?:によ[るれ]|を見る|に(?:記載|書かれ|載))|仮カード(?: ?\d|の?[^。、]{0,8}(?:家|世帯))|CR名刺を[^。、]{0,4}(?:家|世帯|住|男|女)|訪問(?:記録|履歴)|visit(?:ing)? (?:card|record)s?|routine visit card|provisional cards?/giu,
    unless: leftOut,
  },
  {
    group: 'household.visit',
    kind: 'household',
    shape:
      /巡回連絡で(?:面接|訪問|会|聞|把握|判明)|巡回連絡簿の|案内簿(?:に|で|を見|\d)|面接(?:結果|した(?:家|主人|者|住)|済)|不在\d{1,2}回|各戸の\d|重点対象(?:の(?:世帯|家|店)|である)/giu,
  },
  {
    group: 'household.household',
    kind: 'household',
    shape:
      /世帯(?:主|構成|員)|世帯の(?:[長次三二][男女]|妻|夫|父|母|主人|家族|者|方)|(?:この|その|同じ|同一の?|当該|同|前記)世帯|\d世帯目|対象の世帯|の世帯(?:から|に(?:は|つ)|は)|(?<!核|全)[一-鿿]{2}世帯の|head of (?:the )?household|household of \w+|this household|in the same household/giu,
  },
];
