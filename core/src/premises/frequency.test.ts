import { expect, test } from 'vitest';
import {
  type FrequencySetting,
  frequencyOn,
  frequencySettingSchema,
  intervalsOn,
} from './frequency.ts';

const settings: readonly FrequencySetting[] = [
  { tier: 'general', months: 24, from: '2026-07-01', reasons: '戸数が減った' },
  { tier: 'general', months: 48, from: '2025-01-01', reasons: '事件が多い' },
];
const standard = { priority: 12, general: 36 };

test('premises.frequency: the version in force on the day, else the standard', () => {
  expect(intervalsOn(settings, standard, '2024-12-31')).toEqual(standard);
  expect(intervalsOn(settings, standard, '2025-01-01')).toEqual({ priority: 12, general: 48 });
  expect(intervalsOn(settings, standard, '2026-07-01')).toEqual({ priority: 12, general: 24 });
  expect(frequencyOn(settings, 'general', '2026-06-30')?.reasons).toBe('事件が多い');
  expect(frequencyOn(settings, 'priority', '2026-06-30')).toBeNull();
});

test('premises.frequency: a directive may set no interval', () => {
  expect(intervalsOn([], { priority: 12, general: null }, '2026-01-01').general).toBeNull();
});

test('premises.frequency: a setting without reasons is malformed', () => {
  const setting = { tier: 'general', months: 24, from: '2026-07-01', reasons: ' ' };
  expect(frequencySettingSchema.safeParse(setting).success).toBe(false);
  expect(frequencySettingSchema.safeParse({ ...setting, reasons: '戸数' }).success).toBe(true);
});
