import { describe, expect, test } from 'vitest';
import { asvsGaps } from './asvs/gaps.ts';
import { countsOf, printAsvs } from './asvs/print.ts';
import { type AsvsSources, parseClaims, readAsvs } from './asvs/read.ts';
import { threatGaps, threatsFile } from './asvs/threats.ts';
import { titlesOf } from './asvs/titles.ts';
import { readText, rootOf } from './tree.ts';

const root = rootOf([]);
const head = 'id,level,subject,state,evidence\n';

const given = (rows: string): AsvsSources => ({
  ...parseClaims(head + rows),
  required: new Map([['1.1.1', '2']]),
  titles: ['T1: is %s'],
  files: new Set(['docs/a.md']),
});
const rules = (rows: string): readonly string[] => asvsGaps(given(rows)).map(({ rule }) => rule);

describe('evidence for ASVS', () => {
  test('the list is the one of ASVS 5.0.0: 70 of level 1, 183 of level 2', () => {
    const levels = [...readAsvs(root).required.values()];
    expect(levels.filter((level) => level === '1')).toHaveLength(70);
    expect(levels.filter((level) => level === '2')).toHaveLength(183);
  });

  test('a test by the beginning of its title, a file, or a sentence', () => {
    expect(rules('1.1.1,2,subject,met,test:T1: is | code:docs/a.md')).toEqual([]);
    expect(rules('1.1.1,2,subject,open,"a sentence, with a comma"')).toEqual([]);
  });

  test.each([
    ['1.1.1,2,subject,met,test:T2', 'no-such-test'],
    ['1.1.1,2,subject,met,test:', 'no-such-test'],
    ['1.1.1,2,subject,met,code:docs/b.md', 'no-such-file'],
    ['1.1.1,2,subject,met,it is so', 'no-evidence'],
    ['1.1.1,1,subject,open,a sentence', 'level'],
    ['1.1.1,2,subject,met,code:docs/a.md\n1.1.1,2,subject,open,again', 'not-once'],
    ['', 'not-once'],
    ['1.1.1,2,subject,open,a sentence\n9.9.9,2,subject,open,a sentence', 'unknown-id'],
    ['1.1.1,2,subject,open,a sentence\n1.1.2,2,subject,perhaps,a sentence', 'unreadable'],
  ])('%j: %s', (rows, rule) => expect(rules(rows)).toEqual([rule]));

  test('more than five deviations are another standard', () => {
    const rows = Array.from({ length: 6 }, () => '1.1.1,2,subject,deviation,a reason').join('\n');
    expect(rules(rows)).toContain('deviations');
  });

  test('counts, deviations and what is open are printed', () => {
    const { claims } = given('1.1.1,2,"a ""word""",deviation,test:T1 | because');
    expect(countsOf(claims)).toContain('1 deviation, 0 open');
    const text = printAsvs(claims);
    expect(text).toContain('- **1.1.1** (2) a "word": test `T1`; because');
    expect(text).toContain('| V1 Encoding and injection | 1 | 0 | 0 | 0 | 1 | 0 | 1 |');
  });

  test('titles are read from every way a test is written', () => {
    const own = titlesOf(root, 'tools/asvs.test.ts');
    expect(own).toContain('evidence for ASVS');
    expect(own).toContain('%j: %s');
    expect(own).not.toContain('T1: is %s');
  });
});

describe('threats', () => {
  const text = readText(root, threatsFile);
  const sources = readAsvs(root);
  const gaps = (changed: string) => threatGaps(changed, sources).map(({ rule }) => rule);
  const row = /^\| S4 .*$/m.exec(text)?.[0] ?? '';

  test('each of the 38 stands once, with files and tests that are there', () => {
    expect(row).toContain('provider');
    expect(gaps(text)).toEqual([]);
    expect(gaps('')).toHaveLength(38);
    expect(gaps(`${text}\n${row}`)).toEqual(['not-once']);
  });

  test('a file, a test or a proof that is missing is found', () => {
    const planted = (cells: string) => gaps(text.replace(row, `| S4 | threat | ${cells} |`));
    expect(planted('`core/src/none.ts` | `T58: %s`')).toEqual(['no-such-file']);
    expect(planted('`server/src/app.ts` | `no such test`')).toEqual(['no-such-test']);
    expect(planted('`server/src/app.ts` | ')).toEqual(['no-proof']);
    expect(planted('not built yet | ')).toEqual([]);
  });
});
