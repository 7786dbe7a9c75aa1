import { keyState, retireKeys, rewrapKeys, rotateKeys } from '@meguri/core/cards/keys.ops.ts';
import { type Connection, connect } from './connect.ts';

const atOnce = 1000;

const stationsOf = async ({ ask }: Connection): Promise<readonly string[]> => [
  ...new Set((await ask(keyState, {})).stations.map(({ stationId }) => stationId)),
];

const print = async ({ ask }: Connection): Promise<void> => {
  const { kind, stations } = await ask(keyState, {});
  console.log(`keys: ${kind}`);
  for (const { name, key, newest, oldest, records, behind } of stations) {
    console.log(
      `${name} ${key}: version ${newest} (oldest ${oldest}), ${records} records, ${behind} behind`,
    );
  }
};

/** Puts every record of a station under its newest key; safe to stop and to begin again. */
const rewrapAll = async ({ ask }: Connection, stationId: string): Promise<number> => {
  let done = 0;
  for (;;) {
    const { rewrapped, behind } = await ask(rewrapKeys, { stationId, atMost: atOnce });
    done += rewrapped;
    if (behind === 0) return done;
    if (rewrapped === 0) throw new Error(`${behind} records cannot be rewrapped.`);
  }
};

const rotate = async (connection: Connection): Promise<void> => {
  for (const stationId of await stationsOf(connection)) {
    await connection.ask(rotateKeys, { stationId });
    console.log(`${stationId}: ${await rewrapAll(connection, stationId)} records rewrapped`);
  }
};

const retire = async (connection: Connection): Promise<void> => {
  for (const stationId of await stationsOf(connection)) {
    await connection.ask(retireKeys, { stationId });
  }
};

const actions: Readonly<Record<string, (connection: Connection) => Promise<void>>> = {
  status: print,
  rotate,
  retire,
};

/**
 * `meguri keys status | rotate | retire`: rotation adds a version and rewraps; retirement, a minute
 * later or whenever the backups it ends may end, destroys the old versions (docs/decisions/0007).
 */
export const runKeys = async ([action = 'status']: readonly string[]): Promise<number> => {
  const run = actions[action];
  if (run === undefined) {
    console.error('meguri keys status | rotate | retire');
    return 2;
  }
  const connection = await connect();
  try {
    await run(connection);
    return 0;
  } finally {
    await connection.close();
  }
};
