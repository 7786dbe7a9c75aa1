import type { Bilingual } from './text.ts';

/** One contradiction inside a pack: the place, the thing that does not fit, its clause. */
export type Contradiction = {
  readonly where: ContradictionPlace;
  readonly what: string;
  readonly clause?: string;
};

type Words = { readonly file: string; readonly say: Bilingual; readonly mend: Bilingual };

const words = (
  file: string,
  [sayJa, sayEn]: readonly [string, string],
  [mendJa, mendEn]: readonly [string, string],
): Words => ({ file, say: { ja: sayJa, en: sayEn }, mend: { ja: mendJa, en: mendEn } });

const twice = (thing: readonly [string, string]): readonly [string, string] => [
  `${thing[0]}「{what}」が二度あります。`,
  `The ${thing[1]} “{what}” stands twice.`,
];
const renamed = [
  'どちらかを別の名にするか、消してください。',
  'Rename one of them or remove it.',
] as const;
const lacking = (thing: readonly [string, string]): readonly [string, string] => [
  `${thing[0]}「{what}」がありません。`,
  `There is no ${thing[1]} “{what}”.`,
];
const spelled = (where: readonly [string, string]): readonly [string, string] => [
  `綴りを確かめるか、${where[0]}に加えてください。`,
  `Check the spelling, or add it to ${where[1]}.`,
];

/** Every rule between the parts of a pack, by the place it looks at, with its words. */
export const contradictionWords = {
  'clauses.id': words('clauses.json', twice(['条項', 'clause']), renamed),
  'clauses.duties': words(
    'clauses.json',
    ['知らない務めの名です：{what}。', 'This duty is not known: {what}.'],
    [
      '務めの一覧（core/src/pack/duties.ts）から選んでください。',
      'Choose one of core/src/pack/duties.ts.',
    ],
  ),
  clauses: words(
    'pack.json',
    lacking(['条項', 'clause']),
    spelled(['clauses.json', 'clauses.json']),
  ),
  'form.rows': words(
    'form.json',
    ['様式の行と条項が合いません：{what}。', 'Form rows and clauses disagree: {what}.'],
    [
      'form.json と clauses.json の両方に置いてください。',
      'Put it into both form.json and clauses.json.',
    ],
  ),
  form: words(
    'form.json',
    ['様式に使えない記号があります：{what}', 'The form has characters that are refused: {what}'],
    ['< > { } ` \\ と改行を除いてください。', 'Remove < > { } ` \\ and line breaks.'],
  ),
  'form.switches.dueEveryYears': words(
    'form.json',
    ['様式の頻度の年数が {what} と合いません。', 'The years between visits disagree with {what}.'],
    ['同じ年数（1年未満は1）に直してください。', 'Write the same years (1 for less than a year).'],
  ),
  'form.switches.listedCount': words(
    'form.json',
    [
      '様式の一つの列に区分が二つ以上あるときは、今年が期限の戸数だけを対象数にできません：{what}。',
      'A column of several classes cannot list only what is due this year: {what}.',
    ],
    [
      'listedCount を all にするか、区分を列ごとに一つにしてください。',
      'Set listedCount to all, or have one class in each column.',
    ],
  ),
  'criteria.code': words('pack.json', twice(['選定基準', 'criterion']), renamed),
  'criteria.clause': words(
    'pack.json',
    twice(['選定基準の条項', 'clause of a criterion']),
    renamed,
  ),
  'criteria.basis': words(
    'pack.json',
    ['封をする基準と条項が合いません：{what}。', 'Sealed criteria and clauses disagree: {what}.'],
    [
      '年齢・被害・健康に関わる基準は basis と条項の理由 sealed をそろえてください。',
      'A criterion on age, harm or health and its clause (reason sealed) go together.',
    ],
  ),
  'criteria.remainder': words(
    'pack.json',
    ['「それ以外」の基準が一つではありません：{what}。', 'Not exactly one remainder: {what}.'],
    [
      'basis が remainder で一般の基準を一つ置いてください。',
      'Have one general criterion of basis remainder.',
    ],
  ),
  'criteria.visitClass': words(
    'pack.json',
    ['基準「{what}」の区分が定まりません。', 'The class of criterion “{what}” is not clear.'],
    [
      'visitClass に、同じ列の区分を書いてください。',
      'Name a class of the same column in visitClass.',
    ],
  ),
  'criteria.sealedClass': words(
    'pack.json',
    [
      '区分「{what}」に至るのは封をする基準だけで、区分から事情が分かってしまいます。',
      'Only sealed criteria lead to class “{what}”, so the class would tell the reason.',
    ],
    [
      'その区分に、同じ種別の封をしない基準を加えるか、ほかの区分にまとめてください。',
      'Let an open criterion of the same kind lead to it too, or join it with another class.',
    ],
  ),
  'guidance.code': words('pack.json', twice(['指導連絡事項', 'guidance item']), renamed),
  'custody.level': words(
    'pack.json',
    ['管理責任者の段階が重なっています：{what}。', 'A level of custody stands twice: {what}.'],
    ['一つの段階に一人としてください。', 'Have one custodian for each level.'],
  ),
  'tasks.state': words(
    'pack.json',
    ['待ち状態の担当が二つあります：{what}。', 'A waiting state has two tasks: {what}.'],
    ['待ち状態ごとに担当を一つにしてください。', 'Give a waiting state one task.'],
  ),
  'identity.effectiveUntil': words(
    'pack.json',
    ['有効期間の終わり {what} が始まりより前です。', 'The last day {what} is before the first.'],
    ['日付を確かめてください。', 'Check both days.'],
  ),
  'cards.items.code': words('cards.json', twice(['カードの項目', 'card item']), renamed),
  'cards.items.choices': words(
    'cards.json',
    ['項目「{what}」の選択肢が型と合いません。', 'The choices of “{what}” do not fit its type.'],
    ['選択の項目だけに選択肢を置いてください。', 'Give choices to choice items and to no others.'],
  ),
  'rules.classes': words(
    'pack.json',
    ['区分「{what}」が頻度や列と合いません。', 'Class “{what}” does not fit interval or column.'],
    [
      '列ごとにいちばん短い間隔を parameters.visitInterval と同じにし、一般の列を一つは置いてください。',
      'Per column, the shortest interval equals parameters.visitInterval; have a general column.',
    ],
  ),
  'rules.campaigns': words(
    'pack.json',
    [
      '強化期間「{what}」の日付か区分が合いません。',
      'Days or classes of campaign “{what}” do not fit.',
    ],
    [
      '始まりを終わりより前にし、ある区分を書いてください。',
      'Let it begin before it ends, for existing classes.',
    ],
  ),
  'rules.forms': words('pack.json', twice(['様式', 'form']), renamed),
  delegations: words(
    'pack.json',
    [
      '別に定めるとする条項 {what} が委任の一覧にありません。',
      'Clause {what} leaves something to be set and is not listed.',
    ],
    [
      'delegations に、何を誰が定め、今どう動くかを書いてください。',
      'Say in delegations what, by whom, and what applies now.',
    ],
  ),
  'bodies.id': words('pack.json', twice(['組織・席・会議', 'body, seat or meeting']), renamed),
  'bodies.seats': words(
    'pack.json',
    lacking(['席', 'seat']),
    spelled(['その組織の seats', 'the seats of that body']),
  ),
  'bodies.bodies': words('pack.json', lacking(['組織', 'body']), spelled(['bodies', 'bodies'])),
  'bodies.chair': words(
    'pack.json',
    ['組織「{what}」に長の席が二つ以上あります。', 'The body “{what}” has more than one chair.'],
    ['role が chair の席を一つにしてください。', 'Leave one seat with the role chair.'],
  ),
  'bodies.posts': words(
    'pack.json',
    ['一つの席に同じ職が二度あります：{what}。', 'A post stands twice in one seat: {what}.'],
    ['一度だけにしてください。', 'Write it once.'],
  ),
  'catalogue.id': words('pack.json', twice(['一覧の項目', 'entry of the list']), renamed),
  'catalogue.enforcement': words(
    'pack.json',
    ['取締りの区分に施策は置けません：{what}。', 'Enforcement holds no measures: {what}.'],
    [
      '消してください。取締りは引継票だけが扱います。',
      'Remove it: enforcement is served by the hand-over receipt only.',
    ],
  ),
  'catalogue.limited': words(
    'pack.json',
    [
      '機能にしない条項 {what} が使われています。',
      'Clause {what} is kept without a feature and is used.',
    ],
    ['消してください。理由は clauses.json にあります。', 'Remove it; clauses.json has the reason.'],
  ),
  'training.withGuidance': words(
    'pack.json',
    [
      '条項 {what} の教養には添える指導が要ります。',
      'Training on clause {what} must come with guidance.',
    ],
    ['withGuidance に添えるものを書いてください。', 'Say in withGuidance what goes with it.'],
  ),
  councils: words(
    'pack.json',
    [
      '協議会「{what}」の人数の下限が上限を超えています。',
      'Council “{what}”: least is more than most.',
    ],
    ['人数を確かめてください。', 'Check the numbers.'],
  ),
} as const satisfies Record<string, Words>;

export type ContradictionPlace = keyof typeof contradictionWords;
