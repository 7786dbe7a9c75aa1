import { adjectives, countries, country, peoples, plurals } from './particulars-peoples.ts';
import { leftOut, type ParticularRule } from './particulars-rule.ts';

// An organisation's own name may hold the word: 架空ベトナム人協会, 見本ブラジル人学校.
const notAName =
  '(?!協会|会(?:館|報|議)?(?=[のにとがはを、。（(]|$)|学校|学園|連[合盟]|商工|商[会店]|団体|友好)';
const notHeads = '(?![数員口材事権気形物手工間生身体格命文類力為参材])';

const people =
  '(?:方(?!法|向|言|面|針|式|々の言葉)|人(?:々|たち|達|(?=[のがはをにもとでや、。]|$))|学生|生徒|児童|実習生|研修生|留学生|従業員|' +
  '社員|労働者|店員|工員|住民|女性|男性|女子|男子|若者|子|家族|家庭|世帯|夫婦|妻|夫|母|父|グループ|コミュニティ|集団|仲間)';

const nation = `(?:人${notAName}${notHeads}|[じジ][んン](?:(?![ぁ-んァ-ヶー])|(?=[がのはをにも]))|国?籍|系(?!統|列)|国民|移民)`;

const comesFrom = `(?:出身|生まれ|から(?:来日|来た|移住|来の|の)(?:した?の?)?|にルーツ)`;

const place =
  '(?:パブ|スナック|エステ|マッサージ|クラブ|バー|食材店|雑貨店|食料品店|経営|オーナー|資本の店)';

const wordsOfPeople =
  '(?:people|persons?|m[ae]n|wom[ae]n|workers?|residents?|famil(?:y|ies)|students?|trainees?|nationals?|households?|' +
  'neighbou?rs?|owners?|wi(?:fe|ves)|husbands?|mothers?|fathers?|child(?:ren)?|boys?|girls?|communit(?:y|ies)|groups?|' +
  'staff|employees?|tenants?|youths?|guests?|customers?|immigrants?|migrants?|couples?|men\\b|guys?|descent|origins?|' +
  'roots|heritage|ancestry|background|-looking|looking|passport)';

/** Nationality, descent, ethnic group, colour or looks of people (R01, R03). */
export const originRules: readonly ParticularRule[] = [
  {
    group: 'origin.country-ja',
    kind: 'origin',
    shape: new RegExp(
      `${country}(?:${nation}|${comesFrom}|(?:の|系|料理)?${place}|の?${people})`,
      'gu',
    ),
  },
  {
    // Whatever stands before 人: countries that are not in the list, and slips of the pen.
    group: 'origin.any-ja',
    kind: 'origin',
    shape: new RegExp(`(?<![ァ-ヶー])[ァ-ヶー]{2,12}系?人${notAName}${notHeads}`, 'gu'),
  },
  {
    // How many from where: 「ベトナム12 ネパール7」, 「越5名、尼3名」. Copies in a language stand.
    group: 'origin.counted-ja',
    kind: 'origin',
    shape: new RegExp(
      `${country}[ :=(]{0,2}(?:約|各)?[\\d一二三四五六七八九十]{1,4} ?(?:名|人|割|%)|${country}[ :=(]{0,2}\\d{1,4}[)]?[ 、,・/]{1,2}${country}[ :=(]{0,2}\\d{1,4}(?![\\d部枚冊])|(?<![一-鿿])[越尼比伯韓泰印緬露](?:国)? ?\\d{1,4} ?[名人割%]|国別(?:の?(?:内訳|人数|割合)|では|に(?:は|見))|[A-Z]国の?(?:人|籍|方|出身)`,
      'gu',
    ),
  },
  { group: 'origin.peoples-ja', kind: 'origin', shape: new RegExp(peoples, 'gu') },
  {
    group: 'origin.words-ja',
    kind: 'origin',
    shape:
      /(?<!外|無|日本)国籍(?!法)|[コこ][クく][セせ][キき]|[A-Z]国籍|外国籍[^。]{0,12}\d|母国(?!語)|(?<!日)本国(?!際|会|民|土)|出身(?:国|地)|本籍|祖国|人種(?!差別)|民族(?!衣装|料理|舞踊|音楽|楽器|芸能|学)|[韓中比越尼伯朝鮮台英米]{1,3}籍/gu,
    unless: leftOut,
  },
  {
    group: 'origin.people-en',
    kind: 'origin',
    shape: new RegExp(
      `\\b${adjectives}(?:-born)?(?: [a-z]{2,10})? ?${wordsOfPeople}\\b|${plurals}`,
      'gu',
    ),
  },
  {
    group: 'origin.said-en',
    kind: 'origin',
    shape: new RegExp(
      `\\b(?:is|are|was|were|looks?|seems?|mostly|all|an?|half)[ -](?:an? |half[ -]|all |mostly )?${adjectives}(?: or ${adjectives})?(?=[.,;:)]|$| (?:and|who|by|but|from|in|at)\\b)|\\b[Hh]alf[- ](?:Japanese|${adjectives})`,
      'gu',
    ),
  },
  {
    group: 'origin.from-en',
    kind: 'origin',
    shape: new RegExp(
      `\\b(?:${wordsOfPeople}|comes?|came|born|arrived|moved|is|are|was|were|he|she|they|originally)(?: here| over| mostly| all| originally)? (?:from|in) ${countries}\\b`,
      'giu',
    ),
  },
  {
    group: 'origin.counted-en',
    kind: 'origin',
    shape: new RegExp(
      `\\b${adjectives}s? ?[:=x(] ?\\d{1,4}(?! ?(?:cop|leaf|page|post|book|flye|shee|prin|hand|word|minu|inte|pcs))|\\b\\d{1,4} (?:of them )?from ${countries}\\b`,
      'giu',
    ),
  },
  {
    group: 'origin.words-en',
    kind: 'origin',
    shape:
      /\b(?:nationalit(?:y|ies)|citizenship|citizens? of|(?:country|place) of origin|home (?:country|land)|homeland|native country|ethnic(?:ity|ally)?|race\b(?! to)|skin colou?r)/giu,
    unless: leftOut,
  },
];
