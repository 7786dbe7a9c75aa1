/**
 * One normalisation of Japanese text for import, duplicate check and every search box.
 * `tidyText` is safe to store and show; `normaliseText` and `normaliseKana` are for comparing only.
 */

const kana = /[\u3041-\u3096\u30a1-\u30fa]/;
const dashes = /[-\u2010-\u2015\u2212\u30fc]+/g;

/**
 * Dashes and the long vowel mark are typed for one another. The mark stays after kana ("タワー101"),
 * a dash between kana becomes the mark ("コ－ポ"), all others are hyphens ("１－２", "三丁目ー５").
 */
const settleDashes = (text: string): string =>
  text.replace(dashes, (run, at: number) => {
    if (!kana.test(text.charAt(at - 1))) return '-'.repeat(run.length);
    const between = kana.test(text.charAt(at + run.length));
    return between ? 'ー'.repeat(run.length) : run.replace(/[^ー]/g, '-');
  });

/** NFKC, one kind of hyphen, single spaces; kanji and case stay as written. */
export const tidyText = (text: string): string => {
  const voiced = text.replace(/[゛\u309b]/g, '\u3099').replace(/[゜\u309c]/g, '\u309a');
  return settleDashes(voiced.normalize('NFKC')).replace(/\s+/g, ' ').trim();
};

/** Characters that stand for one another in names of people and places; the first is kept. */
const equivalents =
  '高髙 崎﨑嵜 辺邊邉 斎斉齋齊 沢澤 島嶋嶌 広廣 国國 浜濱濵 真眞 桜櫻 竜龍 滝瀧 栄榮 円圓 万萬 ' +
  '学學 鉄鐵 関關 実實 恵惠 条條 桧檜 槙槇 薮藪 篭籠 徳德 曽曾 会會 塩鹽 竈竃 弥彌 寿壽 戸戶 ' +
  '浅淺 渕淵渊 横橫 内內 静靜 豊豐 富冨 峰峯 岳嶽 館舘 蔵藏 芸藝 荘莊 郷鄕 黒黑 増增 緒緖 頼賴 ' +
  '桑桒 柳栁 吉𠮷 橋槗 磯礒 穂穗 当當 県縣 区區 号號 旧舊 台臺 芦蘆 鴎鷗 野埜 剣劍劔 蛍螢 鶏鷄 ' +
  '経經 歩步 参參 温溫 来來 仏佛 瀬瀨 涌湧 桝枡';

const variants = new Map(
  equivalents.split(' ').flatMap((group) => {
    const [kept = '', ...others] = group;
    return others.map((other): [string, string] => [other, kept]);
  }),
);

/** ヶ ノ ツ standing alone in a name are read が の つ: 旭ヶ丘 = 旭ケ丘 = 旭が丘. */
const loneKana: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{Script=Han}ぁ-ん])[ヶケヵカ](?![ァ-ヺー])/gu, 'が'],
  [/(?<=[\p{Script=Han}ぁ-ん])ノ(?![ァ-ヺー])/gu, 'の'],
  [/(?<=\p{Script=Han})之(?=\p{Script=Han})/gu, 'の'],
  [/(?<=[\p{Script=Han}ぁ-ん])[ツッ](?![ァ-ヺー\u3099\u309a])/gu, 'つ'],
];

/** The form in which two spellings of one name are equal. Never show or store it as the name. */
export const normaliseText = (text: string): string => {
  const letters = Array.from(tidyText(text), (letter) => variants.get(letter) ?? letter).join('');
  const settled = loneKana.reduce((held, [from, to]) => held.replace(from, to), letters);
  return settled.toLowerCase();
};

/** Readings compared: half and full width katakana become hiragana; small and voiced stay. */
export const normaliseKana = (text: string): string =>
  tidyText(text).replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

const digitOf = (letter: string): number => {
  const plain = '〇一二三四五六七八九'.indexOf(letter);
  return plain >= 0 ? plain : '零壱弐参'.indexOf(letter);
};
const unitOf: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };

const belowTenThousand = (text: string): number | null => {
  let [sum, digit] = [0, -1];
  for (const letter of text) {
    const unit = unitOf[letter];
    const next = digitOf(letter);
    if (unit !== undefined) [sum, digit] = [sum + Math.max(digit, 1) * unit, -1];
    else if (next < 0 || digit >= 0) return null;
    else digit = next;
  }
  return sum + Math.max(digit, 0);
};

/** Kanji numerals below 10^8, by units (百二十三) or by places (二〇二六); null for anything else. */
export const kanjiToNumber = (text: string): number | null => {
  if (/^[〇一二三四五六七八九零壱弐参]+$/.test(text)) {
    return Number(Array.from(text, digitOf).join(''));
  }
  const [high, low, ...more] = text.split('万');
  if (!high || more.length > 0) return null;
  const [upper, lower] = [belowTenThousand(high), belowTenThousand(low ?? '')];
  if (upper === null || lower === null) return null;
  return low === undefined ? upper : upper * 10_000 + lower;
};

/** A whole number from 1 to 9999 in kanji, as town sections are written: 12 → 十二. */
export const numberToKanji = (value: number): string =>
  Array.from(String(value).padStart(4, '0'), (figure, place) => {
    if (figure === '0') return '';
    const unit = ['千', '百', '十', ''][place] ?? '';
    return `${figure === '1' && unit !== '' ? '' : '〇一二三四五六七八九'.charAt(Number(figure))}${unit}`;
  }).join('');

/** A number in figures of any width or in kanji; null when it is neither. */
export const readNumeral = (text: string): number | null => {
  const tidy = tidyText(text);
  return /^\d+$/.test(tidy) ? Number(tidy) : kanjiToNumber(tidy);
};
