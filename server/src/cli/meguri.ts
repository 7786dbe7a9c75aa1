import { startServer } from '../server.ts';
import { runAdminCode } from './admin-code.ts';
import { runAudit } from './audit.ts';
import { runBackup, runBackupKey } from './backup.ts';
import { runDestroyDue } from './destroy-due.ts';
import { runDirective } from './directive.ts';
import { runImport } from './import.ts';
import { runKeys } from './keys.ts';
import { runPack } from './pack.ts';
import { runRecount } from './recount.ts';
import { runDrill, runRestore } from './restore.ts';
import { runSheet } from './sheet.ts';

const usage = `meguri serve                      start the product (PORT, MEGURI_DATA)
meguri admin-code                 one-time code of the first administrator
meguri try-oidc                   a sign-in provider on this machine, for trying
meguri sheet --facts FILE [--json] [--pdf OUT] [--xlsx OUT] [--csv OUT] [--blank]
meguri import KIND FILE [--source NAME] [--map a=b,…] [--set a=b,…] [--as-of DAY] [--total N] [--yes]
meguri directive read FILE [--json]  a directive's header, tree and repairs; stores nothing
meguri recount YEAR               compares closed months with the facts
meguri destroy-due                once a day: destroys what is past its period and not held
meguri backup FILE [--key-file KEY]  (or MEGURI_BACKUP_PASSPHRASE) · meguri backup-key KEY
meguri restore FILE [--key-file KEY] · meguri restore-drill FILE [--key-file KEY]
meguri keys status|rotate|retire   the keys of sealed cards
meguri pack check DIR · meguri pack sign DIR --key FILE · meguri pack key FILE
meguri audit export FOLDER · meguri audit verify FOLDER|PROOF.json [--key KEY]… [--witness FILE]…
`;

const serve = async (): Promise<number> => {
  await startServer(Number(process.env['PORT'] ?? 4649));
  return new Promise<number>(() => undefined);
};

const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<number>>> = {
  serve,
  sheet: runSheet,
  'admin-code': runAdminCode,
  // The provider is a development dependency: loaded when asked for only.
  'try-oidc': async () => (await import('./try-oidc.ts')).runTryOidc(),
  import: runImport,
  keys: runKeys,
  pack: runPack,
  directive: runDirective,
  recount: runRecount,
  'destroy-due': runDestroyDue,
  backup: runBackup,
  'backup-key': runBackupKey,
  restore: runRestore,
  'restore-drill': runDrill,
  audit: runAudit,
};

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await command(rest).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}
