import type { Tier } from '@meguri/core/pack/criteria.ts';
import type { NamedClass } from '@meguri/core/premises/rows.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

type TierSaid = { readonly tier: Tier; readonly visitClass: NamedClass | null };

/** The word of a tier; where its column has several classes, the title of the class. */
export const useTierText = () => {
  const { t } = useTranslation('premises');
  const language = useLanguage();
  return ({ tier, visitClass }: TierSaid): string =>
    visitClass?.title[language] ?? t(`tiers.${tier}`);
};
