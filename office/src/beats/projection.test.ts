import { expect, test } from 'vitest';
import { projectionOf, scaleBar } from './projection.ts';

const frame = { width: 720, height: 520, margin: 40 };
const south = { lat: 38.26, lon: 140.86 };
const north = { lat: 38.28, lon: 140.89 };

test('north is up, east is right, everything lies inside the margin', () => {
  const { spotOf } = projectionOf([south, north], frame);
  const [low, high] = [spotOf(south), spotOf(north)];
  expect(high.y).toBeLessThan(low.y);
  expect(high.x).toBeGreaterThan(low.x);
  for (const { x, y } of [low, high]) {
    expect(x).toBeGreaterThan(39.9);
    expect(x).toBeLessThan(680.1);
    expect(y).toBeGreaterThan(39.9);
    expect(y).toBeLessThan(480.1);
  }
});

test('a kilometre is as long to the north as to the east', () => {
  const { spotOf, pixelsPerKilometre } = projectionOf([south, north], frame);
  const from = spotOf({ lat: 38.27, lon: 140.875 });
  const up = spotOf({ lat: 38.27 + 1 / 111.32, lon: 140.875 });
  const right = spotOf({
    lat: 38.27,
    lon: 140.875 + 1 / (111.32 * Math.cos((38.27 * Math.PI) / 180)),
  });
  expect(from.y - up.y).toBeCloseTo(pixelsPerKilometre, 6);
  expect(right.x - from.x).toBeCloseTo(pixelsPerKilometre, 6);
});

test('one point alone stands in the middle', () => {
  expect(projectionOf([south], frame).spotOf(south)).toEqual({ x: 360, y: 260 });
});

test('the scale bar is the longest round length that fits', () => {
  expect(scaleBar(100, 120).metres).toBe(1000);
  expect(scaleBar(100, 99).metres).toBe(500);
  expect(scaleBar(500, 120)).toEqual({ metres: 200, pixels: 100 });
});
