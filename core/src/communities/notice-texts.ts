import type { TextLanguage } from '../materials/texts.ts';
import { type NoticeTexts, noticeTranslations } from './notice-translations.ts';

/**
 * The letter by which an organisation is told (trust.md R05), in the language it reads: those of the
 * leaflets. The letter always has Japanese beside it.
 */
export const noticeTexts = {
  ja: {
    title: '登録のお知らせ',
    lead: '警察署では、地域の安全のための講習や連絡に役立てるため、次の内容を登録しています。',
    held: '登録している内容',
    name: '名称',
    address: '所在地',
    why: '登録の理由',
    basis: '根拠',
    shared: '共有の範囲',
    sharing: {
      station: 'この警察署の中だけ',
      sections: 'この警察署と、県警察本部の決められた課',
      organisation: 'この警察署と県警察本部',
    },
    contacts: '連絡先の窓口',
    none: 'なし',
    until: '確かめ直さなければ、{until}に消えます。',
    not: '個人の名前、国籍、信仰、在留資格は登録していません。取締りや捜査には使いません。',
    object:
      '登録をやめてほしいときは、下の警察署にお知らせください。理由はいりません。すぐに見られないようにし、{days}日以内にすべて消します。',
    counts: '',
  },
  'ja-easy': {
    title: '登録（とうろく）のおしらせ',
    lead: '警察（けいさつ）は、地域（ちいき）の安全（あんぜん）のために、つぎのことを書（か）いて残（のこ）しています。講習（こうしゅう）や連絡（れんらく）に使（つか）います。',
    held: '書（か）いてあること',
    name: '名前（なまえ）',
    address: '場所（ばしょ）',
    why: '書（か）く理由（りゆう）',
    basis: 'どうして書（か）くことができるか',
    shared: 'だれが見（み）るか',
    sharing: {
      station: 'この警察署（けいさつしょ）だけ',
      sections:
        'この警察署（けいさつしょ）と、県（けん）の警察本部（けいさつほんぶ）の決（き）まった課（か）',
      organisation: 'この警察署（けいさつしょ）と、県（けん）の警察本部（けいさつほんぶ）',
    },
    contacts: '連絡（れんらく）するところ',
    none: 'ありません',
    until: 'もう一度（いちど）確認（かくにん）しないときは、{until}に消（け）えます。',
    not: '人（ひと）の名前（なまえ）、国（くに）、信（しん）じていること、ビザのことは書（か）きません。人（ひと）を調（しら）べるためには使（つか）いません。',
    object:
      '書（か）いてほしくないときは、下（した）の警察署（けいさつしょ）に言（い）ってください。理由（りゆう）は言（い）わなくていいです。すぐに見（み）ることができないようにします。{days}日（にち）以内（いない）に全部（ぜんぶ）消（け）します。',
    counts: 'わからないときは、日本語（にほんご）の紙（かみ）が正（ただ）しいです。',
  },
  en: {
    title: 'Notice of an entry in our register',
    lead: 'To prepare safety lectures and to keep in touch, this police station holds the following.',
    held: 'What is held',
    name: 'Name',
    address: 'Address',
    why: 'Why it is held',
    basis: 'On what ground',
    shared: 'Who may see it',
    sharing: {
      station: 'this police station only',
      sections: 'this station and named sections of prefectural headquarters',
      organisation: 'this station and prefectural headquarters',
    },
    contacts: 'Contact',
    none: 'none',
    until: 'Unless it is confirmed again, it is erased on {until}.',
    not: 'No names of people, no nationality, belief or residence status are held. It is not used for enforcement or investigation.',
    object:
      'If you do not want to be in the register, tell the police station below. You need not say why. It is hidden at once and erased within {days} days.',
    counts: 'This is a translation; the Japanese page decides.',
  },
  ...noticeTranslations,
} as const satisfies Record<TextLanguage, NoticeTexts>;
