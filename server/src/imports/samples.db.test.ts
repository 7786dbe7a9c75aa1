import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { groupBy } from '@meguri/core/base/lists.ts';
import { confirmImport, previewImport } from '@meguri/core/imports/imports.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';

// Real published files, which lie beside the project and are not part of it.
const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const missing = !existsSync(`${shared}sample/towns.csv`);
const why = missing ? ' (skipped: ../shared/data is not here)' : '';

let p: Prefecture;
beforeAll(async () => {
  p = await testPrefecture();
});
afterAll(() => p.close());

type File = Input<typeof previewImport>;

const bytes = (name: string): Buffer => readFileSync(`${shared}${name}`);
const table = (name: string): Record<string, string>[] =>
  parse(bytes(`sample/${name}.csv`), { columns: true });

const file = (over: Partial<File> & Pick<File, 'kind' | 'content'>): File => ({
  source: '見本の公開資料',
  fileName: '見本.csv',
  mapping: null,
  asOf: null,
  statedTotal: null,
  ...over,
});

const preview = (given: File) => p.must('headquartersClerk', previewImport, given);

const write = async (given: File) => {
  const { mapping, confirmation, check, problem } = await preview(given);
  if (confirmation === null) throw new Error(JSON.stringify([problem, check?.refused.slice(0, 3)]));
  return p.must('headquartersClerk', confirmImport, { ...given, mapping, confirmation });
};

const mapped = async (given: File, change: File['mapping']): Promise<File> => {
  const { mapping } = await preview(given);
  return {
    ...given,
    mapping: {
      columns: { ...mapping.columns, ...change?.columns },
      constants: { ...mapping.constants, ...change?.constants },
    },
  };
};

const townsFile = async (): Promise<File> => {
  const given = file({ kind: 'towns', content: bytes('sample/towns.csv').toString('base64') });
  const { mapping } = await preview(given);
  const { basis: _, ...columns } = mapping.columns;
  return { ...given, mapping: { columns, constants: { basis: '推計' } } };
};

/** The sample's five tables as the one table a station would hand in. */
const beatsText = (): string => {
  const posts = new Map(table('posts').map((post) => [post['post_id'], post]));
  const stations = new Map(table('stations').map((one) => [one['station_id'], one['name']]));
  const towns = new Map(
    table('towns').map((one) => [one['town_id'], `${one['muni_name']}${one['town_name']}`]),
  );
  const held = groupBy(table('beat_towns'), (row) => row['beat_id'] ?? '');
  const rows = table('beats').flatMap((beat) => {
    const post = posts.get(beat['post_id'] ?? '');
    const names = (held.get(beat['beat_id'] ?? '') ?? []).map(({ town_id = '', part }) => {
      return `${towns.get(town_id)}${part ? `(${part})` : ''}`;
    });
    return [
      [stations.get(post?.['station_id'] ?? ''), post?.['name'], beat['no'], names.join('、')].join(
        ',',
      ),
    ];
  });
  return ['警察署,交番・駐在所,受持区番号,受持町名', ...rows].join('\n');
};

describe.skipIf(missing)(`published files${why}`, () => {
  test('imports.towns: the towns of the sample, once', async () => {
    const given = await townsFile();
    expect(await write(given)).toMatchObject({ created: 551, changed: 0 });
    expect(await write(given)).toMatchObject({ created: 0, changed: 0, unchanged: 551 });
  });

  test('imports.beats: 202 beats with their towns and parts, once', async () => {
    const content = Buffer.from(beatsText()).toString('base64');
    const given = file({ kind: 'beats', content, asOf: '2020-01-01' });
    expect(await write(given)).toMatchObject({ created: 202, changed: 0 });
    expect(await write(given)).toMatchObject({ created: 0, changed: 0, unchanged: 202 });
  });

  test('imports.register-households: the national register of 2020 becomes counts of beats', async () => {
    const content = bytes('importer-samples/juki-jinko-setai-2020_utf8bom_4header.csv').toString(
      'base64',
    );
    const bare = file({ kind: 'register-households', content });
    const given = await mapped(bare, { columns: {}, constants: { basis: '実数' } });
    const { check, titles } = await preview({ ...given, statedTotal: 1_006_676 });
    expect(titles[0]).toContain('令和2年1月1日');
    expect(check).toMatchObject({ sum: 1_006_676, refusedCount: 0 });
    const first = await write(given);
    expect(first.created).toBeGreaterThan(190);
    expect(await write(given)).toMatchObject({ created: 0, changed: 0, unchanged: first.created });
    const stations = await p.rows(async (tx) => {
      const { rows } = await sql<{
        id: string;
      }>`select id from units where kind = 'station'`.execute(tx);
      return rows.map(({ id }) => id);
    });
    const rows = await p.database.transaction({ schema: p.schema, stations }, (tx) =>
      tx.selectFrom('register_households').selectAll().execute(),
    );
    expect(new Set(rows.map(({ as_of, basis, level }) => [as_of, basis, level].join(' ')))).toEqual(
      new Set(['2020-01-01 derived ward', '2020-01-01 derived municipality']),
    );
    // 青葉区 152,698 and the two municipalities, less the towns no beat of the sample has.
    const total = rows.reduce((sum, row) => sum + row.count, 0);
    expect(total).toBeGreaterThan(150_000);
    expect(total).toBeLessThanOrEqual(155_475);
  });

  test.each([
    ['juki-jinko-2022_cp932_5header.csv', 'windows-31j'],
    ['ssdse-a-2026_cp932.csv', 'windows-31j'],
    ['estat-db-download-44-1-2020_utf8_13header.csv', 'utf-8'],
    ['crime-opendata-vending-2018_cp932.csv', 'windows-31j'],
    ['fits-m-list.xlsx', 'xlsx'],
  ])(
    'imports: %s is read as %s, and nothing is guessed into the register',
    async (name, encoding) => {
      const content = bytes(`importer-samples/${name}`).toString('base64');
      const shown = await preview(file({ kind: 'towns', content, fileName: name }));
      expect(shown.encoding).toContain(encoding);
      expect(shown.headings.length).toBeGreaterThan(2);
      expect(shown.sample.length).toBeGreaterThan(0);
      expect(shown.confirmation).toBeNull();
    },
  );
});
