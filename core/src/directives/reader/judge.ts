import { ok, type Result, refuse } from '../../base/result.ts';
import type { ClauseNode, DirectiveDocument } from '../document.ts';
import type { Block } from './growing.ts';

const cover = /^[○●◎]?\s?(?<title>[^。〔【]{4,160}?)（(?:例規|依命)?通達）$/u;
const firstPlace = /^第1(?:条)?~\d+$/;

/** Titles of letters standing on lines of their own: each begins a directive. */
const covers = (blocks: readonly Block[]): readonly string[] => {
  const titles = blocks
    .filter(({ kind, text }) => kind !== 'table' && !text.text.startsWith('対号'))
    .flatMap(({ text }) => cover.exec(text.text)?.groups?.['title'] ?? []);
  return [...new Set(titles)];
};

/** 第1 (第1条) that comes again outside any attachment begins another directive. */
const restarts = (nodes: readonly ClauseNode[]): number =>
  nodes.filter(({ address }) => firstPlace.test(address)).length;

const bidding =
  /(?:され(?:たい|ること)|すること|ものとする|こととする|こととした|定める|努め|行う)(?:。|こと|よう)/;

const says = (node: ClauseNode): boolean =>
  node.passages.some(({ text }) => bidding.test(text)) || node.children.some(says);

const isNumbered = ({ label, children }: ClauseNode): boolean =>
  (label !== null && /\d|[ア-ン]/.test(label)) || children.some(isNumbered);

const named = { ja: ['番号・日付・発出者・宛先', '題名', '命じる文'] } as const;

/** What every directive shows and this text does not, in words. */
const missingIn = ({ header, nodes }: DirectiveDocument): readonly string[] => {
  const letter = [header.numbers, header.issuedOn, header.issuer, header.addressees].filter(
    (field) => field !== null,
  ).length;
  const places = nodes.filter((node) => !['頭書', '前文', '末尾'].includes(node.address));
  const outlined = header.title !== null && places.some(isNumbered);
  const [lettered, titled, bids] = named.ja;
  return [
    letter >= 2 || outlined ? '' : lettered,
    header.title === null && !(letter >= 3) ? titled : '',
    nodes.some(says) ? '' : bids,
  ].filter((one) => one !== '');
};

/** The document, if it is one directive; else why not. */
export const judged = (
  document: DirectiveDocument,
  blocks: readonly Block[],
): Result<DirectiveDocument> => {
  const titles = covers(blocks);
  const count = Math.max(titles.length, restarts(document.nodes) + 1);
  if (count > 1) {
    const shown = titles.slice(0, 3).join('、');
    return refuse('directives.several', {
      count,
      titles: shown === '' ? '第1が繰り返される' : shown,
    });
  }
  const missing = missingIn(document);
  if (missing.length > 0) return refuse('directives.no-directive', { missing: missing.join('、') });
  return ok(document);
};
