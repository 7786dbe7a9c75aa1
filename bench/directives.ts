// npm run bench -- directives: the reader over the five seeds, beside Lawtext on the same files.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Citation,
  citations,
  type SeedName,
  seedNames,
  seedText,
  squeezed,
  textAt,
} from '../core/fixtures/citations.testing.ts';
import { readDirective } from '../core/src/directives/reader.ts';
import { ms, writeFigures } from './support/figures.ts';
import { installLawtext, type Lawtext, lawtextVersion, textsOf } from './support/lawtext.ts';

const turns = 40;
const goal = 100;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const isRight = (text: string, { first, last }: Citation): boolean =>
  text.startsWith(first) && text.endsWith(last);

/** In a process that has read nothing before, as the command line does. */
const firstTime = (name: SeedName): number => {
  const script = `
    import { seedText } from ${JSON.stringify(join(import.meta.dirname, '../core/fixtures/citations.testing.ts'))};
    import { readDirective } from ${JSON.stringify(join(import.meta.dirname, '../core/src/directives/reader.ts'))};
    const text = seedText(${JSON.stringify(name)});
    const start = performance.now();
    readDirective(text);
    console.log(performance.now() - start);`;
  const options = { encoding: 'utf8' } as const;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], options);
  return Number(done.stdout);
};

const ours = (name: SeedName) => {
  const source = seedText(name);
  const document = readDirective(source);
  if (!document.ok) throw new Error(`${name}: ${document.refusal.code}`);
  const resolved = citations.seeds[name].filter((cite) =>
    isRight(squeezed(textAt(source, document.value, cite) ?? ''), cite),
  );
  const took = median(Array.from({ length: turns }, () => timed(() => readDirective(source))));
  return { took, first: firstTime(name), resolved: resolved.length };
};

/** Kindly: any element whose words are those of the clause counts, whatever its place is called. */
const theirs = (name: SeedName, { parse }: Lawtext) => {
  const source = seedText(name);
  const { value, errors } = parse(source);
  const texts = textsOf(value).map(squeezed);
  const resolved = citations.seeds[name].filter((cite) =>
    texts.some((text) => text.length < 1200 && isRight(text, cite)),
  );
  const took = median(Array.from({ length: 5 }, () => timed(() => parse(source))));
  return { took, errors: errors.length, resolved: resolved.length };
};

const lawtext = installLawtext();
const peer = 'no' in lawtext ? null : lawtext;
const rows = seedNames.map((name) => {
  const mine = ours(name);
  const other = peer === null ? null : theirs(name, peer);
  const places = citations.seeds[name].length;
  if (mine.took > goal) process.exitCode = 1;
  return [
    name,
    ms(mine.took),
    ms(mine.first),
    `${mine.resolved} of ${places}`,
    other === null ? 'not run' : ms(other.took),
    other === null ? 'not run' : String(other.errors),
    other === null ? 'not run' : `${other.resolved} of ${places}`,
  ];
});

writeFigures({
  name: 'directives',
  notes: [
    `Reading one directive; the goal is ${goal} ms. "First" is the first read of a new process, with all code still to be compiled.`,
    `A place is resolved when exactly one node has the cited address and its words begin and end as written in core/fixtures/citations.json. The reader refuses or reads a text; it has no errors to count.`,
    'no' in lawtext
      ? `Lawtext ${lawtextVersion} could not be installed here (${lawtext.no}); its columns were not run.`
      : `Lawtext ${lawtextVersion} reads statutes in a text form of its own, so directives are outside what it promises. It is counted kindly: any element with the right words counts, whatever its address. Its errors are those it reports itself.`,
  ],
  table: {
    heads: ['seed', 'ours', 'first', 'places', 'Lawtext', 'its errors', 'its places'],
    rows,
  },
});
rmSync(lawtext.folder, { recursive: true, force: true });
