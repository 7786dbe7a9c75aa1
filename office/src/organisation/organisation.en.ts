import type { organisationJa } from './organisation.ja.ts';

export const organisationEn: typeof organisationJa = {
  station: 'Police station',
};
