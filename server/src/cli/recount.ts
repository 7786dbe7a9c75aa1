import { inLanes } from '@meguri/core/base/lists.ts';
import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { recountStation } from '@meguri/core/sheets/sheets.ops.ts';
import { type Connection, connect } from './connect.ts';

const usage = 'meguri recount YEAR';

/** On PostgreSQL two stations are counted side by side; the embedded engine takes turns by itself. */
const lanes = 2;

type Station = { readonly id: string; readonly name: string };

const recount = async ({ ask }: Connection, stations: readonly Station[], year: number) => {
  let [closed, differing] = [0, 0];
  await inLanes(stations, lanes, async ({ id, name }) => {
    const found = await ask(recountStation, { stationId: id, year });
    closed += found.closedMonths;
    differing += found.differing.length;
    console.log(`${name}　締めた月 ${found.closedMonths}　違う月 ${found.differing.length}`);
    for (const { beatName, month } of found.differing) console.log(`  ${beatName} ${month}月`);
  });
  return { closed, differing };
};

/** `meguri recount YEAR`: does what was closed agree with the facts as they are today? */
export const runRecount = async ([given = '']: readonly string[]): Promise<number> => {
  if (!/^\d{4}$/.test(given)) {
    console.error(usage);
    return 2;
  }
  const connection = await connect();
  try {
    const { units } = await connection.ask(listUnits, {});
    const stations = units.filter(({ kind }) => kind === 'station');
    const { closed, differing } = await recount(connection, stations, Number(given));
    console.log(
      `${closed} か月のうち ${differing} か月が今の事実と違います。 ${differing} of ${closed} closed months differ from the facts.`,
    );
    return differing === 0 ? 0 : 1;
  } finally {
    await connection.close();
  }
};
