import { type Breach, isTest } from '../tree.ts';
import type { Import } from './imports.ts';
import { placeOf, SLICES } from './places.ts';

const apps = ['office', 'field', 'resident'];

const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  ui: ['ui'],
  server: ['core', 'server'],
  ...Object.fromEntries(apps.map((app) => [app, [app, 'core', 'ui']])),
};

const roomSay = ({ from, to }: Import): string | undefined => {
  const room = placeOf(from).room;
  const other = to === undefined ? room : placeOf(to).room;
  const data = other === 'packs' && isTest(from);
  if (data || (mayImport[room]?.includes(other) ?? true)) return undefined;
  return `${room} may not import ${other}`;
};

/** keys.ts, or a file beside it named for what its keys are for. */
const keysFile = /^server\/src\/platform\/keys(-[a-z]+)?\.ts$/;

/** The one file of the public side's own process that seals letters and opens answers (decision 0018). */
const publicSeal = 'resident/server/seal.ts';

const driver = /^(pg|kysely|@electric-sql\/.*)($|\/)/;

const packageSay = ({ from, to, specifier }: Import): string | undefined => {
  const { room, part } = placeOf(from);
  if (to !== undefined || room === 'tools') return undefined;
  const node = specifier.startsWith('node:');
  if (room === 'core' && !isTest(from) && specifier !== 'zod') return 'core imports zod only';
  const isPublicProcess = room === 'resident' && part === 'server';
  if ([...apps, 'ui'].includes(room) && node && !isTest(from) && !isPublicProcess) {
    return 'no Node in a browser';
  }
  if (isPublicProcess && /^(node:)?crypto$/.test(specifier) && from !== publicSeal) {
    return `cryptography of the public side is in ${publicSeal}`;
  }
  if (room === 'resident' && driver.test(specifier)) return 'the public side has no database';
  if (room !== 'server') return undefined;
  if (/^(node:)?crypto$/.test(specifier) && !keysFile.test(from)) {
    return 'cryptography and ids come from server/src/platform/keys.ts';
  }
  const sql = part === 'platform' || part === 'db' || /\.db(\.test)?\.ts$/.test(from);
  return driver.test(specifier) && !sql ? 'SQL lives in *.db.ts' : undefined;
};

const doorSay = ({ from, to }: Import): string | undefined => {
  if (to === undefined || !from.startsWith('server/') || !to.startsWith('server/src/'))
    return undefined;
  const here = placeOf(from);
  const there = placeOf(to);
  if (here.part === there.part) return undefined;
  if (here.part === 'platform') {
    return isTest(from) ? undefined : 'platform imports neither slices nor the composition root';
  }
  if (!SLICES.includes(there.part)) {
    const root = there.part !== 'platform' && SLICES.includes(here.part) && !isTest(from);
    return root ? 'a slice does not import the composition root' : undefined;
  }
  const door = to === `server/src/${there.part}/${there.part}.ts`;
  // What a slice offers the tests of others has the slice's own name too.
  const support = isTest(from) && to === `server/src/${there.part}/${there.part}.testing.ts`;
  const binding = to.endsWith('.http.ts') && !SLICES.includes(here.part);
  return door || support || binding
    ? undefined
    : `enter ${there.part} by ${there.part}/${there.part}.ts`;
};

const orderSay = ({ from, to }: Import): string | undefined => {
  if (to === undefined || isTest(from)) return undefined;
  const here = placeOf(from).part;
  const there = placeOf(to).part;
  const [mine, other] = [SLICES.indexOf(here), SLICES.indexOf(there)];
  if (other < 0) return undefined;
  if (here === 'base') return `${here} imports no slice`;
  return mine >= 0 && other > mine ? `${here} comes before ${there}` : undefined;
};

const rules = {
  room: roomSay,
  package: packageSay,
  'front-door': doorSay,
  'slice-order': orderSay,
} as const;

export const borderBreaches = (imports: readonly Import[]): readonly Breach[] =>
  imports.flatMap((one) =>
    Object.entries(rules).flatMap(([rule, test]) => {
      const say = test(one);
      return say === undefined
        ? []
        : [{ rule, file: one.from, line: one.line, say: `${say} (${one.specifier})` }];
    }),
  );
