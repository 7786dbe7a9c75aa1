import { type DemoTable, type Ledger, tablesInOrder } from './demo.db.ts';

export const newLedger = (): Ledger =>
  Object.fromEntries(tablesInOrder.map((table): [DemoTable, never[]] => [table, []])) as {
    [T in DemoTable]: never[];
  };
