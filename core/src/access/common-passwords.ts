// Passwords that are tried first (ASVS 5.0 6.2.4). The product ships no list of leaked passwords: what
// such lists have in common is a stem and an ending, and both are written out here. Sources: the stems
// and endings that public studies of passwords name again and again (weeks and seasons, keyboards,
// names of places, "I love you", sport), and the same in Japanese, in letters and in kana, with words of
// the police service. Nothing in it comes from a leak.

const stems = [
  ...['password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'pass', 'passcode', 'qwerty', 'qwertyuiop'],
  ...['asdfghjkl', 'zxcvbnm', '1q2w3e4r', '1qaz2wsx', 'abc', 'abcd', 'abcdef', 'admin', 'root'],
  ...['welcome', 'letmein', 'iloveyou', 'trustno', 'whatever', 'princess', 'sunshine', 'summer'],
  ...['winter', 'spring', 'autumn', 'monday', 'friday', 'football', 'baseball', 'soccer', 'master'],
  ...['dragon', 'monkey', 'shadow', 'superman', 'batman', 'michael', 'computer', 'internet'],
  ...['secret', 'changeme', 'default', 'guest', 'login', 'user', 'test', 'hello', 'freedom'],
  ...['sakura', 'himitsu', 'pasuwado', 'aishiteru', 'daisuki', 'arigatou', 'konnichiwa', 'ohayou'],
  ...[
    'nihon',
    'nippon',
    'japan',
    'tokyo',
    'toukyou',
    'osaka',
    'kyoto',
    'sendai',
    'tohoku',
    'miyagi',
  ],
  ...[
    'yamagata',
    'saitama',
    'ishikawa',
    'gifu',
    'hokkaido',
    'okinawa',
    'fujisan',
    'fuji',
    'hanami',
  ],
  ...['tanaka', 'suzuki', 'satou', 'sato', 'takahashi', 'watanabe', 'yamamoto', 'nakamura', 'taro'],
  ...[
    'hanako',
    'yamada',
    'doraemon',
    'pokemon',
    'pikachu',
    'totoro',
    'gundam',
    'naruto',
    'samurai',
  ],
  ...[
    'keisatsu',
    'keisatu',
    'police',
    'keimuin',
    'junkai',
    'koban',
    'kouban',
    'chuzaisho',
    'meguri',
  ],
  ...['kenkei', 'honbu', 'chiiki', 'omawari', 'patrol', 'haru', 'natsu', 'aki', 'fuyu', 'reiwa'],
  ...['パスワード', 'ぱすわーど', 'ひみつ', 'さくら', 'けいさつ', 'めぐり', 'にほん', 'とうきょう'],
] as const;

const endings = [
  ...['', '1', '12', '123', '1234', '12345', '123456', '12345678', '123456789', '0', '00', '000'],
  ...['111', '777', '007', '2024', '2025', '2026', '2027', '!', '!!', '1!', '123!', '@123', '#1'],
] as const;

const plain = (password: string): string =>
  password
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_.-]/g, '');

// Twice the same stem is as common as once; below 12 signs a password is refused anyway.
const listed = (): ReadonlySet<string> =>
  new Set(
    stems.flatMap((stem) =>
      endings.flatMap((ending) =>
        [`${stem}${ending}`, `${stem}${ending}${stem}${ending}`].map(plain),
      ),
    ),
  );

const held: { all?: ReadonlySet<string> } = {};

/** All of them, without case, width, blanks and signs that only part words. */
export const commonPasswords = (): ReadonlySet<string> => {
  held.all ??= listed();
  return held.all;
};

export const isCommon = (password: string): boolean => commonPasswords().has(plain(password));
