// What the database and the contract may hold (design §4 and §7): reads migrations, operations,
// packs, import headings and the SQL inside TypeScript. Fails when it read fewer files than
// schema-exceptions.json says; `--minimum 0` lifts that for a tree that is only begun.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driverSettings, memberNames, nameStrings, sqlInCode, sqlNames } from './schema/code.ts';
import { type Migration, migrationBreaches, namesInMigrations } from './schema/migrations.ts';
import { type NameAllowance, type Named, nameBreaches, staleAllowances } from './schema/names.ts';
import { namesInPack } from './schema/packs.ts';
import type { NaturalKey, Unscoped } from './schema/tables.ts';
import { type Breach, isGenerated, isTest, listFiles, readText, report, rootOf } from './tree.ts';

const listedIn = 'tools/schema-exceptions.json';

type Rules = {
  readonly minimumFiles: Readonly<Record<string, number>>;
  readonly unscoped: readonly Unscoped[];
  readonly naturalKeys: readonly NaturalKey[];
  readonly names: readonly NameAllowance[];
};

const kinds = {
  migrations: /^server\/db\/(migrations\/.*|scopes)\.sql$/,
  operations: /^core\/src\/.*\.ops\.ts$/,
  packs: /^packs\/.*\.json$/,
  headings: /^core\/src\/imports\/fields\.ts$/,
  records: /^core\/src\/.*\.ts$/,
  statements: /^(server|tools|bench|sim)\/.*\.ts$/,
} as const;

type Kind = keyof typeof kinds;
type Text = Migration;

const readKinds = (root: string): Readonly<Record<Kind, readonly Text[]>> => {
  const files = listFiles(root).filter((file) => !isTest(file) && !isGenerated(file));
  const read = (kind: Kind): readonly Text[] =>
    files
      .filter((file) => kinds[kind].test(file))
      .map((file) => ({ file, text: readText(root, file) }));
  return {
    migrations: read('migrations'),
    operations: read('operations'),
    packs: read('packs'),
    headings: read('headings'),
    records: read('records'),
    statements: read('statements'),
  };
};

type Texts = ReturnType<typeof readKinds>;

const named = (
  files: readonly Text[],
  read: (file: string, text: string) => readonly Named[],
): readonly Named[] => files.flatMap(({ file, text }) => read(file, text));

const nameFindings = (texts: Texts, allowed: readonly NameAllowance[]): readonly Breach[] => {
  const contract = [...texts.operations, ...texts.headings];
  const strict = [
    ...namesInMigrations(texts.migrations),
    ...named(contract, memberNames),
    ...named(contract, nameStrings),
    ...named(texts.packs, namesInPack),
  ];
  const others = texts.records.filter(({ file }) => !contract.some((one) => one.file === file));
  const members = [...named(others, memberNames), ...named(texts.statements, sqlNames)];
  return [
    ...nameBreaches(strict, 'all', allowed),
    ...nameBreaches(members, 'personal', allowed),
    ...staleAllowances([...strict, ...members], allowed),
  ];
};

const tooFew = (texts: Texts, rules: Rules, minimum: number | undefined): readonly Breach[] =>
  Object.entries(rules.minimumFiles).flatMap(([kind, stated]) => {
    const seen = Object.entries(texts).find(([name]) => name === kind)?.[1].length ?? 0;
    const expected = minimum ?? stated;
    if (seen >= expected) return [];
    const say = `${kind}: read ${seen}, expected ${expected} or more`;
    return [{ rule: 'too-few-files', file: listedIn, line: 1, say }];
  });

/** All breaches of the schema rules below `root`; `minimum` replaces every stated minimum. */
export const checkSchema = (
  root: string,
  minimum?: number,
): { readonly breaches: readonly Breach[]; readonly summary: string } => {
  const rules: Rules = JSON.parse(readFileSync(join(root, listedIn), 'utf8'));
  const texts = readKinds(root);
  const counts = Object.entries(texts).map(([kind, files]) => `${files.length} ${kind}`);
  const breaches = [
    ...migrationBreaches(texts.migrations, rules),
    ...nameFindings(texts, rules.names),
    ...texts.statements.flatMap(({ file, text }) => sqlInCode(file, text)),
    ...texts.statements.flatMap(({ file, text }) => driverSettings(file, text)),
    ...tooFew(texts, rules, minimum),
  ];
  return { breaches, summary: counts.join(', ') };
};

const minimumOf = (args: readonly string[]): number | undefined => {
  const at = args.indexOf('--minimum');
  return at < 0 ? undefined : Number(args[at + 1]);
};

if (import.meta.main) {
  const { breaches, summary } = checkSchema(rootOf(process.argv), minimumOf(process.argv));
  report('check-schema', breaches, summary);
}
