import type { ParticularRule } from './particulars-rule.ts';

// Words before さん, 様, 氏 that are no name: roles, kin, everybody.
const nobody =
  '(?<!(?:皆|客|巡|母|父|兄|姉|子|孫|爺|婆|奥|嫁|婿|神|仏|王|姫|同|某|両|諸|彼|摂|華|者|員|人|社|店|校|署|所|係|隊|団|組|業|館|園|民|家|師|士|手|役|会|屋|工|関|方|供|主|多|模|仕|異|文|一|位|各位|担当|通訳|先生|' +
  '代表|友達|仲間|家族|夫婦|御中|会長|社長|店長|園長|校長|所長|署長|課長|係長|部長|組長|町長|村長|市長|区長|館長|議長|委員長|工場長|施設長|理事長|局長|次長|班長|団長|隊長|管理人|大家|学生|生徒|児童|隣|近所|' +
  'セ|スタッフ|ボランティア|メーカー|リーダー|オーナー|ガイド|ドライバー|サポーター|メンバー|コーチ|マネージャー|ユーザー|ヘルパー|ゲスト|ママ|パパ|ファン|キャラクター|プレーヤー))';

const name = '[一-鿿々ァ-ヶー][一-鿿々ァ-ヶー・=]{0,23}';

const kin =
  '(?:奥さん|奥様|妻|夫|主人|旦那|長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|母親?|父親?|両親|兄|弟|姉|妹|祖父|祖母|家族|家|宅|一家|夫妻|親族|友人|知人)';

/** Given names that are common enough to be told without さん; with a family name before them. */
const given =
  '(?:太郎|次郎|二郎|三郎|四郎|五郎|一郎|[一-鿿]郎|花子|和子|洋子|恵子|幸子|京子|由美|由美子|久美子|智子|裕子|真由美|明美|陽子|美咲|さくら|葵|陽菜|結衣|翔太|大輔|健太|拓也|直樹|和也|哲也|達也|健一|誠一|浩二|正雄|和夫|一夫|隆|誠|博之|大翔|蓮|樹里|直美|直子|典子|良子|節子|太一|雄太|雄一|健二|修一)';

const familyAbroad =
  '(?:グエン|チャン|レー|ファム|ホアン|フイン|ファン|ヴー|ブイ|ワン|リー|チェン|キム|パク|チェ|シルバ|シルヴァ|サントス|サトウ|オリベイラ|ソウザ|ロドリゲス|ガルシア|ロペス|サンチェス|クルス|レイエス|' +
  'シュレスタ|タマン|グルン|ライ|カルキ|タパ|シン|クマール|カーン|アリ|アハメド|モハメド|ムハンマド|マリア|ジョン|ジョゼ|ホセ|マイケル|メアリー|デイビッド|ジェームズ|アンナ|アナ|ルイス|カルロス|パウロ|ペドロ|リン|トラン|サンプル)';

/** A person of the community who can be told by a name (R01); posts and offices stand. */
export const personRules: readonly ParticularRule[] = [
  {
    group: 'person.called',
    kind: 'person',
    shape: new RegExp(
      `(?=さー?ん|氏|様|さま|ちゃん|嬢|君)(?<=(?<before>${name} ?))${nobody}(?:さー?ん(?!ぽ|ご|さん)|氏(?!名|族|神|子)|様(?![々式子相態な変])|ちゃん(?!と)|嬢|君(?=[はがのをにも、。とへ]|$)|さま(?!ざま))`,
      'gu',
    ),
  },
  {
    group: 'person.called-kana',
    kind: 'person',
    shape:
      /(?<![ぁ-んァ-ヶー一-鿿])(?!おまわり|おくさん|おかあ|おとう|おにい|おねえ|おじい?|おばあ?|おきゃく|おいしゃ|おこさん|みなさん|たくさん|せんせい|こども|おこさま|みなさま|さまざま)[ぁ-ん]{2,8}(?:さん(?![ぽごせか])|くん|ちゃん(?!と))/gu,
  },
  {
    group: 'person.teacher',
    kind: 'person',
    shape:
      /(?<![一-鿿])(?!校長|教頭|担任|保健|園長|副校長|体育|音楽|英語|国語|算数|数学|図工|理科|社会|学年|担当|専科|日本語|幼稚園|保育|学校|大学|養護|美術|技術|家庭|新任|栄養)[一-鿿]{2,5}先生/gu,
  },
  {
    group: 'person.labelled',
    kind: 'person',
    shape:
      /(?:(?:氏名|名前|代表者名?|責任者|担当者|リーダー格?|世話役|中心人物|通報者|相談者|受講者|店主|住人|本人|管理人|知り合い)(?:は|[:： ]|、)|名前は) ?(?!なし|不明|未定|書|記|設|聞|必要)(?:[一-鿿]{2,4}(?: [一-鿿]{1,4})(?![一-鿿])|[ァ-ヶー]{2,10}[・ =][ァ-ヶー]{2,10})|(?:(?<![ァ-ヶー])[ァ-ヶー]{2,10}・[ァ-ヶー]{2,10}|(?<![一-鿿])[一-鿿]{3,5})(?:と名乗|という(?:男|女|者|人|名前|らしい)|というらしい)/gu,
  },
  {
    group: 'person.full-name',
    kind: 'person',
    shape: new RegExp(
      `(?<![一-鿿])[一-鿿]{1,3} ?${given}(?![一-鿿]{0,1}(?:市|町|区|駅|公園|通り|橋|線))|(?<![ァ-ヶー])${familyAbroad}[・ =][ァ-ヶー]{2,10}(?!語)|(?<![ァ-ヶー])[ァ-ヶー]{2,10}[・ =]${familyAbroad}(?![ァ-ヶー語])`,
      'gu',
    ),
  },
  {
    group: 'person.kin',
    kind: 'person',
    shape: new RegExp(
      `(?<![一-鿿])(?!同|各|全|当|両|一般|大家|農|商|民|本|実|空|隣)[一-鿿]{2}(?:家の?|一家|夫妻|宅)の?${kin}|[一-鿿ァ-ヶー]{2,6}[(（](?:夫|妻|長男|次男|長女|次女|本人|父|母|男|女)[)）]`,
      'gu',
    ),
  },
  {
    group: 'person.called-en',
    kind: 'person',
    shape:
      /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Madam|Sir)\.? (?!and\b)[A-Z][a-z]+|\b[A-Za-z]{2,20}-(?:san|sama|kun|chan)\b/gu,
  },
  {
    group: 'person.named-en',
    kind: 'person',
    shape:
      /\b(?:[Nn]ames?|[Ll]eader[\w ]{0,20}|[Pp]articipants?|[Cc]ontact person|[Tt]enant|[Oo]wner|[Rr]esident)(?: ?[:=]| is| are) [A-Z][a-z]+ [A-Z][a-z]+|\b(?:[Cc]all|[Aa]sk|[Mm]et|[Ss]poke (?:with|to)|[Rr]un by|[Nn]amed|[Cc]alled|[Tt]old|[Vv]isited|[Tt]hank|[Pp]honed|[Ww]rite to) (?!City|The|Mihon Factory)[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}(?! (?:Association|Centre|Center|School|Office|Station|City|Factory|University|Company|Industries|Section|Desk|Hall))/gu,
  },
  {
    group: 'person.given-en',
    kind: 'person',
    shape:
      /\b(?:John|Maria|Mary|Jose|José|Juan|Carlos|Luis|Anna|Ana|David|Michael|James|Peter|Paul|Nguyen|Tran|Pham|Nguyễn|Trần|Kim|Park|Chen|Wang|Li|Zhang|Taro|Hanako|Jiro|Ichiro|Saburo|Kenji|Yuki|Mohammed|Muhammad|Ahmed|Ali|Fatima|Singh|Kumar|Raj|Sita|Ram|Santos|Silva)(?: [A-Z][a-z]+){1,3}|\b[A-Z][a-z]+ (?:Taro|Hanako|Jiro|Ichiro|Saburo|Nguyen|Santos|Silva|Garcia)\b/gu,
  },
];
