import { describe, expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { checkPassword, shortestPassword } from './passwords.ts';

const codeOf = (password: string): string => {
  const answer = checkPassword(password, 'A10234');
  return answer.ok ? 'ok' : answer.refusal.code;
};

describe('passwords', () => {
  test.each([
    ['elevensigns', 'password.too-short'],
    ['あいうえおかきくけこさ', 'password.too-short'],
    ['x'.repeat(129), 'password.too-short'],
    ['passwordpassword', 'password.guessable'],
    ['Password12345!', 'password.guessable'],
    ['keisatsu2026keisatsu', 'password.guessable'],
    ['qwertyuiop1234567890', 'password.guessable'],
    ['aaaaaaaaaaaaaaaaaaaa', 'password.guessable'],
    ['abcabcabcabcabc', 'password.guessable'],
    ['A10234A10234A10234', 'password.guessable'],
    ['1qaz2wsx3edc4rfv', 'password.guessable'],
    ['ぱすわーど12345678', 'password.guessable'],
    ['Ｔａｋａｈａｓｈｉ２０２６', 'password.guessable'],
    ['yamada-2026-yamada-2026', 'password.guessable'],
  ])('%s: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  test.each(['purple lantern walks home', '朝の川辺で自転車をこぐ三人', 'k7#mRw2!vQz9Lp'])(
    '%s is taken, whatever signs it is made of',
    (password) => {
      expect(codeOf(password)).toBe('ok');
    },
  );

  test('6.2.4: none of more than 3,000 common ones of that length is taken', () => {
    const long = [...commonPasswords()].filter((one) => [...one].length >= shortestPassword);
    expect(long.length).toBeGreaterThan(3000);
    expect(long.filter((one) => codeOf(one) !== 'password.guessable')).toEqual([]);
  });
});
