import { newId } from './keys.ts';
import { openEmbedded } from './open-database.ts';

// A server to be killed: opens the data folder named first, tells what it finds, then lets eight
// writers store facts without a pause. A fact is acknowledged only after its commit.

const scope = { schema: 'kill', stations: [] };
const [folder = ''] = process.argv.slice(2);

const tell = (message: object): unknown => process.send?.(message);

const database = await openEmbedded(folder, [scope.schema]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return process.exit(1);
});

const kept = await database.transaction(scope, (tx) =>
  tx.selectFrom('audit_events').select('id').execute(),
);
tell({ kept: kept.map((row) => row.id) });

let open = true;

const writeOne = async (writer: number): Promise<void> => {
  const id = newId();
  const details = JSON.stringify({ writer, filler: id.repeat(50) });
  const row = { id, at: new Date(), request_id: newId(), operation: 'kill.write', action: 'x' };
  await database.transaction(scope, (tx) =>
    tx
      .insertInto('audit_events')
      .values({ ...row, details })
      .execute(),
  );
  tell({ acknowledged: id });
};

const writers = Array.from({ length: 8 }, async (_, writer) => {
  while (open) await writeOne(writer);
});

process.on('message', async () => {
  open = false;
  await Promise.all(writers);
  await database.close();
  process.disconnect();
});
