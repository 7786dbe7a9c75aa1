import { eitherKana } from './particulars-rule.ts';

/** Names of countries and regions as they are typed, with short forms and common slips. */
const inKana =
  'ベトナム|ヴェトナム|ベトナ(?=人)|フィリピン|フイリピン|インドネシア|マレーシア|シンガポール|カンボジア|' +
  'ミャンマー|ビルマ|ネパール|ネパル|スリランカ|バングラデシュ|バングラディシュ|バングラデッシュ|パキスタン|アフガニスタン|アフガン|' +
  'イラン|イラク|トルコ|シリア|レバノン|ヨルダン|サウジアラビア|イエメン|エジプト|モロッコ|チュニジア|' +
  'アルジェリア|ナイジェリア|ガーナ|ケニア|エチオピア|カメルーン|セネガル|コンゴ|ウガンダ|タンザニア|' +
  '南アフリカ|ブラジル|ペルー|ボリビア|アルゼンチン|パラグアイ|コロンビア|ベネズエラ|エクアドル|メキシコ|' +
  'キューバ|ドミニカ|アメリカ|カナダ|イギリス|フランス|ドイツ|イタリア|スペイン|ポルトガル|オランダ|' +
  'ベルギー|スイス|オーストリア|ロシア|ウクライナ|ベラルーシ|ポーランド|ルーマニア|ブルガリア|ハンガリー|' +
  'チェコ|ギリシャ|スウェーデン|ノルウェー|フィンランド|デンマーク|アイルランド|オーストラリア|' +
  'ニュージーランド|モンゴル|ウズベキスタン|カザフスタン|キルギス|ブータン|フィジー|トンガ|ラオス|インド|チリ|タイ';

/** Written in kanji, or made of letters that also stand in other words. */
const inKanji =
  '中国|韓国|北朝鮮|朝鮮|台湾|香港|米国|英国|仏国|独国|豪州|伯国|比国|越国|尼国|泰国|越南|上海|福建|中南米|南米|中東|東南アジア|南アジア|アジア|アフリカ|欧米';

export const country = `(?:(?<![ァ-ヶー])(?:${eitherKana(inKana)})|(?:${inKanji}))`;

/** Peoples and groups that are named without a country. */
export const peoples =
  'ロヒンギャ|(?:クルド|ウイグル|チベット|アラブ|ユダヤ|ペルシャ|ベンガル|タミル|カレン|モン)(?:人|族|系|の(?:人|方|子|家))|' +
  '[ァ-ヶー]{2,8}族|漢族|朝鮮族|少数民族|華人|華僑(?!総会|会館|協会|団体)|在日コリアン|コリアン(?!タウン|ダー)|' +
  'チャイニーズ(?!語)|黒人|白人|有色人種|混血|無国籍|日系(?:人(?!協会|会|団体)|[二三四2-4]世)|ハーフの|' +
  '(?:アジア|中東|アフリカ|南米|欧米|ラテン|アラブ|インド|日系[ァ-ヶー]{2,8})系|ラテン系|中華系|西洋人|東洋人|(?<![以在海号案内])外人(?![員数類口])|[ガが][イい][ジじ][ンん]|在日の(?:方|人|家)|肌の色|顔立ち';

const adjective =
  'Vietnamese|Chinese|Taiwanese|Korean|Filipin[oa]|Philippine|Indonesian|Malaysian|Singaporean|Thai|Cambodian|' +
  'Lao|Laotian|Burmese|Myanmar|Nepali|Nepalese|Indian|Sri Lankan|Bangladeshi|Pakistani|Afghan|Iranian|Iraqi|' +
  'Turkish|Syrian|Kurdish|Arab|Arabic|Egyptian|Moroccan|Tunisian|Nigerian|Ghanaian|Kenyan|Ethiopian|African|' +
  'Brazilian|Peruvian|Bolivian|Argentin(?:e|ian)|Colombian|Mexican|Latin American|Latino|Canadian|British|' +
  'French|German|Italian|Spanish|Portuguese|Dutch|Russian|Ukrainian|Polish|Romanian|Mongolian|Uzbek|' +
  'Middle Eastern|Asian|South Asian|Southeast Asian|European|Rohingya|Uyghur|Tamil|Black|black|white|Jewish';

/** English adjectives; whether people or a language is meant, the words around it tell. */
export const adjectives = `(?:${adjective})`;

/** In English the plural of these is always people. */
export const plurals =
  '\\b(?:Brazilians|Peruvians|Pakistanis|Bangladeshis|Nepalis|Filipin[oa]s|Indonesians|Indians|Koreans|Thais|' +
  'Cambodians|Sri Lankans|Iranians|Iraqis|Turks|Kurds|Arabs|Africans|Nigerians|Ghanaians|Egyptians|Mongolians|' +
  'Russians|Ukrainians|Mexicans|Bolivians|Colombians|Asians|Uyghurs|Rohingyas?|Afghans|Malaysians|Americans|Germans|Latinos)\\b';

export const countries =
  '(?:Vietnam|China|Taiwan|(?:South |North )?Korea|the Philippines|Indonesia|Malaysia|Thailand|Cambodia|Laos|' +
  'Myanmar|Burma|Nepal|India|Sri Lanka|Bangladesh|Pakistan|Afghanistan|Iran|Iraq|Turkey|Syria|Egypt|Morocco|' +
  'Nigeria|Ghana|Kenya|Ethiopia|Brazil|Peru|Bolivia|Argentina|Colombia|Mexico|Canada|the United States|the US|' +
  'France|Germany|Italy|Spain|Portugal|Russia|Ukraine|Mongolia|Uzbekistan|abroad|Africa|the Middle East)';
