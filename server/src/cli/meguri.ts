import { startServer } from '../server.ts';
import { runImport } from './import.ts';
import { runSheet } from './sheet.ts';

const usage = `meguri serve                      start the product (PORT, MEGURI_DATA)
meguri sheet --facts FILE [--json] [--pdf OUT] [--xlsx OUT] [--csv OUT] [--blank]
meguri import KIND FILE [--source NAME] [--map a=b,…] [--set a=b,…] [--as-of DAY] [--total N] [--yes]
`;

const serve = async (): Promise<number> => {
  if (process.env['DATABASE_URL'] !== undefined) {
    console.error(
      'DATABASE_URL は、まだテスト・計測・コマンドだけで使えます。画面を開くには、外してから npm start してください。\n' +
        'DATABASE_URL serves tests, benches and the command line only for now. Unset it to start the product on the embedded database.',
    );
    return 2;
  }
  await startServer(Number(process.env['PORT'] ?? 4649));
  return new Promise<number>(() => undefined);
};

const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<number>>> = {
  serve,
  sheet: runSheet,
  import: runImport,
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
