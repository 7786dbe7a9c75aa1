import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runVerify } from './audit-verify.ts';
import { openStore, toldInWords } from './store.ts';

const usage = `meguri audit export FOLDER              the log with its proofs, for an outside auditor
meguri audit verify FOLDER|PROOF.json [--key KEY]… [--witness FILE]…`;

const exportLog = (folder: string): Promise<number> =>
  toldInWords(async () => {
    const store = await openStore();
    const size = await store.exportLog(folder).finally(store.close);
    console.log(`${size}件を ${folder} に書き出しました。 Wrote ${size} entries to ${folder}.`);
    return 0;
  });

/** `meguri audit …`. */
export const runAudit = async ([what, ...rest]: readonly string[]): Promise<number> => {
  const [folder] = rest;
  if (what === 'verify') return runVerify(rest);
  if (what === 'export' && folder !== undefined && !existsSync(folder)) {
    return exportLog(resolve(folder));
  }
  console.error(
    what === 'export' && folder !== undefined
      ? `${folder} は、もうあります。新しい名前を付けてください。 ${folder} exists; choose a new name.`
      : usage,
  );
  return 2;
};
