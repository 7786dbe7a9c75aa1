import { describe, expect, test } from 'vitest';
import { seedNames, seedText, squeezed } from '../../fixtures/citations.testing.ts';
import type { ClauseNode, DirectiveDocument } from './document.ts';
import { nodesIn, readDirective } from './reader.ts';

const read = (text: string): DirectiveDocument => {
  const document = readDirective(text);
  if (!document.ok) throw new Error(JSON.stringify(document.refusal));
  return document.value;
};

const at = (document: DirectiveDocument, address: string): ClauseNode => {
  const node = nodesIn(document.nodes).find((one) => one.address === address);
  if (node === undefined) throw new Error(`no ${address}`);
  return node;
};

describe('directives.register: the tree of the seeds', () => {
  test.each(seedNames)(
    'directives.register: %s: addresses are unique, sources hold the text',
    (name) => {
      const source = seedText(name);
      const nodes = nodesIn(read(source).nodes);
      const addresses = nodes.map(({ address }) => address);
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const { passages, children, source: range } of nodes) {
        for (const passage of passages) {
          const { from, until } = passage.source;
          expect([range.from <= from, until <= range.until]).toEqual([true, true]);
          const printed = squeezed(source.slice(from, until)).replace(/\\^\\{|\\}|-(?=\\D)/g, '');
          const said = squeezed(passage.text);
          expect([printed.slice(0, 8), printed.slice(-5)]).toEqual([
            said.slice(0, 8),
            said.slice(-5),
          ]);
        }
        for (const child of children) {
          expect(child.source.from >= range.from && child.source.until <= range.until).toBe(true);
        }
      }
    },
  );

  test('directives.register: the form of 宮城 is 33 rows, 15 columns and 7 notes', () => {
    const form = at(read(seedText('miyagi')), '別記様式');
    const [table] = form.tables;
    expect([table?.headRows, table?.labelColumns, table?.rows.length]).toEqual([2, 3, 35]);
    expect(table?.rows.map((row) => row.length)).toEqual(Array.from({ length: 35 }, () => 18));
    expect(table?.rows[1]?.slice(3)).toEqual([
      '1月',
      '2月',
      '3月',
      '4月',
      '5月',
      '6月',
      '小計',
      '7月',
      '8月',
      '9月',
      '10月',
      '11月',
      '12月',
      '小計',
      '合計',
    ]);
    expect(form.children.map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `注${n}`),
    );
  });

  test('directives.register: what was mended is told, with how sure', () => {
    const kinds = (name: (typeof seedNames)[number]) =>
      new Set(read(seedText(name)).repairs.map(({ kind }) => kind));
    expect(kinds('yamagata')).toContain('markup');
    expect(kinds('saitama')).toContain('wrapped-line');
    expect(kinds('gifu')).toContain('table');
    expect(kinds('miyagi')).toContain('spaced-letters');
    const torn = read(seedText('miyagi')).repairs.find(({ kind }) => kind === 'page-break');
    expect(torn?.sure).toBeLessThan(0.9);
    const tail = read(seedText('ishikawa')).repairs.filter(({ note }) => /結び/.test(note.ja));
    expect(tail).toHaveLength(1);
  });
});

const outline = `架空連絡推進要綱
第1 目的
この要綱は、架空の連絡について定めることを目的とする。
第2 実施
`;

describe('directives.register: numbering that goes wrong', () => {
  test('directives.register: a number printed twice keeps both places apart', () => {
    const document = read(`${outline}1 署長は、計画を作るものとする。
2 署長は、結果を見るものとする。
2 署長は、記録を残すものとする。
`);
    expect(at(document, '第2/2~2').passages[0]?.text).toBe('署長は、記録を残すものとする。');
    expect(document.repairs.map(({ note }) => note.en)).toContain(
      'The same number stands twice; the later one was marked ~2.',
    );
  });

  test('directives.register: a number that is missing is doubted, not invented', () => {
    const document = read(`${outline}1 署長は、計画を作るものとする。
3 署長は、記録を残すものとする。
`);
    expect(at(document, '第2').children.map(({ label }) => label)).toEqual(['1', '3']);
    expect(document.repairs.some(({ kind, sure }) => kind === 'numbering' && sure < 0.6)).toBe(
      true,
    );
  });

  test('directives.register: figures at the start of a line that count or point are text', () => {
    const document = read(`${outline}署長は、次のとおり回数を定め、家庭については
1年に1回、事業所については
3年に1回を基準とする。
(1)の責任者は、これを確かめるものとする。
`);
    expect(at(document, '第2').children).toEqual([]);
  });

  test('directives.register: two attachments with numbers of their own keep them apart', () => {
    const document = read(`架空連絡の推進について（通達）
各所属長 殿
架空連絡を別添1及び別添2のとおり定めたので、実施されたい。
別添1
架空連絡要領
第1 目的
署長は、計画を作成するものとする。
別添2
架空記録要領
第1 目的
署長は、記録を作成するものとする。
`);
    expect(at(document, '別添1/第1').caption).toBe('目的');
    expect(at(document, '別添2/第1').passages[0]?.text).toBe('署長は、記録を作成するものとする。');
  });
});

const letters = Array.from(
  '第1条（）「」、。・①ア(a)|\t\n 　年月日号通達別表令和元署長は\ud83d\udc00\udc00$^{}<b>*#-&amp;',
);
const garbage = (length: number, seed: number): string => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return letters[state % letters.length];
  }).join('');
};

describe('directives.register: any text is read or refused, soon', () => {
  // 1 MiB of Japanese text in UTF-8.
  const size = 340_000;
  test.each([
    ['random letters', garbage(size, 7)],
    ['one long line', '署長は、'.repeat(size / 4)],
    ['open brackets', '（'.repeat(size)],
    ['open quotes on lines', '「\n'.repeat(size / 2)],
    ['figures', '1 '.repeat(size / 2)],
    ['labels', '第1 目的\n'.repeat(size / 6)],
    ['pipes', '|'.repeat(size)],
    ['tabs', '1\t'.repeat(size / 2)],
    ['tags never closed', '<a '.repeat(size / 3)],
    ['numbers of directives', '見本地（組、警）第'.repeat(size / 9)],
    ['titles', `「${'架空の要綱'.repeat(100)}」を別紙のとおり、`.repeat(640)],
    ['eras', '令和6年3月1日付け'.repeat(size / 10)],
    ['dots', '・\n'.repeat(size / 2)],
    ['a table of dots', `別表\n${'広報 ・訓練\n'.repeat(size / 7)}`],
    ['letters set apart', '警 '.repeat(size / 2)],
    ['carriage returns', '\r'.repeat(size)],
    ['lone surrogates', '\ud83d'.repeat(size)],
    ['a directive and a mebibyte', `${outline}${garbage(size - 100, 11)}`],
  ])('directives.register: a mebibyte: %s', (_name, text) => {
    const start = process.cpuUsage();
    const document = readDirective(text);
    // Time of the processor, which other work on the machine does not stretch.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
    expect(typeof document.ok).toBe('boolean');
  });

  test('directives.register: the end of lines, a mark at the start and odd spaces change nothing', () => {
    const source = seedText('saitama');
    const plain = read(source);
    const places = (document: DirectiveDocument) =>
      nodesIn(document.nodes).map(({ address, caption, passages }) => [
        address,
        caption,
        passages.map(({ text }) => text),
      ]);
    for (const other of [
      `\ufeff${source}`,
      source.replaceAll('\n', '\r\n'),
      source.replaceAll('\n', '\r'),
      source.replaceAll(' ', '\u3000'),
      source.replaceAll('、', '、\u200b'),
      source.normalize('NFD'),
    ]) {
      expect(places(read(other))).toEqual(places(plain));
    }
  });
});
