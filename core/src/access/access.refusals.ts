/** Refusals of sign-in, sessions and one's own ways to sign in. */
export const accessRefusals = {
  // One sentence for every reason: it must not tell who exists (T58, no user enumeration).
  'sign-in.refused': {
    status: 401,
    say: {
      ja: 'サインインできませんでした。',
      en: 'Sign-in was refused.',
    },
    next: {
      ja: '職員番号・パスワード・確認コードを確かめて、新しい確認コードで、もう一度行ってください。',
      en: 'Check staff number, password and code, and try again with a new code.',
    },
  },
  'sign-in.wait': {
    status: 429,
    say: {
      ja: '続けて失敗したため、少しの間サインインできません。',
      en: 'Sign-in is paused after repeated failures.',
    },
    next: {
      ja: '{seconds}秒待ってから、もう一度行ってください。',
      en: 'Wait {seconds} seconds and try again.',
    },
  },
  'request.too-many': {
    status: 429,
    say: { ja: '短い間に、多くの要求が送られました。', en: 'Too many requests in a short time.' },
    next: { ja: '1分ほど待ってから、もう一度行ってください。', en: 'Wait a minute and try again.' },
  },
  'session.not-fresh': {
    status: 403,
    say: {
      ja: '本人の確認から時間がたっています。',
      en: 'You proved who you are too long ago for this.',
    },
    next: {
      ja: '画面をロックし、解除してから、もう一度行ってください。',
      en: 'Lock the screen, unlock it and try again.',
    },
  },
  'password.too-short': {
    status: 422,
    say: {
      ja: 'パスワードは{from}文字以上、{to}文字以内です。',
      en: 'A password has {from} to {to} characters.',
    },
    next: {
      ja: '覚えやすい言葉をいくつか並べて、長くしてください。',
      en: 'Put several words together to make it longer.',
    },
  },
  'password.guessable': {
    status: 422,
    say: { ja: 'このパスワードは推測されやすいです。', en: 'This password is easily guessed.' },
    next: {
      ja: 'よくある言葉・並び・職員番号を避け、関係のない言葉を組み合わせてください。',
      en: 'Avoid common words, runs and the staff number; combine unrelated words.',
    },
  },
  'code.invalid': {
    status: 401,
    say: {
      ja: 'このコードは使えません（違う、使用済み、または期限切れ）。',
      en: 'This code is wrong, used or expired.',
    },
    next: {
      ja: '打ち間違いを確かめ、使えないときは、新しいコードを発行してもらってください。',
      en: 'Check for slips; else have a new code issued.',
    },
  },
  'totp.wrong': {
    status: 422,
    say: { ja: '確認コードが合いません。', en: 'The six-digit code does not match.' },
    next: {
      ja: '認証アプリの時計を確かめ、新しく表示された6けたを入れてください。',
      en: 'Check the clock of the authenticator and enter a new code.',
    },
  },
  'passkey.refused': {
    status: 422,
    say: { ja: 'パスキーを確かめられませんでした。', en: 'The passkey could not be verified.' },
    next: {
      ja: 'もう一度行い、続くときは別の端末か、別の入り方を使ってください。',
      en: 'Try again; else use another device or another way to sign in.',
    },
  },
  'staff-number.taken': {
    status: 409,
    say: {
      ja: '職員番号 {value} は、ほかの人が使っています。',
      en: 'The staff number {value} belongs to somebody else.',
    },
    next: { ja: '番号を確かめてください。', en: 'Check the number.' },
  },
  'staff-number.missing': {
    status: 409,
    say: {
      ja: 'この人には、まだ職員番号がありません。',
      en: 'This person has no staff number yet.',
    },
    next: { ja: '先に職員番号を決めてください。', en: 'Set the staff number first.' },
  },
  'credential.last': {
    status: 409,
    say: {
      ja: '最後の入り方は、なくせません。',
      en: 'The last way to sign in cannot be removed.',
    },
    next: { ja: '先に別のパスキーを加えてください。', en: 'Add another passkey first.' },
  },
  'text.changed': {
    status: 409,
    say: { ja: '本文が新しい版になりました。', en: 'The text has a new version.' },
    next: {
      ja: '新しい本文を読んでから、同意してください。',
      en: 'Read the new text, then accept it.',
    },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
