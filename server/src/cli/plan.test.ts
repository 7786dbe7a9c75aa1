import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runPlan } from './plan.ts';

let folder = '';
const said = { out: '', err: '' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meguri-plan-'));
  Object.assign(said, { out: '', err: '' });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const put = (dueDoorIds: readonly number[]): string => {
  const path = join(folder, 'beat.json');
  const doors = Array.from({ length: 40 }, (_, at) => ({ id: at + 100, x: at * 10, y: at % 7 }));
  const yearRounds = { dueDoorIds, capacityDoorsPerRound: 18 };
  writeFileSync(path, JSON.stringify({ koban: { x: 0, y: 0 }, doors, yearRounds }));
  return path;
};

test('plans.draft: rounds of a file come as one line of JSON with its own numbers', async () => {
  const due = Array.from({ length: 30 }, (_, at) => at + 105);
  expect(await runPlan(['rounds', '--beat', put(due), '--seconds', '0.05', '--json'])).toBe(0);
  const answer: { cost: number; routes: number[][]; ms: number } = JSON.parse(said.out);
  const { cost, routes, ms } = answer;
  expect(routes.flat().toSorted((one, other) => one - other)).toEqual(due);
  expect(cost).toBeGreaterThan(0);
  expect(ms).toBeGreaterThanOrEqual(50);
  expect(said.out.trim().split('\n')).toHaveLength(1);
});

test('plans.draft: a door the file does not have is refused in both languages', async () => {
  expect(await runPlan(['rounds', '--beat', put([7])])).toBe(2);
  expect(said.err).toContain('受持区のファイルの「yearRounds.dueDoorIds.0」を読めません。');
  expect(said.err).toContain('The beat file cannot be read');
  expect(said.out).toBe('');
});

test('plans.draft: a day of a file says what it is worth and when one is back', async () => {
  const path = join(folder, 'day.json');
  const doors = Array.from({ length: 40 }, (_, at) => ({
    id: at + 100,
    x: at * 10,
    y: at % 7,
    s: 300,
    tw: [0, 9000],
    p: 8,
  }));
  const round = { speed: 1.2, detour: 1.3, dayRound: { tmaxSeconds: 3600 } };
  writeFileSync(path, JSON.stringify({ koban: { x: 0, y: 0 }, doors, ...round }));
  expect(await runPlan(['day', '--beat', path, '--milliseconds', '30', '--json'])).toBe(0);
  const answer: { prize: number; route: number[]; endSeconds: number } = JSON.parse(said.out);
  const { prize, route, endSeconds } = answer;
  expect(prize).toBe(route.length * 8);
  expect(endSeconds).toBeLessThanOrEqual(3600);
});

test.each([
  [[]],
  [['rounds']],
  [['day', '--beat', 'x', '--milliseconds', 'soon']],
  [['rounds', '--beat', 'x', '--seconds', '0']],
])('plans.draft: %j is told how to ask', async (args) => {
  expect(await runPlan(args)).toBe(1);
  expect(said.err).toContain('meguri plan rounds');
});
