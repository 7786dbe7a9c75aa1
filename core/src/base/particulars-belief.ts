import { inGeneral, leftOut, type ParticularRule } from './particulars-rule.ts';

/** Belief and places of worship (R01), residence and travel papers (design §7). */
export const beliefRules: readonly ParticularRule[] = [
  {
    group: 'religion.ja',
    kind: 'religion',
    shape:
      /[イい][スす][ラら]ー?[ムむ](?:[教徒寺]|[キき][ョょ][ウう])?|ムスリム|モスク|もすく|キリスト教|クリスチャン|カトリック|カソリック|プロテスタント|仏教徒?|ヒン[ドズ][ゥー]ー?教?|シーク教|シク教|ユダヤ教|神道|回教|新興宗教|エホバ|モルモン|天理教|創価|正教会|ペンテコステ|福音派|シーア派|スンニ派|アッラー|洗礼|巡礼|お布施|カルト|信[者徒]|檀家|氏子|礼拝|ミサ(?=[にはがをの]|$)|ラマダン|断食|ヒジャブ|ターバン|ブルカ|教会(?![議通前坂下町線])|神父|牧師|僧侶|宗派|信仰|布教|改宗|祈[るりっ祷]|祭壇|聖書|コーラン|(?:豚|牛)肉?[をはが](?:食べ[なら]|口にし|だめ|ダメ|駄目|禁)|豚肉を食べ|スカーフを(?:かぶ|被|巻)|無宗教/gu,
    unless: leftOut,
  },
  {
    group: 'religion.word',
    kind: 'religion',
    shape: /宗教(?!法人)|[シし][ュゅ][ウう][キき][ョょ][ウう]/gu,
    unless: leftOut,
  },
  {
    group: 'religion.place',
    kind: 'religion',
    shape:
      /ハラー?ル(?:対応の?|認証の?)?(?:食材|食品|肉)?(?:店|ショップ|レストラン|市場)|(?:[一-鿿]{2}寺|神社|寺院|お寺|聖堂)(?:を会場|[でに](?:集|開|通|礼|祈|泊)|の(?:住職|信|檀|集))/gu,
  },
  {
    group: 'religion.en',
    kind: 'religion',
    shape:
      /\b(?:muslims?|islam(?:ic)?|mosques?|hindus?|christians?|catholics?|protestants?|buddhists?|sikhs?|jewish|synagogue|church(?:es)?|hijab|turban|burqa|ramadan|worship\w*|pray(?:s|ed|ing|ers?)?|religions?|religious(?! corporations)|faith|devout|sect|priests?|imam|(?:at|in) the (?:temple|shrine)|halal (?:grocery|shop|store|butcher|market|restaurant))\b/giu,
    unless: leftOut,
  },
  {
    group: 'status.words-ja',
    kind: 'status',
    shape:
      /在留(?:資格|カード|期[限間]|状[況况]|許可)|[ザざ][イい][リり][ュゅ][ウう](?:[シし][カか][クく]|[カか]ー[ドど]|[キき][ゲげカか][ンん])|特別永住|永住(?:[権者資]|の(?:人|方|家|子)|し(?:て|た))|定住の(?:人|方|家|資)|定住者|日配の?資格|特定活動|資格外活動|就労(?:[ビヴ]ザ|資格)|家族滞在|短期滞在|特定技能|技能実習[123１-３]号|技人国|(?<![ァ-ヶー])[ビヴ][ザサ](?![ァ-ヶー])|査証|旅券|パスポート|帰化/gu,
    unless: new RegExp(`${leftOut.source}|${inGeneral.source}|新設|導入|含まない`, 'iu'),
  },
  {
    group: 'status.without-ja',
    kind: 'status',
    shape:
      /(?:不法|超過)(?:滞在|残留|入国)|オーバーステイ|おーばーすてい|不法の(?:人|者|方)|入管に(?:収容|捕|摘発)|収容(?:され|中の?人)|仮放免|難民(?:認定)?(?:を?申請|申請中)|退去強制|強制(?:退去|送還)|失踪(?:した|中の?)?(?:技能)?(?:実習生|者)|(?:在留資格|ビザ|就労(?:資格|許可))(?:が|の|は)?(?:な[いく]|無[いし]|切れ)/gu,
    unless: /防止|啓発|制度|認定法/u,
  },
  {
    group: 'status.number',
    kind: 'status',
    shape:
      /(?<![A-Za-z0-9])[A-Za-z]{2} ?\d{8} ?[A-Za-z]{2}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[A-Z]{2} ?\d{7}(?!\d)/gu,
  },
  {
    group: 'status.en',
    kind: 'status',
    shape:
      /\b(?:visas?|status(?:es)? of residence|residen(?:ce|t) status|residence (?:card|permit)s?|work permits?|overstay\w*|illegals\b|immigration status|undocumented|illegal (?:immigrants?|aliens?|migrants?|residents?|stay)|illegally staying|asylum|permanent residents?|provisional release|deport\w*|naturali[sz]\w*|passports?|technical intern(?: training)?|specified skilled|refugees?(?! recognition))\b/giu,
    unless: leftOut,
  },
];
