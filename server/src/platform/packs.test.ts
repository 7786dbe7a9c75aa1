import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { newSigningKey } from './keys-audit.ts';
import { publicHalf, signText } from './keys-packs.ts';
import { readFolder, signatureFile, statementOf, trustedKeys } from './pack-folder.ts';
import { loadPacks, type OwnPacks, ownPacks } from './packs.ts';

const room = mkdtempSync(join(tmpdir(), 'meguri-packs-'));
afterAll(() => rmSync(room, { recursive: true }));
const shipped = fileURLToPath(new URL('../../../packs/', import.meta.url));
const samples = fileURLToPath(new URL('../../../core/fixtures/packs/', import.meta.url));

describe('packs', () => {
  test('directives.in-force: the shipped pack answers for its prefecture and days only', () => {
    const packs = loadPacks();
    const found = packs.inUse('04', 'visits', '2026-06-30');
    expect(found.ok && found.value.identity.id).toBe('miyagi-visits-2023');
    expect(packs.inUse('04', 'visits', '2023-03-31').ok).toBe(false);
    expect(packs.inUse('06', 'visits', '2026-06-30').ok).toBe(false);
  });

  test('directives.register: five directives are shipped, four of them on the programme', () => {
    const { all, programmes } = loadPacks();
    expect(all.map(({ identity }) => identity.id)).toEqual(['miyagi-visits-2023']);
    expect(programmes.map(({ identity }) => identity.prefecture.code).sort()).toEqual([
      '06',
      '11',
      '17',
      '21',
    ]);
    const clauses = [...all, ...programmes].flatMap((pack) => pack.clauses);
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(336);
  });

  test('an empty folder and a faulty pack stop the start with words', () => {
    expect(() => loadPacks(room)).toThrow(/no pack found/);
    const copy = join(room, 'copy');
    cpSync(shipped, copy, { recursive: true });
    expect(loadPacks(copy).all).toHaveLength(loadPacks().all.length);
    writeFileSync(join(copy, 'miyagi-visits-2023', 'clauses.json'), '[]');
    expect(() => loadPacks(copy)).toThrow(/clauses\.json is not in the agreed shape/);
    writeFileSync(join(copy, 'miyagi-visits-2023', 'clauses.json'), '[');
    expect(() => loadPacks(copy)).toThrow(/clauses\.json: This file is not readable as JSON/);
  });
});

describe('packs of the prefecture’s own', () => {
  const key = newSigningKey();
  const own: OwnPacks = { folder: join(room, 'own'), keys: join(room, 'own', 'trusted-keys') };
  const visits = join(own.folder, 'mihon-visits');

  const signAll = (pem: string): void => {
    for (const name of ['mihon-visits', 'mihon-residents']) {
      const folder = readFolder(join(own.folder, name));
      const { key: by, signature } = signText(pem, statementOf(folder));
      writeFileSync(join(folder.name, signatureFile), `${by}\n${signature}\n`);
    }
  };

  test('are refused without a signature, by a stranger’s, and after a change', () => {
    cpSync(samples, own.folder, { recursive: true });
    expect(() => loadPacks(shipped, own)).toThrow(/署名がありません.*has no signature/s);
    signAll(newSigningKey());
    writeFileSync(own.keys, `# keys\n${publicHalf(key)} headquarters, 2026\n`);
    expect(() => loadPacks(shipped, own)).toThrow(/not on the list of trusted keys/);
    signAll(key);
    expect(loadPacks(shipped, own).all).toHaveLength(2);
    writeFileSync(join(visits, 'notes.txt'), 'one more file');
    expect(() => loadPacks(shipped, own)).toThrow(/changed after it was signed/);
    rmSync(join(visits, 'notes.txt'));
    writeFileSync(own.keys, '');
    expect(() => loadPacks(shipped, own)).toThrow(/trusted/);
  });

  test('a key may begin with any letter a key is made of', () => {
    writeFileSync(own.keys, '# keys\n\n-begins-so a note\n+or/so\n');
    expect(trustedKeys(own.keys)).toEqual(['-begins-so', '+or/so']);
  });

  test('directives.register: signed by a trusted key, a sixth prefecture runs without code', () => {
    writeFileSync(own.keys, `${publicHalf(key)}\n`);
    signAll(key);
    const packs = loadPacks(shipped, own);
    expect(packs.prefectureCodes).toEqual(['00', '04']);
    expect(packs.programmes).toHaveLength(5);
    const pack = packs.inUse('00', 'visits', '2026-06-30');
    expect(pack.ok && pack.value.parameters.reviewRank.value).toBe('assistantInspector');
  });

  test('directives.in-force: its visits pack is used on after it lapsed', () => {
    const packs = loadPacks(shipped, own);
    expect(packs.inUse('00', 'visits', '2029-04-01').ok).toBe(true);
    expect(packs.inUse('00', 'visits', '2024-03-31').ok).toBe(false);
  });

  test('two packs of one id are refused', () => {
    const twice = join(room, 'twice');
    cpSync(shipped, twice, { recursive: true });
    cpSync(join(twice, 'saitama-residents'), join(twice, 'again'), { recursive: true });
    expect(() => loadPacks(twice)).toThrow(/Two packs have the id “saitama-residents”/);
  });

  test('the environment names the folder, and the list of keys where it lies elsewhere', () => {
    expect(ownPacks({})).toBeUndefined();
    expect(ownPacks({ MEGURI_PACKS: '/p' })).toEqual({ folder: '/p', keys: '/p/trusted-keys' });
    expect(ownPacks({ MEGURI_PACKS: '/p', MEGURI_PACK_KEYS: '/k' })?.keys).toBe('/k');
  });
});
