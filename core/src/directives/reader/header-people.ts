import { agreed, type Reading, reading } from './found.ts';
import { pieces } from './header-shapes.ts';
import { joined, type Mapped, sliceOf, trimmed } from './mapped.ts';

// Who wrote to whom: lines of posts in a letterhead.

const fromTo =
  /(?<by>[\p{Script=Han}]{2,30}(?:長|委員会))から(?<to>[\p{Script=Han}、・]{2,40}?)(?:あて|宛て?)/du;
const toBy =
  /^[〔【［（]?\s?(?<to>[\p{Script=Han}、・]{2,40}?)(?:あて|宛て?)[、\s]?(?<by>[\p{Script=Han}]{0,30}長)\s?[〕】］）]?$/du;
const honoured = /^(?<to>.{1,60}?)\s?(?:殿|あて|宛て?|様)$/du;
const post =
  /^(?<post>[\p{Script=Han}・ァ-ヶー]{2,40}(?:本部長|署長|部長|課長|所長|校長|長官|局長|委員会|室長|隊長))(?:\s+[\p{Script=Han}ぁ-んァ-ヶ\s]{2,12})?$/du;

const isMany = (text: string): boolean => /各|全所属|全警察署/.test(text);

const named = (line: Mapped, pattern: RegExp, name: string): Mapped | null =>
  pieces(line, pattern)?.(name) ?? null;

const together = (parts: readonly Mapped[]): Reading<string> | null =>
  parts.length === 0
    ? null
    : reading(parts.map((part) => trimmed(part).text).join('、'), joined(parts));

export type People = {
  readonly issuer: Reading<string> | null;
  readonly addressees: Reading<string> | null;
};

/**
 * Lines before and on 殿 are addressees, a line of 各… after it too (the bracket of the paper spans
 * them); other posts are the issuers.
 */
export const peopleIn = (lines: readonly Mapped[]): People => {
  for (const pattern of [fromTo, toBy]) {
    const letter = lines.find((line) => pattern.test(line.text));
    if (letter === undefined) continue;
    const [by, to] = ['by', 'to'].map((name) => named(letter, pattern, name));
    return {
      issuer: by === null || by === undefined ? null : reading(by.text, by),
      addressees: to === null || to === undefined ? null : reading(to.text, to),
    };
  }
  const last = lines.findLastIndex(({ text }) => honoured.test(text));
  const to: Mapped[] = [];
  const by: Mapped[] = [];
  lines.forEach((line, index) => {
    const called = named(line, honoured, 'to');
    const holder = named(line, post, 'post');
    if (called !== null) to.push(called);
    else if (holder !== null && (index < last || isMany(holder.text))) to.push(holder);
    else if (holder !== null) by.push(holder);
  });
  return { issuer: together(by), addressees: together(to) };
};

const owner =
  /^（?(?:事務)?(?:担当|所管|主管)(?:者|課|係)?\s?[）：:]?\s?(?<unit>[^\s（）【】：:。、0-9]{2,40})/du;

/** (担当)組織犯罪対策課, 担当：地域課企画係 電話 …. */
export const ownerIn = (lines: readonly Mapped[]): Reading<string> | null =>
  agreed(
    lines.map((line) => {
      const unit = named(line, owner, 'unit');
      if (unit === null) return null;
      const phone = unit.text.search(/電話|内線|TEL|警電/);
      const piece = phone > 0 ? sliceOf(unit, 0, phone) : unit;
      return reading(piece.text, piece);
    }),
  );
