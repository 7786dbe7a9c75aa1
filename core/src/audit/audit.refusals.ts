/** Expected noes of the audit log, of backups and of restoring. */
export const auditRefusals = {
  'audit.not-in-log-yet': {
    status: 409,
    say: {
      ja: 'この記録は、まだ署名つきの台帳に入っていません。',
      en: 'This entry is not in the signed log yet.',
    },
    next: {
      ja: '数秒待って、もう一度開いてください。',
      en: 'Wait some seconds and open it again.',
    },
  },
  'audit.unreadable-note': {
    status: 422,
    say: {
      ja: '署名つきの控えとして読めません。',
      en: 'This does not read as a signed checkpoint.',
    },
    next: {
      ja: '控えのファイルの全文を、空の行も含めて貼り付けてください。',
      en: 'Paste the whole text of the checkpoint file, its empty line included.',
    },
  },
  'audit.no-such-checkpoint': {
    status: 404,
    say: {
      ja: '{size}件のときの控えはありません。',
      en: 'There is no checkpoint at size {size}.',
    },
    next: {
      ja: '一覧にある控えから選んでください。',
      en: 'Choose a checkpoint from the list.',
    },
  },
  'audit.wrong-order': {
    status: 422,
    say: {
      ja: '先の控え（{first}件）は、後の控え（{second}件）より小さくなければなりません。',
      en: 'The earlier checkpoint ({first}) must be smaller than the later one ({second}).',
    },
    next: { ja: '二つの控えを入れ替えてください。', en: 'Swap the two checkpoints.' },
  },
  'audit.nothing-to-export': {
    status: 409,
    say: {
      ja: '署名つきの控えがまだ一つもありません。',
      en: 'There is no signed checkpoint yet.',
    },
    next: {
      ja: 'めぐりを一度動かしてから、もう一度書き出してください。',
      en: 'Run Meguri once and export again.',
    },
  },
  'backup.not-a-backup': {
    status: 422,
    say: {
      ja: 'これは、めぐりのバックアップではありません。',
      en: 'This is not a backup of Meguri.',
    },
    next: {
      ja: 'meguri backup で作ったファイルを指定してください。',
      en: 'Name a file made by meguri backup.',
    },
  },
  'backup.wrong-key': {
    status: 422,
    say: {
      ja: 'バックアップを開けません。鍵が違うか、先頭が書き換えられています。',
      en: 'The backup does not open: the key is another one, or its beginning was altered.',
    },
    next: {
      ja: '作ったときの合い言葉か鍵ファイルを使ってください。それでも開けないときは、別のバックアップを使ってください。',
      en: 'Use the passphrase or key file it was made with; if it stays closed, use another backup.',
    },
  },
  'backup.altered': {
    status: 422,
    say: {
      ja: 'バックアップの第{part}部が、作られたときのままではありません。',
      en: 'The backup is not as it was made (at part {part}).',
    },
    next: {
      ja: 'このファイルは使わず、別のバックアップを使ってください。',
      en: 'Do not use this file; use another backup.',
    },
  },
  'backup.truncated': {
    status: 422,
    say: {
      ja: 'バックアップが途中で切れています。',
      en: 'The backup ends too early.',
    },
    next: {
      ja: 'コピーし直すか、別のバックアップを使ってください。',
      en: 'Copy it again, or use another backup.',
    },
  },
  'backup.other-version': {
    status: 409,
    say: {
      ja: 'このバックアップは、このプログラムにない版（{migration}）で作られています。',
      en: 'The backup was made by a version this program does not know ({migration}).',
    },
    next: {
      ja: 'バックアップを作った版か、それより新しい版のめぐりで戻してください。',
      en: 'Restore it with the version that made it, or a newer one.',
    },
  },
  'backup.other-prefecture': {
    status: 409,
    say: {
      ja: 'このバックアップは別の県警察のもの（{theirs}）です。ここは{ours}です。',
      en: 'This backup is of another prefecture ({theirs}); here is {ours}.',
    },
    next: {
      ja: 'その県警察の通達データで動くめぐりに戻してください。',
      en: 'Restore it where the packs of that prefecture are installed.',
    },
  },
  'backup.rows-differ': {
    status: 409,
    say: {
      ja: '戻した{table}の中身が、バックアップと一致しません。何も変えていません。',
      en: 'What was restored into {table} differs from the backup. Nothing was changed.',
    },
    next: {
      ja: '別のバックアップで試し、開発元に知らせてください。',
      en: 'Try another backup and tell the makers.',
    },
  },
  'backup.audit-differs': {
    status: 409,
    say: {
      ja: '監査の台帳が署名のとおりではありません（{problem}）。何も変えていません。',
      en: 'The audit log is not as it was signed ({problem}). Nothing was changed.',
    },
    next: {
      ja: '監察に知らせ、その前のバックアップを確かめてください。',
      en: 'Tell the auditor and examine the backup before this one.',
    },
  },
  'backup.not-empty': {
    status: 409,
    say: {
      ja: '戻す先に、もうデータがあります（{table}に{rows}行）。',
      en: 'There are data already where it would go ({rows} rows in {table}).',
    },
    next: {
      ja: '空のデータベースか、新しいデータフォルダーに戻してください。',
      en: 'Restore into an empty database or a new data folder.',
    },
  },
  'backup.no-key': {
    status: 422,
    say: {
      ja: 'バックアップの鍵が示されていません。',
      en: 'No key for the backup was given.',
    },
    next: {
      ja: '--key-file に鍵ファイルを示すか、MEGURI_BACKUP_PASSPHRASE に合い言葉（12文字以上）を入れてください。',
      en: 'Name a key file with --key-file, or set MEGURI_BACKUP_PASSPHRASE (12 characters or more).',
    },
  },
  'backup.file-exists': {
    status: 409,
    say: { ja: '{file}は、もうあります。', en: '{file} exists already.' },
    next: {
      ja: '別の名前を付けてください。前のバックアップは書き換えません。',
      en: 'Choose another name; an earlier backup is never overwritten.',
    },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
