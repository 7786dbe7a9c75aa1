import { card, type Lesson, question, say } from './lesson.ts';

export const withInterpreter: Lesson = {
  id: 'interpreter',
  version: 1,
  minutes: 5,
  title: say('通訳人と一緒に話す', 'Working with an interpreter'),
  lead: say(
    '通訳人を通しても、話す相手は目の前の人です。',
    'The person you speak with is still the one in front of you.',
  ),
  source: say('製品の教材（通達のことばではありません）', 'Material of the product'),
  cards: [
    card(
      say('相手を見て話す', 'Face the person'),
      say(
        '通訳人にではなく、本人に話します。「この人に聞いてください」ではなく「何がありましたか」。',
        'Speak to the person, not to the interpreter: “What happened?”, not “Ask him what happened.”',
      ),
    ),
    card(
      say('始める前の1分', 'One minute before'),
      say(
        '用件、おおよその時間、難しいことばを通訳人に伝えます。通訳人と本人の言語（方言や文字）が合うかも確かめます。',
        'Tell the interpreter what it is about, how long it takes and which terms are hard. Check that interpreter and person share the language, also in dialect and script.',
      ),
    ),
    card(
      say('区切って、待つ', 'Pause and wait'),
      say(
        '一度に話すのは一つか二つの文まで。訳している間は話しません。聞き返しは時間の無駄ではありません。',
        'One or two sentences at a time, and silence while they are interpreted. Asking back is not a waste of time.',
      ),
    ),
    card(
      say('すべてを訳してもらう', 'Everything is interpreted'),
      say(
        '署員どうしの相談も、本人の前でしたことは訳す対象です。聞かせたくない話は席を外してします。',
        'What officers say to each other in front of the person is interpreted too. What is not for their ears is said elsewhere.',
      ),
    ),
    card(
      say('家族や子どもに頼まない', 'No relatives, no children'),
      say(
        '家庭の中の困りごとや被害の話を、家族や子どもに訳させません。頼める人がいないときは電話通訳を使います。',
        'Relatives and children do not interpret troubles at home or what a victim tells. Where nobody else is there, use the telephone service.',
      ),
    ),
    card(
      say('通訳人を守る', 'Protect the interpreter'),
      say(
        '名前や連絡先を相手に伝えません。記録には言語と時間だけを残し、通訳人の意見を聞きません。',
        'Do not give out name or contact. Keep language and time only, and do not ask the interpreter for an opinion on the person.',
      ),
    ),
  ],
  questions: [
    question(
      say('質問するとき、どう言いますか。', 'How do you put a question?'),
      [
        say('本人を見て「いつ気づきましたか」', 'To the person: “When did you notice?”'),
        say('通訳人に「いつ気づいたか聞いて」', 'To the interpreter: “Ask when they noticed.”'),
        say('紙に書いて通訳人に渡す', 'Hand the interpreter a note.'),
      ],
      { at: 0, why: say('話す相手は本人です。', 'You speak with the person.') },
    ),
    question(
      say('小学生の子が「自分が訳す」と言いました。', 'A schoolchild offers to interpret.'),
      [
        say('礼を言い、電話通訳を使う。', 'Thank the child and use the telephone service.'),
        say('簡単な話だけ訳してもらう。', 'Let the child interpret the easy parts.'),
        say('保護者がよければ頼む。', 'Accept if the parent agrees.'),
      ],
      {
        at: 2,
        why: say(
          '簡単な話が途中から重い話になることがあります。子どもに負わせません。',
          'An easy talk may turn heavy. It is not for a child to carry.',
        ),
      },
    ),
    question(
      say('訳が短すぎると感じました。', 'The interpretation seems too short.'),
      [
        say('「もう一度、区切って話します」と言い直す。', 'Say it again in smaller parts.'),
        say('通訳人を責める。', 'Blame the interpreter.'),
        say('気にせず続ける。', 'Go on.'),
      ],
      {
        at: 1,
        why: say('長く話した側が直せることです。', 'Whoever spoke too long can mend it.'),
      },
    ),
    question(
      say('通訳人に聞いてはいけないことは？', 'What must the interpreter not be asked?'),
      [
        say('「この人は本当のことを言っていると思うか」', '“Do you think this person is honest?”'),
        say('「このことばは通じたか」', '“Was that word understood?”'),
        say('「休憩が必要か」', '“Do you need a break?”'),
      ],
      {
        at: 0,
        why: say(
          '通訳人は訳す人です。人物の評価を求めません。',
          'Interpreters interpret; they do not judge people.',
        ),
      },
    ),
  ],
};
