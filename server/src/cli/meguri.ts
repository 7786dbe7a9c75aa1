const usage = `meguri serve                      start the product (PORT, MEGURI_DATA)
meguri admin-code                 one-time code of the first administrator
meguri try-oidc                   a sign-in provider on this machine, for trying
meguri sheet --facts FILE [--json] [--pdf OUT] [--xlsx OUT] [--csv OUT] [--blank]
meguri plan rounds|day --beat FILE [--json]  the rounds of one beat, of the year or a day; stores nothing
meguri import KIND FILE [--source NAME] [--map a=b,…] [--set a=b,…] [--as-of DAY] [--total N] [--yes]
meguri directive read FILE [--json]  a directive's header, tree and repairs; stores nothing
meguri recount YEAR               compares closed months with the facts
meguri destroy-due                once a day: destroys what is past its period and not held
meguri backup FILE [--key-file KEY]  (or MEGURI_BACKUP_PASSPHRASE) · meguri backup-key KEY
meguri restore FILE [--key-file KEY] · meguri restore-drill FILE [--key-file KEY]
meguri keys status|rotate|retire   the keys of sealed cards
meguri voices pull                letters of the public form in, answers out (MEGURI_RESIDENT)
meguri pack check DIR · meguri pack sign DIR --key FILE · meguri pack key FILE
meguri audit export FOLDER · meguri audit verify FOLDER|PROOF.json [--key KEY]… [--witness FILE]…
`;

const serve = async (): Promise<number> => {
  const { startServer } = await import('../server.ts');
  await startServer(Number(process.env['PORT'] ?? 4649));
  return new Promise<number>(() => undefined);
};

type Command = (argv: readonly string[]) => Promise<number>;

// Each is loaded when it is asked for: most need little of the product, and one a development tool.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => serve,
  sheet: async () => (await import('./sheet.ts')).runSheet,
  plan: async () => (await import('./plan.ts')).runPlan,
  'admin-code': async () => (await import('./admin-code.ts')).runAdminCode,
  'try-oidc': async () => (await import('./try-oidc.ts')).runTryOidc,
  import: async () => (await import('./import.ts')).runImport,
  keys: async () => (await import('./keys.ts')).runKeys,
  pack: async () => (await import('./pack.ts')).runPack,
  directive: async () => (await import('./directive.ts')).runDirective,
  recount: async () => (await import('./recount.ts')).runRecount,
  'destroy-due': async () => (await import('./destroy-due.ts')).runDestroyDue,
  voices: async () => (await import('./voices.ts')).runVoices,
  backup: async () => (await import('./backup.ts')).runBackup,
  'backup-key': async () => (await import('./backup.ts')).runBackupKey,
  restore: async () => (await import('./restore.ts')).runRestore,
  'restore-drill': async () => (await import('./restore.ts')).runDrill,
  audit: async () => (await import('./audit.ts')).runAudit,
};

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await command()
    .then((run) => run(rest))
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return 1;
    });
}
