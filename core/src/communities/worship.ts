import { tidyText } from '../base/text.ts';

// Names of places of worship and religious bodies; only names are looked at, and only whole words.
const endings = [
  '寺院|寺|神社|大社|神宮|八幡宮|天満宮|東照宮|稲荷|教会堂|教会|聖堂|礼拝堂|礼拝所|礼拝施設',
  'モスク|マスジド|シナゴーグ|グルドワーラー?|グルドワラ|チャペル|カテドラル|修道院|修道会|伝道所|布教所|道観|関帝廟|媽祖廟|廟',
].join('|');
const after =
  '別院|本堂|境内|社務所|信徒会|信者会|檀家|氏子会|青年会|婦人会|内|前広場|の集い|の会|礼拝';
const ending = new RegExp(`(?:${endings})(?:${after})?(?=$|[\\s・,、。（）()「」／/])`, 'u');

const anywhere =
  /宗教法人|宗教団体|教団|ムスリム協会|イスラ[ー]?ム|イスラム|ヒンドゥー|シク教|シーク教|仏教会|キリスト教|カトリック|プロテスタント|ユダヤ教|バハイ|ハラール礼拝/u;

const english =
  /\b(mosque|masjid|musalla|synagogue|gurdwara|chapel|cathedral|mandir|vihara|monastery|church(?!\s+(street|road|st\b|rd\b))|shrine|temple(?!\s+(university|street|road))|islamic|buddhist|christian|catholic|hindu|sikh|religious)\b/iu;

/** The name without the town names in it, so that 寺町 and 教会前 stay names of towns. */
const withoutTowns = (name: string, towns: readonly string[]): string =>
  towns
    .filter((town) => town !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, town) => rest.replaceAll(town, '〇'), name);

/**
 * The words by which a name is one of a place of worship or a religious body, which are no entries of
 * the register (trust.md R01); undefined for any other name. `towns`: names of the towns here, which
 * are names of places whatever is in them.
 */
export const worshipIn = (name: string, towns: readonly string[]): string | undefined => {
  const plain = withoutTowns(tidyText(name), towns.map(tidyText));
  return [ending, anywhere, english].map((one) => one.exec(plain)?.[0]).find((hit) => hit);
};
