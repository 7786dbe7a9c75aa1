import type { ParticularRule } from './particulars-rule.ts';

// The commonest family names; left out are those of one letter and those of prefectures, which stand
// in too many other words. A name tells a person only beside a post, a label or kin: schools, firms,
// stations and streets carry the same names.
const families =
  '佐藤|鈴木|高橋|田中|伊藤|渡[辺邊部]|山本|中村|小林|加藤|吉田|山田|佐々木|松本|井上|木村|斎藤|斉藤|清水|山崎|池田|橋本|阿部|安部|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|' +
  '福田|太田|西村|藤井|金子|岡本|三浦|藤原|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山|村田|大塚|新井|小山|' +
  '平野|藤本|河野|上野|野口|武田|松井|菅原|岩崎|久保|木下|佐野|野村|松尾|市川|菊[地池]|杉本|古川|大西|島田|水野|桜井|高野|吉川|山内|西田|飯田|西川|小松|北村|安田|五十嵐|川口|平田|中田|久保田|服部|岩田|土屋|' +
  '川崎|本田|樋口|秋山|田口|永井|山中|中西|吉村|川上|石原|大橋|松岡|馬場|浜田|森本|星野|矢野|浅野|大島|吉岡|小池|野田|荒木|熊谷|松浦|大久保|内藤|黒田|尾崎|川村|永田|松村|望月|荒井|大石|田辺|平井|菅野|早川|' +
  '岩本|成田|片山|本間|横田|多田';

const posts =
  '(?:会長|社長|店長|園長|校長|教頭|理事長|理事|代表|専務|常務|支配人|工場長|施設長|所長|館長|班長|組長|区長|部長|課長|係長|局長|次長|主任|議員|住職|牧師|神父|医師|弁護士|行政書士|監督|コーチ|講師|教授|先生|' +
  '通訳|リーダー|マネージャー|オーナー|店主|支援員|民生委員|家)';

const roles =
  '(?:管理人|大家|家主|店主|店長|社長|会長|世話役|世話人|代表者?|担当者?|責任者|工場長|施設長|リーダー|講師|通訳者?|主任|先生|教員|教頭|校長|司会|課長|係長|部長|理事長?|園長|所長|館長|事務局長?|窓口|連絡先|連絡役|' +
  'キーマン|キーパーソン|まとめ役|保護者|区長|民生委員|支援員|受付|紹介者|案内役|班長|組長)';

const abroad =
  '(?:グエン|ファム|ホアン|フイン|トゥアン|フオン|ズン|シルバ|シルヴァ|サントス|オリベイラ|ソウザ|ペレイラ|ロドリゲス|ガルシア|ゴンザレス|ロペス|サンチェス|シュレスタ|タマン|グルン|クマール|ラヒム|' +
  'モハメド|ムハンマド|アハメド|ハッサン|マリア|カルロス|パウロ|ペドロ|ジョゼ|ホセ|マイケル|メアリー|ジョン|デイビッド|アンナ)';

const who = '(?:人|方|男|女|子(?!ども|供)|学生|留学生|実習生|生徒|社員|従業員|母親|父親|青年|若者)';

const spokeTo =
  '(?:[Tt]alk(?:ed)? (?:to|with)|[Ss]p(?:oke|eak) (?:to|with)|[Mm]et(?: with)?|[Aa]sk(?:ed)?|[Tt]hank(?:ed|s to)?|[Tt]old|[Pp]honed|[Ee]-?mailed|[Hh]eard from|[Cc]ontact(?: person)? ?:)';

// What else begins with a capital after such a verb: days, months, offices, languages.
const noFirstName =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|August|September|October|November|December|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|The|Them|Everyone|Everybody|Someone|City|Town|Ward|Police|Koban|Head|Room|Hall|Main|Office|General|School|Board|Section|' +
  'Principal|Chief|Desk|Info|Reception|International|Community|Association|Vietnamese|Nepali|English|Portuguese|Chinese|Japanese|Korean|Tagalog|Spanish|Thai|Burmese|Indonesian|Mihon)\\b)';

const kinEn =
  '(?:wife|husband|sons?|daughters?|mother|father|mom|mum|dad|brothers?|sisters?|famil(?:y|ies)|parents|kids?|child(?:ren)?|friends?|cousin|boyfriend|girlfriend|house|flat|room)';

/** Names that stand without さん or Mr, told by what stands beside them (R01). */
export const nameRules: readonly ParticularRule[] = [
  {
    group: 'person.family-name',
    kind: 'person',
    shape: new RegExp(
      `(?<![一-鿿])(?:${families})(?:${posts}(?!室|会議?|職|印|講習)|の(?:奥さん|妻|夫|旦那|息子|娘|母|父|親))|${roles} ?[(:は] ?(?:${families})(?=[)、。,・ /にへをがとまかで]|$)`,
      'gu',
    ),
  },
  {
    group: 'person.first-name',
    kind: 'person',
    shape: new RegExp(
      `${roles} ?[(:] ?[ァ-ヶー]{2,10}(?:[・ ][ァ-ヶー]{2,10})?[)]|(?<![ァ-ヶー・])${abroad}(?=[がはをにともへ、]|から|まで|経由)|[ァ-ヶー]{2,10}(?:という|って(?:いう)?|と名乗る)${who}|[A-Z](?:さん|氏|君)の(?:妻|夫|母|父|兄|弟|姉|妹|息子|娘|子|家)`,
      'gu',
    ),
  },
  {
    group: 'person.first-name-en',
    kind: 'person',
    shape: new RegExp(
      `\\b${spokeTo} (?!${noFirstName})[A-Z][a-z]{2,12}(?=[.,;(]| \\(|$| (?:from|at|about|who|and|again|today|yesterday|in|of|if|to|for)\\b)|\\b(?!${noFirstName}|(?:Children|Women|Parents|Today|Year)\\b)[A-Z][a-z]{2,12}'s (?:older |younger |little )?${kinEn}\\b`,
      'gu',
    ),
  },
];
