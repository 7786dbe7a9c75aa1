import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { loadPacks } from './packs.ts';

const room = mkdtempSync(join(tmpdir(), 'meguri-packs-'));
afterAll(() => rmSync(room, { recursive: true }));
const shipped = fileURLToPath(new URL('../../../packs/', import.meta.url));

describe('packs', () => {
  test('directives.in-force: the shipped pack answers for its prefecture and days only', () => {
    const packs = loadPacks();
    const found = packs.inForce('04', 'visits', '2026-06-30');
    expect(found.ok && found.value.identity.id).toBe('miyagi-visits-2023');
    expect(packs.inForce('04', 'visits', '2023-03-31').ok).toBe(false);
    expect(packs.inForce('06', 'visits', '2026-06-30').ok).toBe(false);
  });

  test('an empty folder and a faulty pack stop the start with words', () => {
    expect(() => loadPacks(room)).toThrow(/no pack found/);
    cpSync(shipped, room, { recursive: true });
    expect(loadPacks(room).all).toHaveLength(loadPacks().all.length);
    writeFileSync(join(room, 'miyagi-visits-2023', 'clauses.json'), '[]');
    expect(() => loadPacks(room)).toThrow(/clauses\.json is not in the agreed shape/);
  });
});
