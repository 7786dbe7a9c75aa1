import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyProof } from '../../server/src/cli/audit-proof.ts';
import { verifyBundle } from '../../server/src/cli/audit-verify.ts';
import { push, rootOf, type Stack } from '../../server/src/platform/audit-stack.ts';
import { leafHash, newSigningKey, signerOf } from '../../server/src/platform/keys-audit.ts';
import { makeBundle, plainLog, writeBundle } from './bundle.testing.ts';
import { whatIsWrong } from './second-verifier.ts';
import { drawFrom, honest, ways, witnessed } from './tampering.testing.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meguri-audit-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const vectors = join(import.meta.dirname, 'vectors');
const [signer, other] = ['meguri/p99', 'meguri/p99'].map((name) => signerOf(name, newSigningKey()));
if (signer === undefined || other === undefined) throw new Error('No signers.');

const bothOn = async (trust: { keys?: readonly string[]; witnesses?: readonly string[] }) => {
  const first = await verifyBundle(folder, trust);
  return [first.ok ? undefined : first.problem, whatIsWrong(folder, trust)] as const;
};

describe('fixed vectors', () => {
  // The reference leaves of Certificate Transparency and the roots over the first 1 to 8 of them.
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  test('audit.examine: the hashes of RFC 9162 are those every log has', () => {
    const stack: Stack = { size: 0, parts: [] };
    const found = [...leaves, '606162636465666768696a6b6c6d6e6f'].map((leaf) => {
      push(stack, leafHash(Buffer.from(leaf, 'hex')));
      return Buffer.from(rootOf(stack), 'base64').toString('hex');
    });
    expect(found).toEqual(roots);
  });

  test('audit.examine: both programs accept the committed log, with its key and its witness', async () => {
    const log = join(vectors, 'log');
    const keys = [readFileSync(join(vectors, 'key.txt'), 'utf8').trim()];
    const witnesses = [readFileSync(join(vectors, 'witness.txt'), 'utf8')];
    expect(await verifyBundle(log, { keys, witnesses })).toEqual({
      ok: true,
      size: 270,
      root: readFileSync(join(vectors, 'root.txt'), 'utf8').trim(),
    });
    expect(whatIsWrong(log, { keys, witnesses })).toBeUndefined();
  });

  test.each(['inclusion', 'consistency'])('audit.examine: the committed %s proof', (kind) => {
    const proof = JSON.parse(readFileSync(join(vectors, `${kind}.json`), 'utf8'));
    const keys = [readFileSync(join(vectors, 'key.txt'), 'utf8').trim()];
    expect(verifyProof(proof, keys)).toMatchObject({ ok: true, size: 270 });
    const path: readonly string[] = proof.path;
    for (const at of path.keys()) {
      const bytes = Buffer.from(path[at] ?? '', 'base64');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const bent = { ...proof, path: path.toSpliced(at, 1, bytes.toString('base64')) };
      expect(verifyProof(bent, keys)).toMatchObject({ ok: false });
    }
    expect(verifyProof({ ...proof, path: path.slice(1) }, keys)).toMatchObject({ ok: false });
    expect(verifyProof({ ...proof, path: [...path, ...path.slice(-1)] }, keys).ok).toBe(false);
    expect(verifyProof(proof, [other.verifierKey])).toMatchObject({ ok: false });
    if (kind === 'inclusion') {
      expect(verifyProof({ ...proof, index: proof.index + 1 }, keys).ok).toBe(false);
      expect(verifyProof({ ...proof, entry: `${proof.entry} ` }, keys).ok).toBe(false);
    }
  });
});

describe('logs', () => {
  test.each([1, 2, 37, 38, 255, 256, 257, 300, 520])(
    'audit.examine: both programs accept an honest log of %i',
    async (count) => {
      const { lines, signings } = plainLog(count);
      const bundle = makeBundle(lines, signings, signer);
      writeBundle(folder, bundle);
      const witnesses = bundle.notes.slice(-1);
      expect(await bothOn({ keys: [signer.verifierKey], witnesses })).toEqual([
        undefined,
        undefined,
      ]);
    },
  );

  const heavy = process.env['MEGURI_HEAVY'] === '1';
  const each = Math.ceil((heavy ? 10_000 : 700) / ways.length);

  test.each(ways)(
    `audit.examine: T71 %s: found by both verifiers, ${each} times of ${each}`,
    async (name, tamper) => {
      const witnesses = witnessed(honest(signer));
      const draw = drawFrom([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
      const missed: string[] = [];
      for (let turn = 0; turn < each; turn += 1) {
        writeBundle(folder, tamper(signer, draw, other));
        const [first, second] = await bothOn({ keys: [signer.verifierKey], witnesses });
        if (first === undefined) missed.push(`${turn}: meguri audit verify`);
        if (second === undefined) missed.push(`${turn}: second verifier`);
      }
      expect(missed).toEqual([]);
    },
    600_000,
  );

  test('audit.examine: what nobody bent is accepted beside a witness of every size', async () => {
    const bundle = honest(signer);
    writeBundle(folder, bundle);
    expect(await bothOn({ keys: bundle.keys, witnesses: bundle.notes })).toEqual([
      undefined,
      undefined,
    ]);
  });
});
