import { card, type Lesson, question, say } from './lesson.ts';

export const plainWords: Lesson = {
  id: 'plain-words',
  version: 1,
  minutes: 5,
  title: say('窓口のやさしい日本語', 'Plain Japanese at the counter'),
  lead: say(
    '短く、はっきり、最後まで。相手に合わせて言い直す練習です。',
    'Short, clear, to the end: saying the same thing so that it is understood.',
  ),
  source: say('製品の教材（通達のことばではありません）', 'Material of the product'),
  cards: [
    card(
      say('一つの文に、一つのこと', 'One thing in one sentence'),
      say(
        '「落とした場所と時間を書いて、身分証と一緒に出してください」は三つのことを一度に言っています。「どこで落としましたか。」「いつですか。」「身分証を見せてください。」と分けます。',
        '“Write where and when you lost it and hand it in with your identification” says three things at once. Split it: “Where did you lose it?” “When?” “Please show me your identification.”',
      ),
    ),
    card(
      say('漢語を、動きのことばに', 'Verbs instead of official nouns'),
      say(
        '「記入」は「書く」、「拾得」は「拾う」、「持参」は「持って来る」。役所のことばは、日本語が話せる人にも難しいことばです。',
        'Say “write”, “find”, “bring” in everyday Japanese. Words of the office are hard even for people who speak Japanese well.',
      ),
    ),
    card(
      say('「です・ます」で言い切る', 'Finish the sentence'),
      say(
        '「こちらのほうは、ちょっと…」では、できるのかできないのか分かりません。「ここではできません。2番の窓口でできます。」と最後まで言います。',
        '“That is a little…” leaves open whether it can be done. Say “Not here. You can do it at counter 2.”',
      ),
    ),
    card(
      say('ゆっくり、でも子ども扱いしない', 'Slowly, and as to an adult'),
      say(
        '声を大きくする必要はありません。ため口も使いません。区切って話し、相手の返事を待ちます。',
        'No need to speak louder, and no familiar speech. Pause between parts and wait for the answer.',
      ),
    ),
    card(
      say('書く・見せる・確かめる', 'Write, show, check'),
      say(
        '日付・時刻・金額・場所は紙に書きます。終わりに「次に何をしますか」と聞いて、伝わったかを確かめます。「分かりましたか」には、分からなくても「はい」と答える人がいます。',
        'Write down days, times, sums and places. At the end ask “What will you do next?”; to “Did you understand?” many say yes although they did not.',
      ),
    ),
    card(
      say('ことばを決めつけない', 'Do not guess the language'),
      say(
        '外見や名前で「英語がよい」と決めません。まず日本語で話しかけ、必要なら「どの言語がいいですか」と本人に聞きます。',
        'Do not decide by looks or name that English is best. Begin in Japanese; if needed ask the person which language is good.',
      ),
    ),
  ],
  questions: [
    question(
      say('いちばん伝わりやすいのはどれですか。', 'Which is the easiest to understand?'),
      [
        say('ここに名前を書いてください。', 'Please write your name here.'),
        say('こちらに御氏名を御記入願います。', 'Your name is requested to be entered here.'),
        say('お名前のほう、いただいてもよろしかったでしょうか。', 'Might I have had your name?'),
      ],
      {
        at: 1,
        why: say(
          '短く、動きのことばで、最後まで言っています。',
          'Short, with a verb, and finished.',
        ),
      },
    ),
    question(
      say('伝わったかどうか、どう確かめますか。', 'How do you check that it was understood?'),
      [
        say('次に何をするか、本人に言ってもらう。', 'Let the person say what comes next.'),
        say('「分かりましたか」と聞き、「はい」なら終わる。', 'Ask “Did you understand?”'),
        say('同じことを大きな声でもう一度言う。', 'Say it again, louder.'),
      ],
      {
        at: 2,
        why: say(
          '「はい」は、分かったという意味とは限りません。',
          '“Yes” does not always mean that it was understood.',
        ),
      },
    ),
    question(
      say(
        '外国の名前の人が窓口に来ました。最初にどうしますか。',
        'Somebody with a foreign name comes to the counter. What first?',
      ),
      [
        say('日本語で、ほかの人と同じように声をかける。', 'Greet in Japanese, as anybody else.'),
        say('すぐに英語に切り替える。', 'Change to English at once.'),
        say('国籍を聞いて言語を決める。', 'Ask for the nationality to choose a language.'),
      ],
      {
        at: 0,
        why: say(
          '名前や外見から、話すことばは分かりません。必要なら希望の言語を本人に聞きます。',
          'Neither name nor looks tell the language. If needed, ask the person.',
        ),
      },
    ),
    question(
      say(
        '「明日は休日なので不可です」を言い直すと？',
        'Reword “Not possible tomorrow as it is a holiday”.',
      ),
      [
        say(
          '明日は休みです。あさって、来てください。',
          'We are closed tomorrow. Come the day after.',
        ),
        say('明日はちょっと難しいですね。', 'Tomorrow is a bit difficult.'),
        say('明日は閉庁日ですので御了承ください。', 'Please note that tomorrow is a closing day.'),
      ],
      {
        at: 1,
        why: say('できる日まで言うと、次の行動が分かります。', 'It says when it can be done.'),
      },
    ),
  ],
};
