/** Refusals about cards: writing, reading, search, break-glass, disaster, keys. */
export const cardsRefusals = {
  'cards.ended': {
    status: 409,
    say: {
      ja: 'このカードは、期限が過ぎたか消去されています。',
      en: 'This card has expired or was erased.',
    },
    next: {
      ja: '必要なら、本人にあらためて書いていただいてください。',
      en: 'If it is needed, ask the person to write a new one.',
    },
  },
  'cards.unreadable': {
    status: 422,
    say: {
      ja: 'このカードは開けません（鍵がないか、記録が変えられています）。',
      en: 'This card cannot be opened: its key is gone or the record was changed.',
    },
    next: {
      ja: '本部の鍵の担当に、画面の番号を伝えてください。',
      en: 'Tell the key keeper at headquarters the number on the screen.',
    },
  },
  'cards.keys-unavailable': {
    status: 503,
    say: {
      ja: '鍵の保管先が応答しないため、カードを扱えません。',
      en: 'The keeper of the keys does not answer, so cards cannot be handled.',
    },
    next: {
      ja: '訪問の記録は続けられます。しばらくして、もう一度試してください。',
      en: 'Visits can still be recorded. Try again in a while.',
    },
  },
  'cards.reading-stopped': {
    status: 403,
    say: {
      ja: '緊急閲覧の確認が24時間以内に済んでいないため、カードの閲覧を止めています。',
      en: 'Card reading is stopped: an emergency opening was not reviewed within 24 hours.',
    },
    next: {
      ja: '地域課長に、緊急閲覧の確認を依頼してください。',
      en: 'Ask the section chief to review the emergency opening.',
    },
  },
  'cards.notice-not-shown': {
    status: 422,
    say: {
      ja: '利用目的の説明（{version}）を示したことが記録されていません。',
      en: 'It is not on record that the purpose text ({version}) was shown.',
    },
    next: {
      ja: '説明を示してから、もう一度保存してください。',
      en: 'Show the text, then save again.',
    },
  },
  'cards.provisional-not-told': {
    status: 422,
    say: {
      ja: 'この各戸には仮カードがあり、本人に伝えたことが記録されていません。',
      en: 'A provisional card stands here and the person has not been told.',
    },
    next: {
      ja: '仮カードがあることを伝え、その欄に印を付けてください。',
      en: 'Tell the person of it and tick the box.',
    },
  },
  'cards.changed-meanwhile': {
    status: 409,
    say: {
      ja: 'ほかの人が先に直しました（第{theirs}版）。あなたの変更は第{yours}版に基づいています。',
      en: 'Somebody changed it first (revision {theirs}); yours is based on revision {yours}.',
    },
    next: {
      ja: '新しい版を開いて、必要な変更をもう一度行ってください。',
      en: 'Open the new revision and repeat what is still needed.',
    },
  },
  'cards.item-unknown': {
    status: 422,
    say: {
      ja: '項目「{item}」は、このカードにありません。',
      en: 'There is no item "{item}" on this card.',
    },
    next: { ja: '示された項目だけを入れてください。', en: 'Fill in only the items shown.' },
  },
  'cards.item-unfit': {
    status: 422,
    say: { ja: '「{item}」の書き方が合いません。', en: '"{item}" is not written as it should be.' },
    next: { ja: '例のとおりに書き直してください。', en: 'Write it as in the example.' },
  },
  'cards.item-forbidden': {
    status: 422,
    say: {
      ja: '「{item}」に、記録してはならないこと（生まれた国・信条・人への評価など）が含まれています。',
      en: '"{item}" holds what must not be recorded: origin, belief, or a judgement of a person.',
    },
    next: {
      ja: 'その言葉を除いて、連絡に必要なことだけを書いてください。',
      en: 'Leave it out and write only what contact needs.',
    },
  },
  'cards.child-named': {
    status: 422,
    say: {
      ja: '子どもの氏名は、本人・家族が自分で書いたときだけ残せます。',
      en: 'A child’s name is kept only where the family writes it.',
    },
    next: {
      ja: '氏名を消し、必要なら生まれた年だけを書いてください。',
      en: 'Remove the name; give the birth year if needed.',
    },
  },
  'cards.declined-yet-filled': {
    status: 422,
    say: {
      ja: '「書かない」とした人のカードに、内容があります。',
      en: 'The person declined, yet the card has contents.',
    },
    next: { ja: 'どちらかに直してください。', en: 'Keep one of the two.' },
  },
  'cards.too-many': {
    status: 422,
    say: {
      ja: '書ける人数（{count}人）を超えています。',
      en: 'More people than the card takes ({count}).',
    },
    next: { ja: '必要な方だけにしてください。', en: 'Keep only those who are needed.' },
  },
  'cards.others-not-told': {
    status: 422,
    say: {
      ja: 'カードに書いたほかの方に伝えたことが、確かめられていません。',
      en: 'It is not confirmed that the other people on the card were told.',
    },
    next: {
      ja: '書いた方に確かめてから、その欄に印を付けてください。',
      en: 'Ask the writer and tick the box.',
    },
  },
  'cards.no-building': {
    status: 422,
    say: {
      ja: 'この各戸は、建物に結び付いていません。',
      en: 'These premises belong to no building.',
    },
    next: {
      ja: '先に、所在地に建物の名前を入れてください。',
      en: 'Enter the building’s name in the address first.',
    },
  },
  'cards.held-already': {
    status: 409,
    say: { ja: 'この各戸には、すでにカードがあります。', en: 'A card stands here already.' },
    next: { ja: 'そのカードを開いて直してください。', en: 'Open and amend that one.' },
  },
  'cards.wish-not-read-back': {
    status: 422,
    say: {
      ja: '本人の希望を読み上げて確かめたことが、記録されていません。',
      en: 'It is not on record that the wish was read back to the person.',
    },
    next: {
      ja: '本人に読み上げて確かめてから、印を付けてください。',
      en: 'Read it back to the person, then tick the box.',
    },
  },
  'cards.search-empty': {
    status: 422,
    say: {
      ja: '読みか電話番号の全部を入れてください。',
      en: 'Enter a whole reading or a whole number.',
    },
    next: {
      ja: '一部だけでは探せません。全部を入れてください。',
      en: 'Parts are not searched; enter all of it.',
    },
  },
  'cards.search-too-many': {
    status: 409,
    say: {
      ja: '同じ読みのカードが多いため、示せません。',
      en: 'Too many cards share it, so none is shown.',
    },
    next: {
      ja: '電話番号で探すか、各戸から開いてください。',
      en: 'Search by number, or open it from the premises.',
    },
  },
  'cards.look-not-yours': {
    status: 403,
    say: {
      ja: 'この問いは、閲覧した本人だけが答えられます。',
      en: 'Only the person who looked can answer this.',
    },
    next: { ja: '本人に伝えてください。', en: 'Tell that person.' },
  },
  'cards.look-answered': {
    status: 409,
    say: { ja: 'この問いには、もう答えがあります。', en: 'This question has its answer.' },
    next: { ja: '画面を開き直してください。', en: 'Open the page anew.' },
  },
  'cards.look-reviewed': {
    status: 409,
    say: { ja: 'この確認は、もう済んでいます。', en: 'This was reviewed already.' },
    next: { ja: '画面を開き直してください。', en: 'Open the page anew.' },
  },
  'cards.own-review': {
    status: 403,
    say: { ja: '自分の閲覧は、自分では確認できません。', en: 'Nobody reviews their own looks.' },
    next: { ja: 'ほかの幹部に依頼してください。', en: 'Ask another supervisor.' },
  },
  'cards.not-heard-yet': {
    status: 409,
    say: {
      ja: '本人の説明がまだありません（3日間は待ちます）。',
      en: 'The person has not been heard yet (three days are given).',
    },
    next: {
      ja: '本人に説明を求めるか、3日たってから確認してください。',
      en: 'Ask the person, or review it after three days.',
    },
  },
  'cards.no-second-person': {
    status: 409,
    say: {
      ja: 'すぐに知らせる相手（地域課長・署長）がいないため、緊急閲覧を始められません。',
      en: 'There is nobody to be told at once (section or station chief).',
    },
    next: { ja: '署の当直責任者に連絡してください。', en: 'Call the duty officer of the station.' },
  },
  'cards.break-glass-over': {
    status: 409,
    say: {
      ja: '緊急閲覧の60分が過ぎています。',
      en: 'The 60 minutes of the emergency opening are over.',
    },
    next: {
      ja: 'なお必要なら、理由を書いて新しく始めてください。',
      en: 'If it is still needed, open a new one with its reason.',
    },
  },
  'cards.break-glass-used-up': {
    status: 409,
    say: {
      ja: '緊急閲覧で開ける20枚を使い切りました。',
      en: 'The 20 cards of the emergency opening are used up.',
    },
    next: { ja: '地域課長に確認を受けてください。', en: 'Have the section chief review it.' },
  },
  'cards.disaster-too-long': {
    status: 422,
    say: {
      ja: '期限は、今から72時間以内にしてください。',
      en: 'The end lies more than 72 hours ahead.',
    },
    next: {
      ja: '期限を直してください。必要なら後で延長できます。',
      en: 'Set an earlier end; it can be renewed.',
    },
  },
  'cards.disaster-over': {
    status: 409,
    say: {
      ja: '災害時の開放は、終わっているか始まっていません。',
      en: 'The disaster mode is over or has not begun.',
    },
    next: { ja: '本部に確かめてください。', en: 'Ask headquarters.' },
  },
  'cards.disaster-elsewhere': {
    status: 403,
    say: {
      ja: 'このカードの場所は、開放された区域にありません。',
      en: 'This card lies outside the blocks that were opened.',
    },
    next: { ja: '区域を確かめてください。', en: 'Check the blocks.' },
  },
  'cards.keys-too-soon': {
    status: 409,
    say: {
      ja: '封じ直したばかりで、まだ古い鍵を使っている閲覧があるかもしれません。',
      en: 'It was rewrapped a moment ago; a look may still be using the old key.',
    },
    next: {
      ja: '1分たってから、古い鍵を廃止してください。',
      en: 'Retire the old key a minute from now.',
    },
  },
  'cards.texts-not-accepted': {
    status: 403,
    say: {
      ja: '行動の基準と利用目的の説明を、この役職でまだ確認していません。',
      en: 'The code of conduct and the purpose text were not accepted in this post.',
    },
    next: {
      ja: '確認の画面で読んで受け入れてから、もう一度開いてください。',
      en: 'Read and accept them, then open the card again.',
    },
  },
  'cards.keys-behind': {
    status: 409,
    say: {
      ja: 'まだ{count}件が古い鍵のもとにあります。',
      en: '{count} records still stand under an old key.',
    },
    next: {
      ja: '封じ直しを終えてから、古い鍵を廃止してください。',
      en: 'Finish rewrapping, then retire the old key.',
    },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
