import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkHouse } from './check-house.ts';
import { checkSchema } from './check-schema.ts';
import { traceGaps } from './trace/gaps.ts';
import type { TraceSources } from './trace/read.ts';
import { type Breach, listFiles } from './tree.ts';

// A checker that finds nothing is worth nothing, so each rule is shown a breach of it. All breaches
// are planted in a copy of the tree; what the copy reports beyond the clean tree comes from them.

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'meguri-checks-'));

const plant = (file: string, text: string): void => {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
};

const copyTree = (): void => {
  for (const file of listFiles(root).filter((name) => !name.startsWith('docs/'))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  execFileSync('git', ['init', '-q'], { cwd: copy });
};

const migration = 'server/db/migrations/9999_planted.sql';
const planted: Readonly<Record<string, string>> = {
  [migration]: `-- nationality in a comment is no field
create table planted_guests (
  id uuid primary key,
  nationality text,
  place_id bigint,
  number bigserial,
  station_id uuid,
  note text default 'select; -- not a statement'
);
-- fact
-- A fact with a sentence of its own.
create table planted_facts (id uuid primary key, station_id uuid, health_score integer);
alter table planted_facts enable row level security;
create policy planted_scope on planted_facts using (station_id in (select id from units));
grant select, insert, update (health_score), delete on planted_facts to {app};
create function planted_fn() returns trigger language plpgsql as $body$
begin
  perform pg_advisory_lock(1);
  return new;
end $body$;
create trigger planted_trigger before insert on planted_facts execute function planted_fn();
set statement_timeout = 5;
reset role;
create temporary table planted_temp (id uuid);
listen planted;
prepare planted as select 1;
alter table planted_facts add column key uuid default uuidv7();
alter table planted_facts add column double integer generated always as (1 + 1);
comment on table planted_facts is 'no nationality here';
create policy planted_wide on planted_facts to {whole} using (true);
alter policy planted_scope on planted_facts using
  (station_id = any (string_to_array(nullif(current_setting('app.station', true), ''), ',')::uuid[]));
create policy planted_same on planted_facts using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
`,
  'core/src/visits/planted.ops.ts': `export const planted = {
  input: { residenceStatus: 'x', deviceLocation: 'y', longitude: 1 },
  heading: '国籍',
};
`,
  'packs/planted/pack.json': '{ "parameters": { "religion": true, "label": "在留資格" } }',
  'server/src/visits/planted.ts': `import { a } from '../plans/plans.db.ts';
import { b } from '../plans/plans.ts';
import { Pool } from 'pg';
import { createHash } from 'node:crypto';
import { c } from '@meguri/office/x.ts';
export const all = [a, b, Pool, createHash, c, 'set role planted', \`listen planted\`];
export const query = { name: 'planted', text: 'select 1', values: [] };
`,
  'server/src/platform/planted.ts':
    "import { all } from '../visits/visits.ts';\nimport 'node:crypto';\nexport const x = all;\n",
  'server/src/platform/keys-planted.ts': "import 'node:crypto';\n",
  'core/src/visits/planted-a.ts':
    "import type { B } from './planted-b.ts';\nexport type A = readonly B[];\n",
  'core/src/visits/planted-b.ts':
    "import type { A } from './planted-a.ts';\nexport type B = readonly A[];\n",
  'core/src/visits/planted-room.ts':
    "import { a } from '../../../server/src/app.ts';\nimport { b } from 'kysely';\nexport const c = [a, b];\n",
  'core/src/visits/planted-long.ts': Array.from(
    { length: 420 },
    (_, line) => `export const line${line} = ${line};\n`,
  ).join(''),
  'core/src/visits/planted-bans.ts': `enum Colours { red }
// ${'biome'}-ignore lint/suspicious/noExplicitAny: yes
const wide = (a: any, b: number, c: number, d: number): number => a! + b + c + d;
class Manager {}
class Failure extends Error {}
const lie = wide as unknown as string;
export default [...([Colours, wide, Manager, Failure, lie] as const)];
`,
  'core/src/helpers/planted.ts': 'export const a = 1;\n',
  'resident/server/planted.ts':
    "import { createHash } from 'node:crypto';\nimport { Pool } from 'pg';\nimport { c } from '../../server/src/app.ts';\nexport const x = [createHash, Pool, c];\n",
  'resident/src/planted.ts': "import 'node:fs';\n",
  'office/src/visits/planted.tsx':
    "import { readFileSync } from 'node:fs';\nimport { x } from '@meguri/server/app.ts';\nexport const y = [readFileSync, x];\n",
};

const clean: Breach[] = [];
const house: Breach[] = [];
const schema: Breach[] = [];

const isNew = (breach: Breach): boolean =>
  !clean.some((old) => old.rule === breach.rule && old.file === breach.file);

beforeAll(() => {
  copyTree();
  clean.push(...checkHouse(copy).breaches, ...checkSchema(copy).breaches);
  for (const [file, text] of Object.entries(planted)) plant(file, text);
  house.push(...checkHouse(copy).breaches.filter(isNew));
  schema.push(...checkSchema(copy).breaches.filter(isNew));
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const saysOf = (breaches: readonly Breach[], rule: string, file: string): string =>
  breaches
    .filter((breach) => breach.rule === rule && breach.file.endsWith(file))
    .map(({ line, say }) => `${line} ${say}`)
    .join('\n');

describe('check-house', () => {
  const cases: readonly (readonly [rule: string, file: string, say: string])[] = [
    ['file-size', 'planted-long.ts', '420 non-blank lines'],
    ['room', 'planted-room.ts', '1 core may not import server'],
    ['package', 'planted-room.ts', '2 core imports zod only'],
    ['room', 'planted.tsx', '2 office may not import server'],
    ['package', 'planted.tsx', '1 no Node in a browser'],
    ['package', 'resident/server/planted.ts', '1 cryptography of the public side'],
    ['package', 'resident/server/planted.ts', '2 the public side has no database'],
    ['room', 'resident/server/planted.ts', '3 resident may not import server'],
    ['package', 'resident/src/planted.ts', '1 no Node in a browser'],
    ['room', 'visits/planted.ts', '5 server may not import office'],
    ['package', 'visits/planted.ts', '3 SQL lives in *.db.ts'],
    ['package', 'visits/planted.ts', '4 cryptography'],
    ['front-door', 'visits/planted.ts', '1 enter plans by plans/plans.ts'],
    ['package', 'platform/planted.ts', '2 cryptography'],
    ['front-door', 'platform/planted.ts', '1 platform imports neither slices'],
    ['slice-order', 'visits/planted.ts', '2 visits comes before plans'],
    ['cycle', 'planted-a.ts', 'planted-b.ts'],
    ['folder', 'helpers/planted.ts', 'helpers is no slice'],
    ['enum', 'planted-bans.ts', '1 '],
    ['ignore', 'planted-bans.ts', '2 '],
    ['any', 'planted-bans.ts', '3 '],
    ['non-null', 'planted-bans.ts', '3 '],
    ['parameters', 'planted-bans.ts', '3 4 parameters'],
    ['class', 'planted-bans.ts', '4 '],
    ['double-cast', 'planted-bans.ts', '6 '],
    ['default-export', 'planted-bans.ts', '7 '],
    ['literal-spread', 'planted-bans.ts', '7 '],
  ];

  test.each(cases)('%s in %s', (rule, file, say) => {
    expect(saysOf(house, rule, file)).toContain(say);
  });

  test('an error class, its own front door and a file of keys are no breach', () => {
    expect(saysOf(house, 'class', 'planted-bans.ts').split('\n')).toHaveLength(1);
    expect(saysOf(house, 'front-door', 'visits/planted.ts').split('\n')).toHaveLength(1);
    expect(saysOf(house, 'package', 'platform/keys-planted.ts')).toBe('');
  });
});

describe('check-schema', () => {
  const cases: readonly (readonly [rule: string, file: string, say: string])[] = [
    ['forbidden-name', migration, '4 nationality'],
    ['forbidden-name', migration, '12 health_score'],
    ['forbidden-name', 'planted.ops.ts', '2 residenceStatus'],
    ['forbidden-name', 'planted.ops.ts', '2 deviceLocation'],
    ['forbidden-name', 'planted.ops.ts', '2 longitude'],
    ['forbidden-name', 'planted.ops.ts', '3 国籍'],
    ['forbidden-name', 'planted/pack.json', 'religion'],
    ['forbidden-name', 'planted/pack.json', '在留資格'],
    ['id-type', migration, 'place_id is bigint'],
    ['serial', migration, 'serial'],
    ['row-security', migration, 'create policy … on planted_guests'],
    ['row-security', migration, 'alter table planted_guests enable'],
    ['row-security', migration, 'alter table planted_facts force'],
    ['policy-select', migration, '14 '],
    ['policy-shape', migration, '30 '],
    ['policy-shape', migration, '31 '],
    ['fact-grant', migration, '15 planted_facts'],
    ['session-lock', migration, '17 '],
    ['trigger', migration, '21 '],
    ['timeout', migration, '22 '],
    ['session-state', migration, '22 '],
    ['session-state', migration, '23 '],
    ['temp-table', migration, '24 '],
    ['listen', migration, '25 '],
    ['named-statement', migration, '26 '],
    ['postgresql-15', migration, '27 '],
    ['postgresql-15', migration, '28 '],
    ['session-state', 'visits/planted.ts', '6 '],
    ['listen', 'visits/planted.ts', '6 '],
    ['named-statement', 'visits/planted.ts', '7 '],
  ];

  test.each(cases)('%s in %s: %s', (rule, file, say) => {
    expect(saysOf(schema, rule, file)).toContain(say);
  });

  test('comments, strings and explanations are no fields', () => {
    expect(saysOf(schema, 'forbidden-name', migration).split('\n')).toHaveLength(3);
  });

  test('a policy of the one shape is no breach', () => {
    expect(saysOf(schema, 'policy-shape', migration)).toMatch(/^14 .*\n30 .*\n31 .*$/);
  });

  test('too few files fail', () => {
    const [first] = checkSchema(copy, 10_000).breaches.filter(
      ({ rule }) => rule === 'too-few-files',
    );
    expect(first?.say).toMatch(/read \d+, expected 10000 or more/);
  });
});

describe('the commands', () => {
  const exit = (tool: string): number | null =>
    spawnSync(process.execPath, [join(root, 'tools', tool), '--root', copy]).status;

  test('end with 1 on a breach', () => {
    expect(exit('check-house.ts')).toBe(1);
    expect(exit('check-schema.ts')).toBe(1);
  });

  test('Biome reports the planted room breach too', () => {
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [biome, 'lint', 'core/src/visits/planted-room.ts'],
      { cwd: copy, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('core imports no other room');
  });
});

describe('write-trace', () => {
  const whole: TraceSources = {
    duties: { 'visits.record': { ja: '記録', en: 'Record' } },
    clauses: [
      {
        pack: 'p',
        id: 'MG-1',
        cite: '第1',
        summary: '記録する。',
        duties: ['visits.record'],
        reason: '',
      },
      { pack: 'p', id: 'MG-2', cite: '第2', summary: '題名。', duties: [], reason: 'statement: ―' },
    ],
    operations: [
      { name: 'visits.record', file: 'v.ops.ts', exported: 'record', duties: ['visits.record'] },
    ],
    tests: [{ duty: 'visits.record', file: 'v.test.ts' }],
    screens: [],
    later: {},
  };
  const rules = (sources: TraceSources): readonly string[] =>
    traceGaps(sources).map(({ rule }) => rule);

  test('a whole trace has no gap', () => expect(rules(whole)).toEqual([]));

  test('each gap is found', () => {
    const [clause, ...clauses] = whole.clauses;
    const bare = { pack: 'p', id: 'MG-3', cite: '第3', summary: '', duties: [], reason: '' };
    const wrong = {
      pack: 'p',
      id: 'MG-4',
      cite: '第4',
      summary: '',
      duties: ['visits.nothing'],
      reason: '',
    };
    expect(clause?.id).toBe('MG-1');
    expect(rules({ ...whole, clauses: [...clauses, bare] })).toEqual(['clause']);
    expect(rules({ ...whole, clauses: [...clauses, wrong] })).toEqual(['unknown-duty']);
    expect(rules({ ...whole, clauses: [] })).toEqual(['too-few-files']);
    expect(rules({ ...whole, tests: [] })).toEqual(['untested']);
    expect(rules({ ...whole, operations: [] })).toEqual(['unbuilt']);
    const later = { 'visits.record': 'D' };
    expect(rules({ ...whole, operations: [], later })).toEqual([]);
    expect(rules({ ...whole, later })).toEqual(['stale-step']);
    expect(rules({ ...whole, later: { 'x.y': 'D' } })).toEqual(['unknown-duty']);
    expect(rules({ ...whole, tests: [...whole.tests, { duty: 'x.y', file: 'x' }] })).toEqual([
      'unknown-duty',
    ]);
  });
});
