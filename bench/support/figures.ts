import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

// docs/figures.md is one page made of sections, one per benchmark; each run replaces its own.

const file = join(import.meta.dirname, '../../docs/figures.md');

/** What else the machine had to do when the run began. */
const load = (loadavg()[0] ?? 0).toFixed(1);

const head = `# Figures

Measured, never estimated; each section is written by the benchmark it names. Times are medians and
ratios are against the floor named in the section, taken in the same run on the same machine. A load
average near the number of processors means that other work shared them and stretched the times.
`;

const machine = (): string => {
  const [first] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${gib} GiB, Node ${process.versions.node}, load average ${load} before`;
};

export type Table = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableText = ({ heads, rows }: Table): string =>
  [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');

export type Section = {
  /** The benchmark's name, as in \`npm run bench -- NAME\`. */
  readonly name: string;
  readonly notes: readonly string[];
  readonly table: Table;
};

const sectionText = ({ name, notes, table }: Section): string => `## ${name}

\`npm run bench -- ${name}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}

${[...notes.map((note) => `- ${note}`)].join('\n')}

${tableText(table)}
`;

/** Prints a section and puts it into docs/figures.md in place of its last run. */
export const writeFigures = (section: Section): void => {
  const text = sectionText(section);
  console.log(`\n${text}`);
  const page = existsSync(file) ? readFileSync(file, 'utf8') : head;
  const [first = head, ...others] = page.split(/^(?=## )/m);
  const kept = others.filter((other) => !other.startsWith(`## ${section.name}\n`));
  const sections = [...kept.map((other) => other.trimEnd()), text.trimEnd()].sort();
  writeFileSync(file, `${first.trimEnd()}\n\n${sections.join('\n\n')}\n`);
};

/** The middle of an odd number of runs after one to warm up, in milliseconds. */
export const medianOf = async (runs: number, work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
};

export const ms = (value: number): string =>
  value < 1000 ? `${value.toFixed(1)} ms` : `${(value / 1000).toFixed(2)} s`;
