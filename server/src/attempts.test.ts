import { forbiddenIn } from '@meguri/core/base/never-kept.ts';
import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import { readTotals } from '@meguri/core/communities/totals.ts';
import {
  beatsImport,
  premisesImport,
  registerHouseholdsImport,
  townsImport,
} from '@meguri/core/imports/fields.ts';
import { readShape } from '@meguri/core/imports/headers.ts';
import { resolveMapping } from '@meguri/core/imports/mapping.ts';
import { readCases } from '@meguri/core/materials/crime-figures.ts';
import { checkPack } from '@meguri/core/pack/check.ts';
import {
  changed,
  type Files,
  type Json,
  samples,
  shipped,
} from '@meguri/core/pack/packs.testing.ts';
import { explain, type RefusalCode } from '@meguri/core/refusals.ts';
import { afterAll, describe, expect, test } from 'vitest';
import {
  fieldNames,
  groupsOf,
  headings,
  inputWith,
  phrases,
  schemaOf,
  type Thing,
  textsOf,
  things,
  ways,
  writing,
} from './attempts.testing.ts';
import { parsed } from './platform/parse-input.ts';
import { RefusalError } from './platform/refusal-error.ts';

// Must show 4 of the programme: whoever tries to have a person, a nationality, a score or a link to a
// household kept is refused in words, wherever he tries. None of this needs a database; what is tried
// over HTTP, so that nothing is stored, is in idor.db.test.ts.

const counts = new Map<string, number>();
const counted = (way: string, thing: Thing): void => {
  const key = `${way}: ${thing}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
const total = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

afterAll(() => {
  for (const [key, count] of [...counts].sort()) console.log(`${key} ${count}`);
  console.log(`attempts refused: ${total()}`);
});

type Refused = {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
};

/** Both languages say what is wrong and what to do, with nothing left to fill in. */
const isExplained = ({ code, details }: Refused): boolean =>
  (['ja', 'en'] as const).every((language) => {
    const { say, next } = explain(code, details, language);
    return [say, next].every((text) => text.length > 8 && !/\{\w+\}/.test(text));
  });

const refusalOf = (work: () => unknown): Refused | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
};

const clearly = (refused: Refused | undefined, tried: string): RefusalCode | undefined => {
  expect(refused, `${tried} was taken`).toBeDefined();
  expect(refused && isExplained(refused), `${tried}: ${refused?.code} explains nothing`).toBe(true);
  return refused?.code;
};

describe('communities.register: R01 R03 R04: an unknown field of any writing operation', () => {
  test.each(things)('R01: %s: is refused by name, at every depth', (thing) => {
    for (const operation of writing) {
      const schema = schemaOf(operation);
      for (const group of groupsOf(operation)) {
        for (const name of fieldNames[thing]) {
          const input = inputWith(schema, [...group, name], { value: '見本' });
          const tried = `${operation.name} ${[...group, name].join('.')}`;
          const code = clearly(
            refusalOf(() => parsed(operation.input, input)),
            tried,
          );
          const never = forbiddenIn(name, 'all') !== undefined;
          expect(code, tried).toBe(never ? 'request.never-kept' : 'request.unknown-field');
          counted('unknown field', thing);
        }
      }
    }
  });
});

describe('communities.register: R01 R03 R04: words in a field for something else', () => {
  test.each(things)('R01: %s: is found however it is worked in', (thing) => {
    for (const phrase of phrases[thing]) {
      for (const way of ways) {
        const answer = withoutParticulars(['公民館で打合せ', way(phrase)]);
        const refused = answer.ok ? undefined : answer.refusal;
        expect(clearly(refused, way(phrase))).toBe('text.particulars');
        counted('free text', thing);
      }
    }
  });

  // What is not read by the detector, and why that is so.
  const unread: Readonly<Record<string, string>> = {
    'communities.handOver': 'ids of a directive and its clause',
    'communities.recordTotals text': 'lines of municipalities and numbers, read as such',
    'interpreters.ask': 'the id of a class of the directive',
    'training.complete': 'the id of a lesson',
    'training.assign': 'the id of a lesson',
    'voices.receive': 'what a resident says in his own words; sealed, and never searched',
    'voices.enter': 'what a resident says in his own words; sealed, and never searched',
    'voices.answer': 'a letter to whoever asked; sealed',
    'voices.answerComplaint': 'a letter to whoever complained; sealed',
  };
  const meetings: readonly string[] = ['meeting.personal', 'text.particulars'];

  test('R01: every operation that takes free text refuses particulars, or a reason is stated', () => {
    const open = writing.flatMap((operation) => {
      const guarded = operation.refusals.some((code) => meetings.includes(code));
      const texts = textsOf(operation).map((path) => path.join('.'));
      if (guarded || texts.length === 0 || operation.name in unread) return [];
      return texts.map((path) => `${operation.name} ${path}`);
    });
    expect(open).toEqual([]);
  });
});

const definitions = [townsImport, beatsImport, premisesImport(), registerHouseholdsImport];
const spellings: readonly ((heading: string) => string)[] = [
  (heading) => heading,
  (heading) => [...heading].join(/^[\x20-\x7e]+$/.test(heading) ? '' : ' '),
  (heading) => `令和7年 ${heading}`,
  (heading) => `（${heading}）`,
];

describe('imports.premises: R01 R03 R04: a column of a file', () => {
  test.each(things)('R01: %s: is refused by the name of the column', (thing) => {
    for (const { kind, fields } of definitions) {
      for (const heading of headings[thing].flatMap((one) =>
        spellings.map((spell) => spell(one)),
      )) {
        const shape = readShape([
          ['町名', heading],
          ['見本町', '1'],
          ['試験町', '2'],
        ]);
        if (!shape.ok) throw new Error(shape.refusal.code);
        const columns = Object.fromEntries(fields.slice(0, 1).map(({ name }) => [name, heading]));
        const answer = resolveMapping(fields, shape.value, { columns, constants: {} });
        const refused = answer.ok ? undefined : answer.refusal;
        expect(clearly(refused, `${kind} ${heading}`)).toBe('imports.forbidden-column');
        counted('import', thing);
      }
    }
  });

  test.each(things)('R01: %s: no import has a field for it', (thing) => {
    for (const { fields } of definitions) {
      for (const name of fieldNames[thing]) {
        const shape = readShape([
          ['町名', '世帯数'],
          ['見本町', '1'],
          ['試験町', '2'],
        ]);
        if (!shape.ok) throw new Error(shape.refusal.code);
        const mapping = { columns: { [name]: '町名' }, constants: {} };
        const answer = resolveMapping(fields, shape.value, mapping);
        expect(clearly(answer.ok ? undefined : answer.refusal, name)).toBe('imports.wrong-columns');
        counted('import', thing);
      }
    }
  });

  const national = ['手口', '市区町村（発生地）', '町丁目（発生地）', '発生年月日（始期）'];
  test.each(things)(
    'materials.provide: R16: %s: nor does the reader of crime data take it',
    (thing) => {
      for (const heading of headings[thing]) {
        const row = ['自転車盗', '見本市', '中央', '2025-03-09', '見本'];
        const answer = readCases([[...national, heading], row]);
        expect(clearly(answer.ok ? undefined : answer.refusal, heading)).toBe(
          'imports.forbidden-column',
        );
        counted('crime data', thing);
      }
    },
  );

  test('R03: totals by origin are refused', () => {
    for (const line of [
      'ベトナム,120',
      'ネパール国籍,30',
      'ブラジル人,12',
      '永住者,40',
      '留学,20',
    ]) {
      const answer = readTotals(`見本市,400\n${line}`);
      expect(clearly(answer.ok ? undefined : answer.refusal, line)).toBe(
        'communities.totals-by-other',
      );
      counted('import', 'nationality');
    }
  });
});

const programmes: readonly Files[] = [
  shipped.yamagata,
  shipped.ishikawa,
  shipped.saitama,
  shipped.gifu,
  samples.residents,
];
const visits: readonly Files[] = [shipped.miyagi, samples.visits];

const inProgramme: readonly (readonly (string | number)[])[] = [
  ['pack'],
  ['pack', 'identity'],
  ['pack', 'bodies', 0],
  ['pack', 'catalogue'],
  ['pack', 'catalogue', 'groups', 0],
  ['pack', 'communityKinds', 0],
  ['pack', 'vocabulary', 0],
  ['clauses', 0],
];
const inVisits: typeof inProgramme = [
  ['pack'],
  ['pack', 'rules'],
  ['pack', 'criteria', 0],
  ['cards'],
  ['cards', 'items', 0],
  ['form', 'rows', 0],
  ['rights'],
];

const isThere = (files: Files, path: readonly (string | number)[]): boolean =>
  path.reduce<unknown>((value, key) => Object(value)[key], files) !== undefined;

/** The pack is refused, and one of its faults names what was brought in, in both languages. */
const mustFault = (files: Files, name: string, tried: string): void => {
  const faults = checkPack(files).filter((one) => `${one.what} ${one.say.ja}`.includes(name));
  expect(faults.length, `${tried} was taken`).toBeGreaterThan(0);
  for (const { say, mend } of faults) {
    expect(
      [say.ja, say.en, mend.ja, mend.en].every((text) => text.length > 8),
      tried,
    ).toBe(true);
  }
};

describe('directives.register: R01 R03 R04: what a pack brings', () => {
  test.each(things)('R04: %s: a field of its own is a fault of the pack', (thing) => {
    for (const [bases, places] of [
      [programmes, inProgramme],
      [visits, inVisits],
    ] as const) {
      for (const files of bases) {
        for (const place of places.filter((path) => isThere(files, path))) {
          for (const name of fieldNames[thing]) {
            mustFault(changed(files, [...place, name], '見本'), name, [...place, name].join('.'));
            counted('pack', thing);
          }
        }
      }
    }
  });

  const item = (label: string): Json => ({
    code: 'attempt',
    cards: ['household'],
    group: 'self',
    type: 'line',
    label: { ja: label, en: 'Attempt' },
    purpose: { ja: '試験', en: 'Attempt' },
    visibility: 'card',
    retentionMonths: null,
    choices: [],
  });
  const labels: readonly (readonly [Thing, string])[] = [
    ['nationality', '国籍'],
    ['nationality', '出身国'],
    ['nationality', '在留資格'],
    ['nationality', '信仰'],
    ['nationality', '民族'],
    ['nationality', 'ベトナム人'],
    ['score', '要注意人物'],
    ['score', '人物評価'],
    ['score', '危険度'],
    ['score', '薬物の疑い'],
  ];

  test.each(labels)(
    'R01: %s: 「%s」 is no item of a card, no criterion, no kind',
    (thing, label) => {
      for (const files of visits) {
        const items = ['cards', 'items', 0] as const;
        mustFault(changed(files, items, item(label)), label, `item ${label}`);
        const summary = ['pack', 'criteria', 0, 'summary', 'ja'] as const;
        mustFault(changed(files, summary, label), label, `criterion ${label}`);
        counted('pack', thing);
        counted('pack', thing);
      }
    },
  );

  test.each(labels.slice(0, 5))(
    'R03: %s: 「%s」 is no kind, title or word of a programme',
    (thing, label) => {
      const titles = [
        ['pack', 'communityKinds', 0, 'title', 'ja'],
        ['pack', 'catalogue', 'groups', 0, 'items', 0, 'title', 'ja'],
        ['pack', 'reports', 0, 'contents', 0, 'ja'],
        ['pack', 'vocabulary', 0, 'word', 'ja'],
      ] as const;
      for (const files of programmes) {
        for (const title of titles.filter((path) => isThere(files, path))) {
          mustFault(changed(files, title, label), label, title.join('.'));
          counted('pack', thing);
        }
      }
    },
  );
});

test('communities.register: R01 R03 R04: there were 1,000 attempts and more of each way', () => {
  expect(total()).toBeGreaterThanOrEqual(1000);
  for (const thing of things) {
    for (const way of ['unknown field', 'free text', 'import', 'crime data', 'pack']) {
      expect(counts.get(`${way}: ${thing}`) ?? 0, `${way}: ${thing}`).toBeGreaterThan(5);
    }
  }
});
