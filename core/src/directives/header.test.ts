import { describe, expect, test } from 'vitest';
import { type SeedName, seedText } from '../../fixtures/citations.testing.ts';
import type { DirectiveDocument, DirectiveHeader } from './document.ts';
import { readDirective } from './reader.ts';

const read = (text: string): DirectiveDocument => {
  const document = readDirective(text);
  if (!document.ok) throw new Error(JSON.stringify(document.refusal));
  return document.value;
};

type Plain = { readonly [K in keyof DirectiveHeader]: unknown };

const unset: Plain = {
  numbers: null,
  issuedOn: null,
  effectiveOn: null,
  validUntil: null,
  keptUntil: null,
  originalKept: null,
  copyKeptYears: null,
  fileCode: null,
  issuer: null,
  addressees: null,
  kind: null,
  title: null,
  predecessors: null,
  attachments: null,
  ownerUnit: null,
};

const valuesOf = (header: DirectiveHeader): Plain => ({
  ...unset,
  ...Object.fromEntries(
    Object.entries(header).map(([name, field]) => [name, field?.value ?? null]),
  ),
});

const number = (text: string, series: string, serial: number) => ({
  text,
  series,
  sections: [] as readonly string[],
  serial,
  andOthers: false,
});
const here = (...labels: readonly string[]) => labels.map((label) => ({ label, present: true }));
const absent = (...labels: readonly string[]) => labels.map((label) => ({ label, present: false }));

// clauses.md 6.5; null where it says – or (issue): the text does not name a day of its own.
const programme = '在留外国人の安全の確保に向けた総合対策';
const expected: Readonly<Record<SeedName, Plain>> = {
  yamagata: {
    ...unset,
    numbers: [
      {
        text: '一般（組、警、生企、刑企、交企、備一）第164号',
        series: '一般',
        sections: ['組', '警', '生企', '刑企', '交企', '備一'],
        serial: 164,
        andOthers: false,
      },
    ],
    issuedOn: '2024-11-15',
    validUntil: '2030-03-31',
    keptUntil: '2029-12-31',
    fileCode: 'カ・2・0',
    issuer: '山形県警察本部長',
    addressees: '各所属長',
    kind: '通達',
    title: `山形県警察${programme}推進要綱の制定について`,
    predecessors: [
      {
        numbers: [{ ...number('一般（組）第122号', '一般', 122), sections: ['組'] }],
        issuedOn: '2019-09-02',
        title: `山形県警察${programme}推進要綱の制定について`,
        effect: 'lapses',
        lastDay: '2024-11-15',
      },
    ],
    attachments: here('別紙', '別表1', '別表2', '別表3'),
    ownerUnit: '組織犯罪対策課',
  },
  ishikawa: {
    ...unset,
    numbers: [{ ...number('組対甲達第33号等', '組対甲達', 33), andOthers: true }],
    issuedOn: '2024-04-26',
    issuer: '石川県警察本部長',
    addressees: '部課署長',
    kind: '通達',
    title: `「${programme}の基本方針」の改正について`,
    predecessors: [
      {
        numbers: [
          number('組対甲達第24号', '組対甲達', 24),
          number('務甲達第84号', '務甲達', 84),
          number('生企甲達第115号', '生企甲達', 115),
          number('刑企甲達第93号', '刑企甲達', 93),
          number('交企甲達第83号', '交企甲達', 83),
          number('公甲達第90号', '公甲達', 90),
        ],
        issuedOn: '2019-06-28',
        title: `${programme}の推進について`,
        effect: 'abolished',
        lastDay: null,
      },
    ],
    attachments: [...here('別紙'), ...absent('別添')],
  },
  saitama: {
    ...unset,
    title: `埼玉県警察${programme}推進要綱`,
    attachments: [...here('別添'), ...absent('別表第1', '別表第2')],
  },
  gifu: {
    ...unset,
    numbers: [{ ...number('国捜150号等ほか', '国捜', 150), andOthers: true }],
    issuedOn: '2019-09-02',
    effectiveOn: '2019-09-02',
    kind: '通達',
    title: '在留外国人等総合対策推進要領の制定について',
    attachments: here('別添', '別表'),
  },
  miyagi: {
    ...unset,
    numbers: [number('宮本地第370号', '宮本地', 370)],
    issuedOn: '2023-03-29',
    effectiveOn: '2023-04-01',
    originalKept: 'permanent',
    copyKeptYears: 5,
    fileCode: '共 00 00 10 31',
    issuer: '宮城県警察本部長',
    addressees: '県本部各部課長、県下各警察署長',
    kind: '通達',
    title: '巡回連絡推進要領の改正について',
    predecessors: [
      {
        numbers: [number('宮本地第241号', '宮本地', 241)],
        issuedOn: '2020-03-03',
        title: '巡回連絡推進要領の改正について',
        effect: 'abolished',
        lastDay: null,
      },
    ],
    attachments: here('別添', '別表', '別記様式'),
  },
};

describe('directives.register: the header of a directive', () => {
  test.each(Object.entries(expected))(
    'directives.register: %s gives the fields of clauses.md 6.5',
    (name, fields) => {
      expect(valuesOf(read(seedText(name as SeedName)).header)).toEqual(fields);
    },
  );

  test('directives.register: fields put together from noise say so, with where they stood', () => {
    const source = seedText('yamagata');
    const { numbers, issuedOn } = read(source).header;
    expect([numbers?.sure, issuedOn?.sure]).toEqual(['repaired', 'printed']);
    const { from = 0, until = 0 } = numbers?.source ?? {};
    expect(source.slice(from, until)).toBe('一般(組、警、生企、\n刑企、交企、備一)第\n164号');
  });
});

// Words of our own, in the ways other prefectures print their directives.

const body = `第1 目的
この要綱は、見本の業務に関し必要な事項を定めることを目的とする。
第2 任務
署長は、架空の計画を毎年作成するものとする。
`;

describe('directives.register: headers of other kinds', () => {
  test('directives.register: articles with amendment history keep their own first date', () => {
    const { header, nodes } = read(`○見本県警察架空巡回実施規程
昭和60年3月1日
本部訓令第8号
改正 平成3年4月1日本部訓令第4号
平成20年3月28日本部訓令第11号

見本県警察架空巡回実施規程を次のように定める。

（目的）
第1条 この規程は、架空巡回の実施に関し必要な事項を定めることを目的とする。
（実施）
第2条 署長は、次に掲げる事項を行うものとする。
(1) 計画の作成
(2) 結果の確認
2 前項の計画は、毎年度作成する。ただし、特別の事情があるときは、この限りでない。
第2条の2 署長は、架空の事情があるときは、計画を見直すものとする。
附 則
この規程は、昭和60年4月1日から施行する。
附 則（平成3年4月1日本部訓令第4号）
この規程は、平成3年4月1日から施行する。
`);
    expect(valuesOf(header)).toEqual({
      ...unset,
      numbers: [number('本部訓令第8号', '本部訓令', 8)],
      issuedOn: '1985-03-01',
      effectiveOn: '1985-04-01',
      kind: '訓令',
      title: '見本県警察架空巡回実施規程',
    });
    const [, , first, second, branch] = nodes;
    expect([first?.address, first?.caption]).toEqual(['第1条', '目的']);
    expect(second?.children.map(({ address }) => address)).toEqual([
      '第2条/(1)',
      '第2条/(2)',
      '第2条/2',
    ]);
    expect(second?.children[2]?.passages.map(({ kind }) => kind)).toEqual(['body', 'proviso']);
    expect(branch?.address).toBe('第2条の2');
  });

  test('directives.register: metadata in square brackets', () => {
    const { header } = read(`[文書番号] 見本地第12号
[発出日] 令和3年2月4日
[宛先] 各部長、各所属長
[発出者] 見本県警察本部長
[有効期間] 令和8年3月31日
[保存期間] 5年
[件名] 架空連絡実施要領の制定について
架空連絡実施要領を別添のとおり定めたので、適切に実施されたい。
別添
架空連絡実施要領
${body}`);
    expect(valuesOf(header)).toEqual({
      ...unset,
      numbers: [number('見本地第12号', '見本地', 12)],
      issuedOn: '2021-02-04',
      validUntil: '2026-03-31',
      originalKept: 5,
      addressees: '各部長、各所属長',
      issuer: '見本県警察本部長',
      title: '架空連絡実施要領の制定について',
      attachments: here('別添'),
    });
  });

  test('directives.register: three joint numbers, three issuers, one letter', () => {
    const { header } = read(`原議保存期間 10年（令和17年3月31日まで）
有効期間 一種（令和17年3月31日まで）

各部課長
各警察署長 殿

見本地第21号
見本生企第34号
見本刑企第55号
令和7年3月14日

見本県警察本部地域部長
見本県警察本部生活安全部長
見本県警察本部刑事部長

架空連絡の推進について（通達）

みだしのことについては、下記のとおり実施することとしたので、適切に実施されたい。

記
1 目的
架空連絡の実施に関し必要な事項を定めることを目的とする。
2 実施
署長は、計画を作成するものとする。
`);
    expect(valuesOf(header)).toEqual({
      ...unset,
      numbers: [
        number('見本地第21号', '見本地', 21),
        number('見本生企第34号', '見本生企', 34),
        number('見本刑企第55号', '見本刑企', 55),
      ],
      issuedOn: '2025-03-14',
      validUntil: '2035-03-31',
      keptUntil: '2035-03-31',
      originalKept: 10,
      addressees: '各部課長、各警察署長',
      issuer: '見本県警察本部地域部長、見本県警察本部生活安全部長、見本県警察本部刑事部長',
      kind: '通達',
      title: '架空連絡の推進について',
    });
  });

  test('directives.register: Shōwa dates in ideographs, and two predecessors of one day', () => {
    const { header } = read(`各警察署長 殿
見本防第四十二号
昭和六十三年十二月二十八日
見本県警察本部長

架空連絡実施要綱の制定について（通達）

この度、架空連絡実施要綱を別紙のとおり制定し、昭和六十四年一月一日から施行することとしたので、適切に実施されたい。

なお、「架空連絡の実施について（通達）」（昭和五十一年四月十日付け見本防第三号）及び「架空連絡の強化について（通達）」（昭和五十五年六月一日付け見本防第十七号）は、昭和六十三年十二月三十一日限り、廃止する。

別紙
架空連絡実施要綱
${body}`);
    expect(valuesOf(header)).toMatchObject({
      numbers: [{ series: '見本防', serial: 42 }],
      issuedOn: '1988-12-28',
      effectiveOn: '1989-01-01',
      predecessors: [
        { numbers: [{ serial: 3 }], issuedOn: '1976-04-10', title: '架空連絡の実施について' },
        {
          numbers: [{ serial: 17 }],
          issuedOn: '1980-06-01',
          effect: 'lapses',
          lastDay: '1988-12-31',
        },
      ],
    });
  });

  test('directives.register: predecessors in a list, one only in part; the directive’s own end', () => {
    const { header } = read(`各所属長 殿
見本地第9号
令和6年3月1日
見本県警察本部長
架空連絡の推進について（通達）
架空連絡推進要領を別添のとおり定めたので、実施されたい。
この通達は、令和11年3月31日限り、その効力を失う。
次に掲げる通達は、廃止する。
(1) 「架空連絡の運用について（通達）」（平成30年2月1日付け見本地第5号）
(2) 「架空連絡の記録について（通達）」（平成31年4月30日付け見本地第6号）
別添
架空連絡推進要領
${body}附則
「架空の手引の制定について（通達）」（平成29年5月8日付け見本務第7号）の別表第2は、廃止する。
`);
    expect(header.validUntil?.value).toBe('2029-03-31');
    expect(
      header.predecessors?.value.map(({ numbers, effect }) => [numbers[0]?.serial, effect]),
    ).toEqual([
      [5, 'abolished'],
      [6, 'abolished'],
      [7, 'amended'],
    ]);
  });

  test('directives.register: a letterhead of two columns, and a 旧通達 named before', () => {
    const { header, nodes } =
      read(`　　　　　　　　　　　　　　　　　　　　　　原議保存期間　　５年（令和12年３月31日まで）
各部課長　殿　　　　　　　　　　　　　　　　有 効 期 間　　一種（令和12年３月31日まで）
各警察署長　殿
　　　　　　　　　　　　　　　　　　　　　　見本地発第１２号
　　　　　　　　　　　　　　　　　　　　　　令和７年３月10日
　　　　　　　　　　　　　　　　　　　　　　見本県警察本部長

　　　　　架空連絡の適正な推進について（通達）
　架空連絡については、「架空連絡の推進について」（令和２年３月１日付け見本地発第５号。以下「旧通達」という。）により推進してきたところであるが、この度、下記のとおり見直すこととしたので、適切に実施されたい。
　なお、旧通達は、令和７年３月31日をもって廃止する。
　　　　　　　　　　　　　　　記
１　目的
　　架空連絡の適正な推進を図ることを目的とする。
２　実施要領
　⑴　実施者
　　　署長は、次の者を実施者に指定するものとする。
　　ア　交番の勤務員
　　イ　その他署長が必要と認める者
　⑵　実施の時期
　　　実施者は、毎年４月に実施するものとする。
３　施行期日
　　この通達は、令和７年４月１日から施行する。
　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　以　上
（担当：地域課企画係　警電1234）
`);
    expect(valuesOf(header)).toEqual({
      ...unset,
      numbers: [number('見本地発第12号', '見本地発', 12)],
      issuedOn: '2025-03-10',
      effectiveOn: '2025-04-01',
      validUntil: '2030-03-31',
      keptUntil: '2030-03-31',
      originalKept: 5,
      addressees: '各部課長、各警察署長',
      issuer: '見本県警察本部長',
      kind: '通達',
      title: '架空連絡の適正な推進について',
      predecessors: [
        {
          numbers: [number('見本地発第5号', '見本地発', 5)],
          issuedOn: '2020-03-01',
          title: '架空連絡の推進について',
          effect: 'abolished',
          lastDay: '2025-03-31',
        },
      ],
      ownerUnit: '地域課企画係',
    });
    expect(nodes.map(({ address }) => address)).toEqual(['頭書', '前文', '1', '2', '3', '末尾']);
  });

  test('directives.register: a 例規 of Shōwa with its history and items in ideographs', () => {
    const { header, nodes } = read(`○見本県警察架空連絡取扱要綱の制定について（例規）
〔昭和55年７月15日見本防第88号〕
〔各部長・各所属長あて本部長〕
〔沿革〕　昭和60年3月見本務第3号改正　平成7年4月見本地第11号改正

みだしのことについて、別記のとおり「見本県警察架空連絡取扱要綱」を定め、昭和55年8月1日から実施することとしたので、誤りのないようにされたい。
おって、架空連絡取扱要領について（昭和40年5月6日見本防第12号例規）は、廃止する。

別記
見本県警察架空連絡取扱要綱
（趣旨）
第１条　この要綱は、架空連絡の取扱いについて必要な事項を定めるものとする。
（定義）
第２条　この要綱において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
一　架空連絡　署長が指定する連絡をいう。
二　連絡者　架空連絡を行う者をいう。
（報告）
第３条　署長は、様式第１号により報告するものとする。
様式第１号（第３条関係）
架空連絡報告書
`);
    expect(valuesOf(header)).toEqual({
      ...unset,
      numbers: [number('見本防第88号', '見本防', 88)],
      issuedOn: '1980-07-15',
      effectiveOn: '1980-08-01',
      addressees: '各部長・各所属長',
      issuer: '本部長',
      kind: '例規',
      title: '見本県警察架空連絡取扱要綱の制定について',
      predecessors: [
        {
          numbers: [number('見本防第12号', '見本防', 12)],
          issuedOn: '1965-05-06',
          title: '架空連絡取扱要領について',
          effect: 'abolished',
          lastDay: null,
        },
      ],
      attachments: here('別記', '様式第1号'),
    });
    const second = nodes.find(({ address }) => address === '第2条');
    expect(second?.children.map(({ address, caption }) => [address, caption])).toEqual([
      ['第2条/一', '架空連絡'],
      ['第2条/二', '連絡者'],
    ]);
    expect(nodes.at(-1)?.caption).toBe('架空連絡報告書');
  });

  test('directives.register: two dates that disagree leave the date unset', () => {
    const { header } = read(`各所属長 殿
見本地第9号
令和6年3月1日
令和6年3月8日
見本県警察本部長
架空連絡の推進について（通達）
架空連絡推進要領を別添のとおり定めたので、実施されたい。
別添
架空連絡推進要領
${body}`);
    expect([header.issuedOn, header.title?.value]).toEqual([null, '架空連絡の推進について']);
  });

  test('directives.register: a law that is cited is no predecessor, a parent no number', () => {
    const { header } = read(`架空連絡推進要綱
第1 目的
この要綱は、架空の保護に関する法律（平成15年法律第57号）に基づき、「架空の基本要綱の制定について（通達）」（令和2年4月1日付け見本務第8号）によるもののほか、必要な事項を定めることを目的とする。
第2 廃止
署長は、用紙を廃止することができる。
`);
    expect(valuesOf(header)).toEqual({ ...unset, title: '架空連絡推進要綱' });
  });
});

const letter = (serial: number): string => `各所属長 殿
見本地第${serial}号
令和6年3月${serial}日
見本県警察本部長
架空連絡その${serial}の推進について（通達）
架空連絡推進要領を別添のとおり定めたので、実施されたい。
別添
架空連絡推進要領
${body}`;

describe('directives.register: texts that are not one directive', () => {
  test.each([
    ['', 'directives.empty'],
    [' \n\t　', 'directives.empty'],
    [
      `見本県警察本部 ホームページ
ホーム > 組織から探す > 地域課
巡回連絡にご協力ください
更新日：令和7年4月1日
お巡りさんが、皆さんのご家庭を訪問します。
1 巡回連絡とは
交番の警察官が各家庭を訪問する活動です。
2 お願い
カードの記入にご協力をお願いします。
お問い合わせ 見本県警察本部地域課 電話000-000-0000`,
      'directives.no-directive',
    ],
    [
      `見本新聞 令和7年4月2日
見本県警察は1日、架空連絡の推進について（通達）を出した。県警によると、署長は計画を作成するという。`,
      'directives.no-directive',
    ],
    [[1, 2, 3].map(letter).join('\n'), 'directives.several'],
    [[body, body].map((text) => `架空連絡推進要綱\n${text}`).join('\n'), 'directives.several'],
    ['x'.repeat(400_001), 'directives.too-long'],
  ])('directives.register: refused with the reason %#', (text, code) => {
    const document = readDirective(text);
    expect(document.ok ? document.value.header.title : document.refusal.code).toBe(code);
  });

  test('directives.register: how many directives a mixed text holds, and which', () => {
    expect(readDirective([1, 2, 3].map(letter).join('\n'))).toMatchObject({
      refusal: {
        details: {
          count: 3,
          titles:
            '架空連絡その1の推進について、架空連絡その2の推進について、架空連絡その3の推進について',
        },
      },
    });
  });
});
