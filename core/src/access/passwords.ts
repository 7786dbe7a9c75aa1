import { ok, type Result, refuse } from '../base/result.ts';
import { isCommon } from './common-passwords.ts';

export const shortestPassword = 12;
export const longestPassword = 128;

// Words that long guessable passwords are made of; compared without case, digits and signs.
const words = [
  'password',
  'passwort',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'letmein',
  'welcome',
  'administrator',
  'iloveyou',
  'princess',
  'sunshine',
  'football',
  'baseball',
  'superman',
  'trustno',
  'monkey',
  'dragon',
  'master',
  'sakura',
  'konnichiwa',
  'arigatou',
  'ohayou',
  'nihon',
  'nippon',
  'japan',
  'tokyo',
  'keisatsu',
  'keisatu',
  'police',
  'koban',
  'meguri',
  'junkai',
  'pasuwado',
  'himitsu',
  'secret',
  'changeme',
  'default',
  'login',
  'computer',
  'internet',
];

const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', '98765432109876543210'];
const rows = ['qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];

/** What remains when guessable words, runs of keys and repeated signs are taken away. */
const substance = (password: string): string => {
  let rest = password.toLowerCase();
  for (const word of words) rest = rest.replaceAll(word, '');
  for (const run of [...runs, ...rows]) {
    for (let at = 0; at + 4 <= run.length; at += 1) {
      rest = rest.replaceAll(run.slice(at, at + 4), '');
    }
  }
  return rest.replace(/(.+?)\1+/gu, '$1');
};

/**
 * A password a person may set (ASVS 5.0 6.2): at least 12 signs, no rule about kinds of signs, not
 * one of those tried first, and not the staff number. Refuses `password.too-short` and
 * `password.guessable`.
 */
export const checkPassword = (password: string, staffNumber: string): Result<string> => {
  const length = [...password].length;
  if (length < shortestPassword || length > longestPassword) {
    return refuse('password.too-short', { from: shortestPassword, to: longestPassword });
  }
  const rest = substance(password.replaceAll(staffNumber, ''));
  const isGuessable = new Set(rest).size < 6 || isCommon(password);
  return isGuessable ? refuse('password.guessable') : ok(password);
};
