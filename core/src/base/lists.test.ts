import { expect, test } from 'vitest';
import { inLanes } from './lists.ts';

test('lanes take every item once and in order, no more at a time than there are lanes', async () => {
  const [begun, running]: [number[], Set<number>] = [[], new Set()];
  let most = 0;
  await inLanes(new Set([1, 2, 3, 4, 5, 6, 7]), 3, async (item) => {
    begun.push(item);
    running.add(item);
    most = Math.max(most, running.size);
    await new Promise((resolve) => setTimeout(resolve, item % 2));
    running.delete(item);
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});
