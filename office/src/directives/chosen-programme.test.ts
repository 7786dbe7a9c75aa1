import { afterEach, expect, test, vi } from 'vitest';
import { keepProgramme, lastProgramme, programmeChosen } from './chosen-programme.ts';

const programmes = [{ pack: 'first' }, { pack: 'second' }, { pack: 'third' }];
const chosen = (asked: string, last: string) => programmeChosen(programmes, { asked, last })?.pack;

afterEach(() => vi.unstubAllGlobals());

test('directives.words: the address comes before the last choice, and that before the first', () => {
  expect(chosen('third', 'second')).toBe('third');
  expect(chosen('', 'second')).toBe('second');
  expect(chosen('', '')).toBe('first');
});

test('directives.words: what is no longer in force counts as no choice', () => {
  expect(chosen('gone', 'second')).toBe('second');
  expect(chosen('gone', 'gone too')).toBe('first');
  expect(programmeChosen([], { asked: 'first', last: 'first' })).toBeUndefined();
});

test('directives.words: the choice is kept for the session, and a browser may keep nothing', () => {
  const kept = new Map<string, string>();
  const getItem = (name: string) => kept.get(name) ?? null;
  vi.stubGlobal('sessionStorage', {
    getItem,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  expect(lastProgramme()).toBe('');
  keepProgramme('second');
  expect(lastProgramme()).toBe('second');
  const refuse = () => {
    throw new Error('storage is switched off');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
  keepProgramme('third');
  expect(lastProgramme()).toBe('');
});
