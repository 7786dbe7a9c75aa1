import { card, type Lesson, question, say } from './lesson.ts';

export const register: Lesson = {
  id: 'register',
  version: 1,
  minutes: 5,
  title: say('登録できること、できないこと', 'What the register may hold'),
  lead: say(
    '場所と団体の台帳です。人の台帳ではありません。',
    'A register of places and organisations, not of people.',
  ),
  source: say(
    '個人情報保護法61条・62条、製品の定め（人の属性を持たない）',
    'Personal data law art. 61 and 62; rules of the product: no attributes of people',
  ),
  cards: [
    card(
      say('書いてよいこと', 'What may be written'),
      say(
        '団体や場所の名前、協力の理由、連絡先の「役職」、同意または公表された根拠、次に確かめる日。',
        'Name of the organisation or place, why one works together, the post to contact, consent or public ground, and when it is confirmed next.',
      ),
    ),
    card(
      say('書かないこと', 'What is not written'),
      say(
        '個人の名前・電話番号、国籍、宗教、在留資格、会員や家族の一覧、うわさ、点数や順位。自由記述欄でも同じです。',
        'Names and numbers of people, nationality, religion, residence, lists of members or families, rumours, scores. Free text is no exception.',
      ),
    ),
    card(
      say('止められたら、言い換える', 'Stopped? Reword it'),
      say(
        '保存のときに「個人のことが書かれています」と止まることがあります。人ではなく、場所・出来事・必要なことを書き直します。',
        'Saving may stop with “this tells something about a person”. Write about place, event and need instead.',
      ),
    ),
    card(
      say('期限がある', 'It ends'),
      say(
        '登録は12か月で消えます。続けるには、相手に確かめ直します。「念のため残す」ことはありません。',
        'An entry is gone after 12 months. To keep it, ask again. Nothing is kept just in case.',
      ),
    ),
    card(
      say('相手は、いつでも断れる', 'They can object at once'),
      say(
        '登録していること、理由、期限を相手のことばで伝えます。断られたら、控えも含めてすべて消します。',
        'The organisation is told what is held, why and until when, in its language. If it objects, all of it goes, copies too.',
      ),
    ),
    card(
      say('手元のメモも同じ', 'Private notes count too'),
      say(
        '手帳や表計算の「自分用の一覧」は作りません。台帳から消したものが、どこかに残っていることが、いちばん大きな失敗でした。',
        'No list of one’s own in a notebook or spreadsheet. Copies that outlived their removal were the worst failures elsewhere.',
      ),
    ),
  ],
  questions: [
    question(
      say('登録できるのはどれですか。', 'Which may be registered?'),
      [
        say(
          '連絡先：教務課（代表電話、同意あり）',
          'Contact: academic office, main number, with consent',
        ),
        say('連絡先：会長 ○○さんの携帯', 'Contact: mobile number of the chair'),
        say('会員の出身国と人数', 'Countries and numbers of members'),
      ],
      { at: 1, why: say('連絡先は人ではなく役職です。', 'A contact is a post, not a person.') },
    ),
    question(
      say('12か月たち、確かめ直しができていません。', 'Twelve months passed without asking again.'),
      [
        say('登録は消える。', 'The entry is gone.'),
        say('署長の判断で残す。', 'The chief may keep it.'),
        say('表計算に控えておく。', 'Keep a copy in a spreadsheet.'),
      ],
      { at: 0, why: say('期限は設定で外せません。', 'No setting lifts the end.') },
    ),
    question(
      say(
        '備考欄に「○○教の信者が多い」と書きたい。',
        'You want to note a religion in the remarks.',
      ),
      [
        say(
          '書かない。必要なら「催しは金曜の午後を避ける」。',
          'Not written; if needed: “no events on Friday afternoon”.',
        ),
        say('備考なら書いてよい。', 'Remarks are fine.'),
        say('略して書く。', 'Abbreviate it.'),
      ],
      {
        at: 2,
        why: say(
          '人の信条ではなく、催しに必要なことだけを書きます。',
          'Only what the event needs, not what people believe.',
        ),
      },
    ),
    question(
      say('団体が「登録をやめてほしい」と言いました。', 'An organisation objects.'),
      [
        say('その日に消し、控えも残さない。', 'Removed that day, with all copies.'),
        say('期限まで待ってもらう。', 'Ask them to wait.'),
        say('理由を聞いて署長に諮る。', 'Ask why and refer to the chief.'),
      ],
      { at: 0, why: say('断ることに理由は要りません。', 'An objection needs no reason.') },
    ),
  ],
};
