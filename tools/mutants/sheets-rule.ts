import { type Mutant, reportMutants } from './run.ts';

const [facts, cells] = ['core/src/sheets/facts.ts', 'core/src/sheets/cells.ts'];

/** Faults that a hurried reader of the directive could make in the rule of the form. */
const sheetsRuleMutants: readonly Mutant[] = [
  {
    name: 'every meeting of the year counts, not the first only',
    file: facts,
    search: 'if (!one.metThisYear) flows.completed',
    replace: 'flows.completed',
  },
  {
    name: 'a card counts although nobody was met',
    file: facts,
    search: "if (fact.outcome !== 'met') return;",
    replace: "if (fact.outcome !== 'met' && !fact.cardCompleted) return;",
  },
  {
    name: 'a card counts again although it was completed',
    file: facts,
    search: "|| one.card === 'completed') return;",
    replace: ') return;',
  },
  {
    name: 'every new card resolves a provisional one',
    file: facts,
    search: "if (one.card === 'provisional') flows.provisionalResolved",
    replace: 'flows.provisionalResolved',
  },
  {
    name: 'a vanished premises counts as moved out',
    file: facts,
    search: "if (fact.type === 'moved-out') flows.movedOut",
    replace: 'flows.movedOut',
  },
  {
    name: 'an exempted premises stays in A and B',
    file: facts,
    search: 'one.exempt || (one.card',
    replace: 'false || (one.card',
  },
  {
    name: 'a re-classified premises stays in the stocks of its old tier',
    file: facts,
    search: "else if (fact.type === 'reclassified') one.tier = fact.tier;",
    replace: "else if (fact.type === 'reclassified') one.tier = one.tier;",
  },
  {
    name: 'D counts establishments too',
    file: facts,
    search: "one.kind === 'household' && one.card",
    replace: 'one.card',
  },
  {
    name: 'D counts provisional cards too',
    file: facts,
    search: "one.kind === 'household' && one.card === 'completed'",
    replace: "one.kind === 'household' && one.card !== 'none'",
  },
  {
    name: 'every added premises counts as a provisional card made',
    file: facts,
    search: "if (premises.card === 'provisional') play",
    replace: 'play',
  },
  {
    name: 'facts after the as-of day are counted',
    file: facts,
    search: ' && fact.on <= file.asOf)',
    replace: ')',
  },
  {
    name: 'the month of the as-of day is not reached',
    file: facts,
    search: 'return monthOf(asOf);',
    replace: 'return monthOf(asOf) - 1;',
  },
  {
    name: 'C takes the first count instead of the latest',
    file: facts,
    search: 'counts.findLast((one)',
    replace: 'counts.find((one)',
  },
  {
    name: 'stocks are summed in the subtotals',
    file: cells,
    search: "row.measure === 'flow'\n",
    replace: "row.measure !== 'ratio'\n",
  },
  {
    name: 'ratios are cut off instead of rounded half up',
    file: cells,
    search: 'rest * 2 >= whole ? 1 : 0',
    replace: 'rest * 2 >= whole ? 0 : 0',
  },
  {
    name: 'A is B less all meetings of the year instead of a set',
    file: facts,
    search: 'if (!one.metThisYear) stocks.outstanding[one.tier] += sign;',
    replace: 'if (!one.metThisYear || sign === -1) stocks.outstanding[one.tier] += sign;',
  },
];

if (import.meta.main) {
  reportMutants({
    rooms: ['core', 'packs'],
    project: 'rules',
    tests: ['core/src/sheets/facts.test.ts', 'core/src/sheets/agreement.test.ts'],
    mutants: sheetsRuleMutants,
  });
}
