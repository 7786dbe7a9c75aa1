import { isBuilt } from './gaps.ts';
import type { TracedClause, TraceSources } from './read.ts';

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
  const step = sources.later[id];
  const none = step === undefined ? 'not built' : `step ${step}`;
  return [
    `${id}<br>${sources.duties[id]?.ja ?? ''}`,
    clauses.map((clause) => clause.id).join(' ') || 'required by practice',
    operations.map(({ name }) => name).join('<br>') || none,
    shown.map(({ where }) => where).join('<br>'),
    counted(sources.tests.filter(({ duty }) => duty === id).map(({ file }) => file)),
  ];
};

/**
 * Where a clause stands: 'served' by what is built, in part or wholly by a later step, or by a
 * stated reason for having no feature.
 */
const statusOf = (sources: TraceSources, { duties, reason }: TracedClause): string => {
  if (duties.length === 0) return `reason: ${reason.split(':')[0] ?? ''}`;
  const open = duties.filter((duty) => !isBuilt(sources, duty));
  const steps = [...new Set(open.map((duty) => sources.later[duty] ?? '?'))].join(', ');
  if (open.length === 0) return reason === '' ? 'served' : 'served, limited';
  return open.length === duties.length ? `step ${steps}` : `served, rest step ${steps}`;
};

const summary = (sources: TraceSources, packs: readonly string[]): string => {
  const rows = packs.map((pack) => {
    const all = sources.clauses.filter((clause) => clause.pack === pack);
    const states = all.map((clause) => statusOf(sources, clause));
    const count = (start: string): string =>
      String(states.filter((state) => state.startsWith(start)).length);
    return [pack, String(all.length), count('served'), count('step'), count('reason')];
  });
  return table(['Directive', 'Clauses', 'Served', 'Later step', 'Reason for none'], rows);
};

/** The part of a directive a clause stands in: 第4, 別表, 様式, 前文. */
const partOf = ({ cite }: TracedClause): string =>
  /^(第\d+条?|別表|様式|前文|注)/.exec(cite)?.[1] ?? cite.split(' ')[0] ?? '';

const partTable = (sources: TraceSources, clauses: readonly TracedClause[]): string =>
  table(
    ['Clause', 'Where', 'In our words', 'Status', 'Duties', 'Reason'],
    clauses.map((clause) => {
      const { id, cite, duties, reason } = clause;
      const why = reason.replace(/^[a-z-]+: /, '');
      return [id, cite, clause.summary, statusOf(sources, clause), duties.join(' '), why];
    }),
  );

const packSection = (sources: TraceSources, pack: string): string => {
  const clauses = sources.clauses.filter((clause) => clause.pack === pack);
  const parts = [...new Set(clauses.map(partOf))];
  return [
    `## ${pack}`,
    ...parts.flatMap((part) => [
      `### ${part}`,
      partTable(
        sources,
        clauses.filter((clause) => partOf(clause) === part),
      ),
    ]),
  ].join('\n\n');
};

/** The traceability document: the count, the duties, then every clause of every directive. */
export const printTrace = (sources: TraceSources): string => {
  const ids = Object.keys(sources.duties);
  const built = ids.filter((id) => isBuilt(sources, id));
  const packs = [...new Set(sources.clauses.map(({ pack }) => pack))];
  const withStatus = sources.clauses.filter(
    ({ duties, reason }) => duties.length > 0 || reason !== '',
  );
  const later = ids.filter((id) => sources.later[id] !== undefined).length;
  return [
    '# Traceability',
    'Printed by `tools/write-trace.ts`; do not edit. Every clause leads to duties or to a reason, every built duty to operations, screens and tests whose titles begin with it. Duties of later steps are on the list of `tools/trace/later.ts`.',
    `${withStatus.length} of ${sources.clauses.length} clauses have a status; ${ids.length} duties, ${built.length} built, ${later} of later steps.`,
    summary(sources, packs),
    ...packs.map((pack) => packSection(sources, pack)),
    '## Duties',
    table(
      ['Duty', 'Clauses', 'Operations', 'Screens', 'Tests'],
      ids.map((id) => dutyRow(sources, id)),
    ),
    '',
  ].join('\n\n');
};
