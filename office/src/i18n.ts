import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { accessEn } from './access/access.en.ts';
import { accessJa } from './access/access.ja.ts';
import { auditEn } from './audit/audit.en.ts';
import { auditJa } from './audit/audit.ja.ts';
import { beatsEn } from './beats/beats.en.ts';
import { beatsJa } from './beats/beats.ja.ts';
import { bodiesEn } from './bodies/bodies.en.ts';
import { bodiesJa } from './bodies/bodies.ja.ts';
import { meetingsEn } from './bodies/meetings.en.ts';
import { meetingsJa } from './bodies/meetings.ja.ts';
import { cardsEn } from './cards/cards.en.ts';
import { cardsJa } from './cards/cards.ja.ts';
import { commendationsEn } from './commendations/commendations.en.ts';
import { commendationsJa } from './commendations/commendations.ja.ts';
import { communitiesEn } from './communities/communities.en.ts';
import { communitiesJa } from './communities/communities.ja.ts';
import { handOversEn } from './communities/hand-overs.en.ts';
import { handOversJa } from './communities/hand-overs.ja.ts';
import { custodyEn } from './custody/custody.en.ts';
import { custodyJa } from './custody/custody.ja.ts';
import { directivesEn } from './directives/directives.en.ts';
import { directivesJa } from './directives/directives.ja.ts';
import { packEditorEn } from './directives/pack-editor.en.ts';
import { packEditorJa } from './directives/pack-editor.ja.ts';
import { galleryEn } from './gallery/gallery.en.ts';
import { galleryJa } from './gallery/gallery.ja.ts';
import { importsEn } from './imports/imports.en.ts';
import { importsJa } from './imports/imports.ja.ts';
import { interpretersEn } from './interpreters/interpreters.en.ts';
import { interpretersJa } from './interpreters/interpreters.ja.ts';
import { materialsEn } from './materials/materials.en.ts';
import { materialsJa } from './materials/materials.ja.ts';
import { measuresEn } from './measures/measures.en.ts';
import { measuresJa } from './measures/measures.ja.ts';
import { organisationEn } from './organisation/organisation.en.ts';
import { organisationJa } from './organisation/organisation.ja.ts';
import { partnersEn } from './partners/partners.en.ts';
import { partnersJa } from './partners/partners.ja.ts';
import { plansEn } from './plans/plans.en.ts';
import { plansJa } from './plans/plans.ja.ts';
import { platformEn } from './platform/platform.en.ts';
import { platformJa } from './platform/platform.ja.ts';
import { premisesEn } from './premises/premises.en.ts';
import { premisesJa } from './premises/premises.ja.ts';
import { publicationsEn } from './publications/publications.en.ts';
import { publicationsJa } from './publications/publications.ja.ts';
import { reportsEn } from './reports/reports.en.ts';
import { reportsJa } from './reports/reports.ja.ts';
import { reviewsEn } from './reviews/reviews.en.ts';
import { reviewsJa } from './reviews/reviews.ja.ts';
import { rightsEn } from './rights/rights.en.ts';
import { rightsJa } from './rights/rights.ja.ts';
import { sheetsEn } from './sheets/sheets.en.ts';
import { sheetsJa } from './sheets/sheets.ja.ts';
import { tasksEn } from './tasks/tasks.en.ts';
import { tasksJa } from './tasks/tasks.ja.ts';
import { trainingEn } from './training/training.en.ts';
import { trainingJa } from './training/training.ja.ts';
import { visitsEn } from './visits/visits.en.ts';
import { visitsJa } from './visits/visits.ja.ts';
import { voicesEn } from './voices/voices.en.ts';
import { voicesJa } from './voices/voices.ja.ts';

/** Words of every slice, ja as the source. A slice adds its pair here and its namespace below. */
export const wordsJa = {
  platform: platformJa,
  organisation: organisationJa,
  directives: directivesJa,
  packEditor: packEditorJa,
  beats: beatsJa,
  premises: premisesJa,
  imports: importsJa,
  cards: cardsJa,
  custody: custodyJa,
  materials: materialsJa,
  visits: visitsJa,
  plans: plansJa,
  sheets: sheetsJa,
  reviews: reviewsJa,
  tasks: tasksJa,
  meetings: meetingsJa,
  bodies: bodiesJa,
  partners: partnersJa,
  interpreters: interpretersJa,
  communities: communitiesJa,
  handOvers: handOversJa,
  measures: measuresJa,
  reports: reportsJa,
  commendations: commendationsJa,
  training: trainingJa,
  voices: voicesJa,
  rights: rightsJa,
  access: accessJa,
  audit: auditJa,
  publications: publicationsJa,
  gallery: galleryJa,
};
export const wordsEn: typeof wordsJa = {
  platform: platformEn,
  organisation: organisationEn,
  directives: directivesEn,
  packEditor: packEditorEn,
  beats: beatsEn,
  premises: premisesEn,
  imports: importsEn,
  cards: cardsEn,
  custody: custodyEn,
  materials: materialsEn,
  visits: visitsEn,
  plans: plansEn,
  sheets: sheetsEn,
  reviews: reviewsEn,
  tasks: tasksEn,
  meetings: meetingsEn,
  bodies: bodiesEn,
  partners: partnersEn,
  interpreters: interpretersEn,
  communities: communitiesEn,
  handOvers: handOversEn,
  measures: measuresEn,
  reports: reportsEn,
  commendations: commendationsEn,
  training: trainingEn,
  voices: voicesEn,
  rights: rightsEn,
  access: accessEn,
  audit: auditEn,
  publications: publicationsEn,
  gallery: galleryEn,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'platform';
    resources: typeof wordsJa;
  }
}

export type Language = 'ja' | 'en';

const place = 'meguri.language';

export const keptLanguage = (): Language => (localStorage.getItem(place) === 'en' ? 'en' : 'ja');

/** Remembered on this device; readers and hyphenation follow `<html lang>`. */
export const changeLanguage = async (language: Language): Promise<void> => {
  localStorage.setItem(place, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
};

export const startWords = (language: Language): void => {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ja',
    defaultNS: 'platform',
    resources: { ja: wordsJa, en: wordsEn },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};
