// npm run bench -- screens: what the daily screens of the demo prefecture ask the server for, as the
// browser asks for it, one request after the other, against the same server's answer that it is well.
import { randomUUID } from 'node:crypto';
import { listDemoPeople, signInDemo, whoAmI } from '@meguri/core/access/access.ops.ts';
import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import type { Input, Operation, Output } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { getPlan, listPlans } from '@meguri/core/plans/plans.ops.ts';
import { listDue, listPremises } from '@meguri/core/premises/premises.ops.ts';
import { getSheet } from '@meguri/core/sheets/sheets.ops.ts';
import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { daySheet } from '@meguri/core/visits/visits.ops.ts';
import { environment, startProduct } from '../server/src/cli/product.testing.ts';
import { testFolder } from '../server/src/platform/testing-folder.ts';
import { medianOf, ms, writeFigures } from './support/figures.ts';

const runs = 21;

type Browser = {
  readonly ask: <O extends Operation>(operation: O, input: Input<O>) => Promise<Output<O>>;
};

const browserAt = (url: string): Browser => {
  const cookies = new Map<string, string>();
  const ask = async <O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(`/api/${operation.name}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-meguri-request': randomUUID(), cookie },
      body: JSON.stringify(input),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${operation.name}: ${JSON.stringify(body)}`);
    return body as Output<O>;
  };
  return { ask };
};

const signedIn = async (url: string, kind: PostKind): Promise<Browser> => {
  const browser = browserAt(url);
  const { people } = await browser.ask(listDemoPeople, {});
  const person = people.find((one) => one.postKind === kind);
  if (person === undefined) throw new Error(`The demo has no ${kind}.`);
  await browser.ask(signInDemo, { personId: person.personId, postId: person.postId });
  return browser;
};

type Screen = readonly [name: string, work: () => Promise<unknown>];

const officerScreens = async (url: string): Promise<readonly Screen[]> => {
  const { ask } = await signedIn(url, 'beatOfficer');
  const { beats, today } = await ask(whoAmI, {});
  const beatId = beats[0]?.id ?? '';
  const year = Number(today.slice(0, 4));
  return [
    ['officer: today’s work', () => ask(todaysTasks, {})],
    ['officer: every door of the beat', () => ask(listPremises, { beatId, filter: {} })],
    ['officer: what is due', () => ask(listDue, { beatId, year })],
    ['officer: the sheet of a day', () => ask(daySheet, { beatId, day: today })],
    ['officer: the plan of the year', () => ask(getPlan, { beatId, year })],
    ['officer: the form of the year', () => ask(getSheet, { beatId, year })],
  ];
};

const stationScreens = async (url: string): Promise<readonly Screen[]> => {
  const { ask } = await signedIn(url, 'stationChief');
  const { stationId: own, today } = await ask(whoAmI, {});
  const stationId = own ?? '';
  const year = Number(today.slice(0, 4));
  return [
    ['station: what waits', () => ask(stationTasks, { stationId })],
    ['station: beats', () => ask(listBeats, { stationId })],
    ['station: plans', () => ask(listPlans, { stationId, year })],
  ];
};

const folder = testFolder();
const { url, stop } = await startProduct(environment(folder.path));
try {
  const well = () => fetch(new URL('/healthz', url)).then((answer) => answer.text());
  const floor = await medianOf(runs, well);
  const screens = [...(await officerScreens(url)), ...(await stationScreens(url))];
  const rows: (readonly string[])[] = [['floor: GET /healthz', ms(floor), '1.00 ×']];
  for (const [name, work] of screens) {
    const time = await medianOf(runs, work);
    rows.push([name, ms(time), `${(time / floor).toFixed(1)} ×`]);
  }
  writeFigures({
    name: 'screens',
    notes: [
      'The demo prefecture on the embedded engine, one client, one request after the other, sign-in, authorisation and row policies on.',
      'Soon after a first start: the demo’s closed years are being filed meanwhile, so that this is the slowest a newcomer meets.',
    ],
    table: { heads: ['what is asked', `median of ${runs}`, 'against the floor'], rows },
  });
} finally {
  await stop();
  folder.remove();
}
