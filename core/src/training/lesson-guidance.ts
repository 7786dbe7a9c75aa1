import { card, type Lesson, question, say } from './lesson.ts';

/** The national guidance of 2021-12-17 in our own words (trust.md R14). */
export const byLooks: Lesson = {
  id: 'not-by-looks',
  version: 1,
  minutes: 6,
  title: say('外見や国籍は理由にならない', 'Neither looks nor nationality are a ground'),
  lead: say(
    '職務質問の前に、自分に問うことがあります。',
    'What to ask oneself before stopping anybody.',
  ),
  source: say(
    '警察官職務執行法第2条第1項、令和3年12月17日の警察庁の指導（製品のことばで要約）',
    'Police Duties Execution Act art. 2(1); national guidance of 17 December 2021, in our own words',
  ),
  cards: [
    card(
      say('出発点は、行動と状況', 'Begin with conduct and circumstances'),
      say(
        '人を呼び止めてよいのは、その人のふだんと違う様子や周りの事情から、もっともな疑いがあるときです。疑いは、見た行動と事情で説明できなければなりません。',
        'Somebody may be stopped where unusual conduct or the circumstances give reasonable suspicion. It must be possible to explain it by what was seen.',
      ),
    ),
    card(
      say('理由にならないもの', 'What is no ground'),
      say(
        '肌や髪の色、顔だち、服装の文化、話すことば、国籍。これらは、それだけでも、ほかの弱い理由に足しても、疑いの理由になりません。',
        'Skin, hair, features, dress of a culture, language, nationality: neither alone nor added to a weak reason do they make suspicion.',
      ),
    ),
    card(
      say('自分への三つの問い', 'Three questions to oneself'),
      say(
        '一、何を見たか。二、同じことを、近所の日本人の知り合いがしていても声をかけたか。三、その理由を本人の前で言えるか。一つでも詰まれば、呼び止めません。',
        'What did I see? Would I have stopped a neighbour I know doing the same? Could I tell the person my reason? If one answer fails, do not stop them.',
      ),
    ),
    card(
      say('ことばに出る偏見', 'Prejudice in words'),
      say(
        '「この国の人は」「その髪型の人は」という言い方は、悪気がなくても人を傷つけ、警察への信頼を失わせます。理由は行動のことばで言います。',
        '“People from there”, “people with such hair” hurts, also where no harm is meant, and costs trust. Give the reason in words of conduct.',
      ),
    ),
    card(
      say('話すこと、終えること', 'How to speak, how to end'),
      say(
        '名乗り、理由を短く伝え、任意であることを忘れません。疑いが消えたら、すぐに終え、協力への礼を言います。',
        'Say who you are and why, and remember that it is voluntary. When the suspicion is gone, end at once and give thanks.',
      ),
    ),
    card(
      say('在留カードと、この取組', 'Residence cards and this programme'),
      say(
        '巡回連絡や催しは、在留資格を確かめる場ではありません。カードの提示を求めず、資格を聞かず、書き残しません。',
        'Visits and events are not the place to check residence. Nobody is asked for a card or a status, and nothing is noted.',
      ),
    ),
    card(
      say('苦情は、外の人が受ける', 'Complaints go outside'),
      say(
        '「不快だった」という声は、本人の所属ではなく監察が受けます。申し出る先を聞かれたら、住民の声の用紙を案内します。',
        'A complaint goes to inspection, not to the officer’s own unit. Asked where to complain, hand out the form of the residents’ voice.',
      ),
    ),
  ],
  questions: [
    question(
      say('呼び止める理由になるのはどれですか。', 'Which is a ground for a stop?'),
      [
        say(
          '駐車中の車を一台ずつのぞき、取っ手を引いていた。',
          'Looking into parked cars and pulling handles.',
        ),
        say('この辺りで見かけない顔だちだった。', 'Features not often seen around here.'),
        say('外国のことばで電話していた。', 'Speaking a foreign language on the telephone.'),
      ],
      { at: 1, why: say('行動と状況で説明できます。', 'It is explained by conduct.') },
    ),
    question(
      say('弱い理由に「外国人らしい」を足すと？', 'A weak reason plus “looks foreign” makes…'),
      [
        say('弱い理由のまま。足してはいけない。', 'a weak reason. It must not be added.'),
        say('合わせて十分な理由になる。', 'a sufficient reason together.'),
        say('相手が認めればよい。', 'one if the person agrees.'),
      ],
      { at: 0, why: say('外見や国籍は、足しても理由になりません。', 'Looks add nothing.') },
    ),
    question(
      say(
        '催しの会場で参加者に在留カードの提示を…',
        'At an event, residence cards of visitors are…',
      ),
      [
        say('求めない。', 'not asked for.'),
        say('受付で全員に求める。', 'asked for at the reception.'),
        say('気になる人にだけ求める。', 'asked of some.'),
      ],
      {
        at: 2,
        why: say('この取組は取締りの場ではありません。', 'The programme is not for enforcement.'),
      },
    ),
    question(
      say('職務質問への苦情を窓口で受けました。', 'A complaint about a stop reaches your counter.'),
      [
        say(
          '監察へ届く用紙を案内し、内容を評価しない。',
          'Show the form that reaches inspection; do not judge.',
        ),
        say('担当の警察官の係長に回す。', 'Pass it to the officer’s own superior.'),
        say('その場で説得して取り下げてもらう。', 'Talk the person out of it.'),
      ],
      {
        at: 0,
        why: say(
          '苦情は、本人の系列の外で受けます。',
          'Complaints are taken outside the own chain.',
        ),
      },
    ),
    question(
      say('疑いが消えました。次は？', 'The suspicion is gone. What next?'),
      [
        say('すぐに終え、礼を言う。', 'End at once and give thanks.'),
        say('念のため持ち物も見る。', 'Look at the belongings, to be sure.'),
        say('参考に国籍を聞いておく。', 'Ask for the nationality, for reference.'),
      ],
      { at: 1, why: say('続ける理由がありません。', 'There is no ground to go on.') },
    ),
  ],
};
