import { isBuilt } from './gaps.ts';
import type { TraceSources } from './read.ts';

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const counted = (files: readonly string[]): string =>
  [...new Set(files)]
    .map((file) => `${file} (${files.filter((other) => other === file).length})`)
    .join('<br>');

const dutyRow = (sources: TraceSources, id: string): readonly string[] => {
  const operations = sources.operations.filter(({ duties }) => duties.includes(id));
  const shown = sources.screens.filter(({ text }) =>
    operations.some(({ exported }) => new RegExp(`\\b${exported}\\b`).test(text)),
  );
  const clauses = sources.clauses.filter(({ duties }) => duties.includes(id));
  return [
    `${id}<br>${sources.duties[id]?.ja ?? ''}`,
    clauses.map((clause) => clause.id).join(' ') || 'required by practice',
    operations.map(({ name }) => name).join('<br>') || 'not built yet',
    shown.map(({ where }) => where).join('<br>'),
    counted(sources.tests.filter(({ duty }) => duty === id).map(({ file }) => file)),
  ];
};

const packTable = (sources: TraceSources, pack: string): string => {
  const clauses = sources.clauses.filter((clause) => clause.pack === pack);
  const rows = clauses.map(({ id, cite, duties, reason }) => [id, cite, duties.join(' '), reason]);
  return `## ${pack}\n\n${table(['Clause', 'Where', 'Duties', 'Reason for none'], rows)}`;
};

/** The traceability document: duties first, then every clause of every pack. */
export const printTrace = (sources: TraceSources): string => {
  const ids = Object.keys(sources.duties);
  const built = ids.filter((id) => isBuilt(sources, id));
  const packs = [...new Set(sources.clauses.map(({ pack }) => pack))];
  const head = ['Duty', 'Clauses', 'Operations', 'Screens', 'Tests'];
  return [
    '# Traceability',
    'Printed by `tools/write-trace.ts`; do not edit. Every clause leads to duties or to a reason, every built duty to operations, screens and tests whose titles begin with it.',
    `${sources.clauses.length} clauses, ${ids.length} duties, ${built.length} built.`,
    '## Duties',
    table(
      head,
      ids.map((id) => dutyRow(sources, id)),
    ),
    ...packs.map((pack) => packTable(sources, pack)),
    '',
  ].join('\n\n');
};
