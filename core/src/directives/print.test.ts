import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClauseNode } from './document.ts';
import {
  depthOf,
  type NumberingStyle,
  numberedPlaces,
  numberingStyles,
  type Place,
  type PrintedLine,
  placesOf,
  printDirective,
  printedLines,
} from './print.ts';
import { nodesIn, readDirective } from './reader.ts';

// A directive of random places in any style, then every noise of clauses.md 6.6 over it, is read back
// as the same places. MEGURI_READER_RUNS=20000 looks longer (nightly).

const runs = Number(process.env['MEGURI_READER_RUNS'] ?? 500);

const subjects = ['署長は、', '受持担当者は、', '架空本部は、', '各所属は、', '事務局は、'];
const objects = [
  '毎年度の計画（以下「年度計画」という。）を',
  '3年に1回の確認を',
  '関係機関と連携した訓練を',
  '架空の記録（別に定める様式によるものをいう。）を',
  '必要な指導及び助言を',
  '110番通報に関する講習を',
];
const verbs = [
  '行うものとする。',
  '推進すること。',
  '作成しなければならない。',
  '速やかに報告する。',
];
const manners = [
  '',
  '地域の実情に応じて、',
  '関係部門と緊密に連携しながら、',
  '必要があると認めるときは、',
];
const captions = [
  '目的',
  '定義',
  '推進体制',
  '実施計画の作成',
  '会議の招集',
  '関係機関との連携',
  '庶務',
];
const nouns = ['年度計画の作成に関する事項', '架空の講習の実施状況', 'その他必要な事項'];

const pick = (values: readonly string[]) => fc.constantFrom(...values);
const sentence = fc
  .tuple(pick(subjects), pick(manners), pick(objects), pick(verbs))
  .map((parts) => parts.join(''));
const bodyText = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
const proviso = fc.constantFrom(
  'ただし、署長が特に指示したときは、この限りでない。',
  'ただし、やむを得ないときは、省略することができる。',
);
const supplement = sentence.map((text) => `なお、${text}`);

const passages = fc
  .record({
    bodies: fc.array(bodyText, { minLength: 1, maxLength: 2 }),
    proviso: fc.option(proviso, { freq: 4 }),
    supplement: fc.option(supplement, { freq: 4 }),
  })
  .map((one): Place['passages'] => [
    ...one.bodies.map((text) => ({ kind: 'body' as const, text })),
    ...(one.proviso === null ? [] : [{ kind: 'proviso' as const, text: one.proviso }]),
    ...(one.supplement === null ? [] : [{ kind: 'supplement' as const, text: one.supplement }]),
  ]);

const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.record({ caption: fc.option(pick(captions)), passages }) },
  {
    weight: 1,
    arbitrary: pick(nouns).map((text) => ({
      caption: null,
      passages: [{ kind: 'body' as const, text }],
    })),
  },
);

const placeAt = (depth: number): fc.Arbitrary<Place> => {
  const single = leaf.map((one): Place => ({ ...one, children: [] }));
  if (depth === 0) return single;
  const children = fc.array(placeAt(depth - 1), { minLength: 1, maxLength: 3 });
  const inner = fc.oneof(
    fc.record({ caption: pick(captions), passages: fc.constant([]), children }),
    fc.record({ caption: fc.option(pick(captions)), passages, children }),
  );
  return fc.oneof({ weight: 2, arbitrary: single }, { weight: 1, arbitrary: inner });
};

const bidding = { kind: 'body', text: '署長は、必要な指導を行うものとする。' } as const;
const isItem = (kind: string | undefined): boolean =>
  /paren|kan|circle|latin|iroha/i.test(kind ?? '');

/** An article says something itself; a chapter has a caption and only articles; items may be nouns. */
const fitted = (places: readonly Place[], style: NumberingStyle, depth = 0): readonly Place[] =>
  places.map((place) => {
    const kind = numberingStyles[style][depth];
    const last = depth === depthOf(style) - 1;
    const children = last ? [] : fitted(place.children, style, depth + 1);
    const noun = nouns.includes(place.passages[0]?.text ?? '');
    const own = place.passages.length > 0 && (isItem(kind) || !noun) ? place.passages : [bidding];
    if (kind === 'chapter') {
      const below = children.length > 0 ? children : fitted([{ ...place, children: [] }], style, 1);
      return { caption: place.caption ?? '総則', passages: [], children: below };
    }
    if (kind === 'article' || children.length === 0) return { ...place, passages: own, children };
    return { ...place, children };
  });

/** Every directive bids something, and is long enough to show how wide its page was. */
const long =
  '署長は、関係部門及び関係機関と緊密に連携しながら、地域の実情に応じた架空の計画を毎年度作成し、その実施状況を確認するとともに、必要な指導及び助言を行うものとする。';
const last: Place = {
  caption: '推進体制',
  passages: [{ kind: 'body', text: long.repeat(4) }],
  children: [],
};
const closed = (places: readonly Place[], style: NumberingStyle): readonly Place[] =>
  fitted([...places, last], style);

const style = fc.constantFrom(...(Object.keys(numberingStyles) as NumberingStyle[]));
const outline = style.chain((one) =>
  fc.record({
    style: fc.constant(one),
    places: fc
      .array(placeAt(3), { minLength: 2, maxLength: 5 })

      .map((places) => closed(places, one)),
  }),
);

const noise = fc.record({
  width: fc.boolean(),
  markup: fc.constantFrom('none', 'latex', 'tags', 'bold'),
  bullets: fc.boolean(),
  headings: fc.boolean(),
  spaced: fc.boolean(),
  doubledTitle: fc.boolean(),
  halfKana: fc.boolean(),
  wrap: fc.constantFrom(0, 30, 38),
  blankLines: fc.boolean(),
  pageBreak: fc.constantFrom('none', 'blank', 'number', 'feed'),
  lineEnds: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.boolean(),
  trailing: fc.boolean(),
  seed: fc.nat(1000),
});
type Noise = typeof noise extends fc.Arbitrary<infer T> ? T : never;

const widened = (text: string, seed: number): string =>
  Array.from(text, (letter, at) => {
    if ((at + seed) % 3 === 0) return letter;
    if (/[0-9a-z]/.test(letter)) return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
    return { '（': '(', '）': ')', '(': '（', ')': '）' }[letter] ?? letter;
  }).join('');

const marked = (text: string, how: Noise['markup']): string => {
  if (how === 'latex') return text.replace('行う', '^{行う}').replace('推進', '$推進$');
  if (how === 'tags') return text.replace('計画', '<span class="a">計画</span>');
  return how === 'bold' ? text.replace('連携', '**連携**') : text;
};

/** 第1 目 的: captions of ideographs are set apart, their label is not. */
const spacedOut = (text: string): string => {
  const [label = '', caption = ''] = text.split(' ');
  return /^[一-龠]{2,}$/.test(caption) && /\d|条/.test(label)
    ? `${label} ${[...caption].join(' ')}`
    : text;
};

/** ア and (ア) of a label as narrow as terminals once printed them. */
const narrowKana = (text: string): string =>
  text.replace(/^(\(?)([ア-オ])(?=\)| )/, (_all, open: string, kana: string) => {
    const narrow = 'ｱｲｳｴｵ'.charAt('アイウエオ'.indexOf(kana));
    return narrow === '' ? `${open}${kana}` : `${open}${narrow}`;
  });

const wrapped = ({ text, role }: PrintedLine, { wrap }: Noise): readonly string[] => {
  if (wrap === 0 || role === 'caption') return [text];
  const indent = role === 'paragraph' && !text.startsWith('（') ? ' ' : '';
  const rows: string[] = [];
  let rest = indent + text;
  while (rest.length > wrap) {
    // A line of print never begins with a stop or a closing bracket.
    const over = /^[、。）」]+/.exec(rest.slice(wrap))?.[0].length ?? 0;
    rows.push(rest.slice(0, wrap + over));
    rest = rest.slice(wrap + over);
  }
  return rest === '' ? rows : [...rows, rest];
};

const broken = (text: string, how: Noise['pageBreak'], seed: number): string => {
  const comma = text.indexOf('、');
  const at = comma + 2 + (seed % 5);
  if (how === 'none' || comma < 0 || at > text.length - 3) return text;
  // Where a page ends: no stop or bracket begins the next.
  if (/[、。（「）」0-9・]/.test(text.slice(at - 1, at + 1))) return text;
  const mark = { blank: '\n\n', number: '\n\n- 3 -\n\n', feed: '\n\f' }[how];
  return `${text.slice(0, at)}${mark}${text.slice(at)}`;
};

const noisy = (lines: readonly PrintedLine[], how: Noise): string => {
  const rows = lines.flatMap((line, index) => {
    const mine = (index + how.seed) % 4 === 0;
    const caption = line.role === 'caption';
    const label = how.halfKana ? narrowKana(line.text) : line.text;
    const spaced = how.spaced && caption && mine ? spacedOut(label) : label;
    const torn =
      how.wrap === 0 && mine && !caption ? broken(spaced, how.pageBreak, how.seed) : spaced;
    const front =
      caption && how.headings ? '## ' : how.bullets && line.role === 'labelled' ? '- ' : '';
    const all = torn === spaced ? wrapped({ ...line, text: spaced }, how) : [torn];
    return all.map(
      (row, at) =>
        `${at === 0 ? front : ''}${marked(how.width ? widened(row, how.seed) : row, how.markup)}${how.trailing ? '  ' : ''}`,
    );
  });
  const title = '架空連絡実施要綱';
  const head = how.doubledTitle ? [...title].map((letter) => letter + letter).join('') : title;
  const text = [head, ...rows].join(how.blankLines ? '\n\n' : '\n');
  return `${how.mark ? '\ufeff' : ''}${text}`.replaceAll('\n', how.lineEnds);
};

const clausesOf = (text: string): readonly ClauseNode[] => {
  const document = readDirective(text);
  if (!document.ok) throw new Error(`${JSON.stringify(document.refusal)}\n${text}`);
  return document.value.nodes.filter(({ address }) => address !== '頭書');
};

const word = pick([
  '警務課長',
  '見本係',
  '110番講習の実施',
  '企画・調整担当',
  '架空補佐（訓練）',
  '訓練、広報',
]);
const rowsOf = (width: number) =>
  fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 });
const table = fc.oneof(
  fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.record({
      how: fc.constantFrom('pipes' as const, 'tabs' as const),
      rows: rowsOf(width),
    }),
  ),
  fc.record({
    how: fc.constant('dots' as const),
    rows: fc.array(
      fc
        .tuple(
          pick(['広報', '訓練の実施', '連携']),
          fc.array(pick(nouns), { minLength: 1, maxLength: 3 }),
        )
        .map(([group, items]) => [group, items.join('\n')]),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

const printedTable = (how: 'pipes' | 'tabs' | 'dots', rows: readonly (readonly string[])[]) => {
  if (how === 'tabs') return rows.map((row) => row.join('\t'));
  if (how === 'pipes') return [...rows.map((row) => `| ${row.join(' | ')} |`), '|---|---|'];
  return rows.flatMap(([group = '', items = '']) =>
    items.split('\n').map((item, at) => (at === 0 ? ` ${group} ・${item}` : `・${item}`)),
  );
};

describe('directives.register: what is printed is read back', () => {
  test.each(Object.keys(numberingStyles) as NumberingStyle[])(
    'directives.register: style %s without noise',
    (one) => {
      fc.assert(
        fc.property(fc.array(placeAt(3), { minLength: 2, maxLength: 4 }), (drawn) => {
          const places = closed(drawn, one);
          const nodes = clausesOf(`架空連絡実施要綱\n${printDirective(places, one)}`);
          expect(placesOf(nodes)).toEqual(places);
          expect(nodesIn(nodes).map(({ address }) => address)).toEqual(
            numberedPlaces(places, one).map(({ address }) => address),
          );
        }),
        { numRuns: 30 },
      );
    },
  );

  test(`directives.register: ${runs} directives with noise of every kind`, () => {
    fc.assert(
      fc.property(outline, noise, ({ style: one, places }, how) => {
        const text = noisy(printedLines(places, one), how);
        expect(placesOf(clausesOf(text))).toEqual(places);
      }),
      { numRuns: runs },
    );
  });

  test('directives.register: cells of an appended table, however it was flattened', () => {
    fc.assert(
      fc.property(table, fc.boolean(), ({ how, rows }, blank) => {
        const lines = printedTable(how, rows).join(blank ? '\n\n' : '\n');
        const text = `架空連絡実施要綱\n${printDirective([last], 'outline')}別 表\n見本一覧\n${lines}\n`;
        const appended = clausesOf(text).find(({ address }) => address === '別表');
        expect(appended?.caption).toBe('見本一覧');
        expect(appended?.tables.map((one) => one.rows)).toEqual([rows]);
      }),
      { numRuns: 200 },
    );
  });
});
