// npm run bench -- cards [--full]: sealing and opening against bare node:crypto, looks at cards through
// the use case and through HTTP, and rotation of all data keys of a station while cards are read.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { cpus } from 'node:os';
import { openPool } from '../server/src/platform/database.ts';
import { seal, unseal } from '../server/src/platform/keys-envelope.ts';
import { keysInMemory } from '../server/src/platform/keys-file.ts';
import { openEmbedded, openPostgres } from '../server/src/platform/open-database.ts';
import { testFolder } from '../server/src/platform/testing-folder.ts';
import { makeBareTable, writeBarePair } from './support/cards.db.ts';
import { type CardWorld, cardWorld } from './support/cards.ts';
import { openCluster } from './support/cluster.ts';
import { ms, writeFigures } from './support/figures.ts';

const full = process.argv.includes('--full');
const text = JSON.stringify({
  declined: false,
  entries: [{ group: 'self', values: { 'contact-name': '見本 架空', phone: '000-0000-0001' } }],
});
const plain = Buffer.alloc(1024, text);
const place = { name: 'cards.s', parts: ['p', 's', 'door', 'version', '1'] } as const;

const perSecond = async (seconds: number, work: () => unknown): Promise<number> => {
  const until = performance.now() + seconds * 1000;
  const start = performance.now();
  let count = 0;
  while (performance.now() < until) {
    for (let at = 0; at < 50; at += 1) await work();
    count += 50;
  }
  return (count * 1000) / (performance.now() - start);
};

// The floor does what any envelope must: a fresh key, the contents under it, the key under another.
const lock = (key: Buffer, data: Buffer) => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return {
    nonce,
    data: Buffer.concat([cipher.update(data), cipher.final()]),
    tag: cipher.getAuthTag(),
  };
};
const unlock = (key: Buffer, sealed: ReturnType<typeof lock>): Buffer => {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.nonce);
  cipher.setAuthTag(sealed.tag);
  return Buffer.concat([cipher.update(sealed.data), cipher.final()]);
};
const station = randomBytes(32);
const floorSeal = () => {
  const key = randomBytes(32);
  return { contents: lock(key, plain), key: lock(station, key) };
};

const cryptoRows = async (): Promise<string[][]> => {
  const seconds = full ? 3 : 1;
  const keys = keysInMemory();
  const floor = floorSeal();
  const ours = await seal(keys, place, text);
  const floorSeals = await perSecond(seconds, floorSeal);
  const seals = await perSecond(seconds, () => seal(keys, place, text));
  const floorOpens = await perSecond(seconds, () =>
    unlock(unlock(station, floor.key), floor.contents),
  );
  const opens = await perSecond(seconds, () => unseal(keys, place, ours));
  const row = (what: string, mine: number, bare: number): string[] => [
    what,
    `${Math.round(mine).toLocaleString('en')}/s`,
    `${Math.round(bare).toLocaleString('en')}/s`,
    (mine / bare).toFixed(2),
    '0.5 of the floor',
  ];
  return [row('seal a card', seals, floorSeals), row('open a card', opens, floorOpens)];
};

const rounds = full ? 5 : 3;
const seconds = full ? 4 : 1;

/** The round with the middle rate. */
const middle = (timings: readonly Timed[]): Timed | undefined =>
  timings.toSorted((a, b) => a.rate - b.rate)[Math.floor(timings.length / 2)];

type Timed = { readonly rate: number; readonly p50: number; readonly failed: number };

/** So many clients ask without a pause for the seconds of a round. */
const timed = async (clients: number, ask: () => Promise<unknown>): Promise<Timed> => {
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  const until = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const begun = performance.now();
        await ask().catch(() => {
          failed += 1;
        });
        times.push(performance.now() - begun);
      }
    }),
  );
  const rate = ((times.length - failed) * 1000) / (performance.now() - start);
  const sorted = times.sort((a, b) => a - b);
  return { rate, p50: sorted[Math.floor(sorted.length / 2)] ?? 0, failed };
};

const inWords = ({ rate, p50 }: Timed): string => `${Math.round(rate)}/s, p50 ${ms(p50)}`;

/** What the clients of a row do without any look, in the same run. */
type Floor = () => Promise<unknown>;

const lookRows = async (engine: string, world: CardWorld, floor?: Floor): Promise<string[][]> => {
  const rows: string[][] = [];
  for (const [what, clients, ask, goal] of [
    ['use case', 16, world.read, '2,000/s'],
    ['HTTP', 4, world.readOverHttp, '500/s, p50 8 ms'],
  ] as const) {
    const [looks, bare] = [[] as Timed[], [] as Timed[]];
    // In turn, so that what else the machine does falls on both alike; the first warms up.
    for (let round = 0; round <= rounds; round += 1) {
      const own = await timed(clients, ask);
      const least = floor && (await timed(clients, floor));
      if (round > 0) looks.push(own);
      if (round > 0 && least) bare.push(least);
    }
    const [own, least] = [middle(looks), middle(bare)];
    rows.push([
      `audited look, ${what}, ${clients} clients, ${engine}`,
      `${own ? inWords(own) : ''}, ${looks.reduce((sum, { failed }) => sum + failed, 0)} failed`,
      least ? inWords(least) : '',
      own && least ? (own.rate / least.rate).toFixed(2) : '',
      engine === 'PostgreSQL 15' ? goal : '',
    ]);
  }
  return rows;
};

const rotationRow = async (engine: string, world: CardWorld, count: number): Promise<string[]> => {
  await world.addKeys(count);
  let running = true;
  const start = performance.now();
  const rotation = world.rotate().then((rewrapped) => {
    running = false;
    return { rewrapped, took: performance.now() - start };
  });
  let [reads, failed] = [0, 0];
  while (running) {
    await world.read().then(
      () => {
        reads += 1;
      },
      () => {
        failed += 1;
      },
    );
  }
  const { rewrapped, took } = await rotation;
  if (failed > 0) process.exitCode = 1;
  return [
    `rotate ${rewrapped.toLocaleString('en')} data keys while cards are read, ${engine}`,
    `${ms(took)}, ${Math.round((rewrapped * 1000) / took).toLocaleString('en')} keys/s`,
    `${reads} reads, ${failed} failed`,
    '',
    '0 failed reads',
  ];
};

const rows = await cryptoRows();
const keys = full ? 100_000 : 10_000;

const folder = testFolder();
const embedded = await openEmbedded(folder.path, ['bench']);
const small = await cardWorld(embedded, 'bench');
rows.push(...(await lookRows('embedded', small)));
rows.push(await rotationRow('embedded', small, full ? 20_000 : 2000));
await small.close();
await embedded.close();
folder.remove();

const cluster = openCluster();
const postgres = await openPostgres(cluster.url, ['bench']);
const large = await cardWorld(postgres, 'bench');
const pool = openPool({ url: cluster.url });
await makeBareTable(pool);
rows.push(...(await lookRows('PostgreSQL 15', large, () => writeBarePair(pool))));
await pool.end();
rows.push(await rotationRow('PostgreSQL 15', large, keys));
await large.close();
await postgres.close();
cluster.stop();

writeFigures({
  name: 'cards',
  notes: [
    'Contents of one block of 1,024 bytes. The floor makes a fresh key, encrypts the block with it and the key with another, by bare node:crypto, bound to nothing.',
    'A look is two transactions (audit row, look and ticket committed; ticket used, sealed bytes taken) and the opening after them. "Use case" is the request path without HTTP.',
    'The floor of a look is two transactions that each commit one row of four columns, by the same clients through a pool of the same size, in turn with the looks; medians of the rounds.',
    `Server, clients and database share ${cpus().length} processors.`,
  ],
  table: { heads: ['what', 'ours', 'floor', 'ratio', 'goal'], rows },
});
