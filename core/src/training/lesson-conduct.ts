import { card, type Lesson, question, say } from './lesson.ts';

export const conduct: Lesson = {
  id: 'conduct',
  version: 1,
  minutes: 4,
  title: say('取組の場での言動', 'Words and conduct'),
  lead: say(
    'この取組は、取締りのためのものではありません。',
    'This programme is not for enforcement.',
  ),
  source: say('総合対策の通達が示す、言動の心得', 'What directives say of words and conduct'),
  cards: [
    card(
      say('何のために来たかを先に言う', 'Say first why you came'),
      say(
        '制服は緊張させます。「110番のかけ方を伝えに来ました」と最初に言えば、疑われていると思わせずに済みます。',
        'A uniform makes people tense. “I came to show how to call 110” first, and nobody feels suspected.',
      ),
    ),
    card(
      say('聞かないこと', 'What is not asked'),
      say(
        '国籍、宗教、在留資格、来日の理由。世間話のつもりでも、警察官が聞けば調べになります。',
        'Nationality, religion, residence, why one came to Japan: meant as small talk, asked by an officer it is an inquiry.',
      ),
    ),
    card(
      say('写真と名簿', 'Photographs and lists'),
      say(
        '参加者の名簿は作りません。写真は顔が写らないように撮り、主催者に確かめてから使います。',
        'No lists of those who came. Photographs show no faces and are used after asking the host.',
      ),
    ),
    card(
      say('集まりの場を、情報集めに使わない', 'A gathering is not for gathering information'),
      say(
        '困りごとの相談は受けます。しかし、ほかの参加者のことを尋ねたり、関係を聞き出したりしません。',
        'Troubles are heard. But nobody is asked about others or about who knows whom.',
      ),
    ),
    card(
      say('約束は小さく、必ず守る', 'Promise little and keep it'),
      say(
        '「調べて返事します」と言ったら、いつまでに誰が返事するかをその場で決めます。できないことは、できないと言います。',
        'Whoever says “I will find out” settles at once who answers by when. What cannot be done is said.',
      ),
    ),
  ],
  questions: [
    question(
      say(
        '日本語教室に着きました。最初のことばは？',
        'You arrive at a language class. First words?',
      ),
      [
        say('今日は110番のかけ方を伝えに来ました。', 'I came to show how to call 110.'),
        say('皆さんはどこの国から来ましたか。', 'Which countries are you from?'),
        say('最近、変わったことはありませんか。', 'Anything unusual lately?'),
      ],
      {
        at: 0,
        why: say('目的を先に言うと、安心して聞けます。', 'The purpose first lets people relax.'),
      },
    ),
    question(
      say('参加者の名簿を頼まれました。', 'You are asked for a list of those present.'),
      [
        say('作らない。人数の幅だけを記録する。', 'None is made; only a band of the head count.'),
        say('名前だけ作る。', 'Names only.'),
        say('主催者の名簿を写す。', 'Copy the host’s list.'),
      ],
      {
        at: 2,
        why: say('人の一覧は、この取組に要りません。', 'The programme needs no list of people.'),
      },
    ),
    question(
      say('「友人が困っている」と相談されました。', 'Somebody says that a friend is in trouble.'),
      [
        say(
          '相談先を案内し、友人の名前は聞かない。',
          'Show where to ask; do not ask for the name.',
        ),
        say('友人の名前と住所を聞く。', 'Ask for name and address.'),
        say('記録に友人の国を書く。', 'Note the friend’s country.'),
      ],
      { at: 1, why: say('本人が選んで相談できるようにします。', 'It is for the friend to come.') },
    ),
    question(
      say('答えの分からない質問を受けました。', 'You do not know the answer.'),
      [
        say('返事の期限と担当を、その場で決める。', 'Settle there who answers by when.'),
        say('たぶん大丈夫と答える。', 'Say that it is probably fine.'),
        say('聞かなかったことにする。', 'Pretend not to have heard.'),
      ],
      {
        at: 0,
        why: say('小さな約束を守ることが信頼になります。', 'Small promises kept make trust.'),
      },
    ),
  ],
};
