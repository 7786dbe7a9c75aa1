import { ok, type Result, refuse } from '../base/result.ts';
import { type ContactContents, type EntryContents, isMobile } from './contents.ts';
import { facilities } from './facilities.ts';
import { checkSharing } from './sharing.ts';
import { worshipIn } from './worship.ts';

type Given = {
  readonly today: string;
  /** Names of the towns here. */
  readonly towns: readonly string[];
};

/** What an entry has to satisfy beyond its shape (R01, R03, R05, GF-3.1, GF-3.5). */
export const checkEntry = (entry: EntryContents, { today, towns }: Given): Result<true> => {
  const word = worshipIn(entry.name, towns);
  if (word !== undefined) return refuse('communities.worship', { word });
  if (facilities[entry.facility].kind !== entry.kind) return refuse('communities.kind-unfit');
  const { basis } = entry;
  if (basis.by === 'consent' && basis.on > today)
    return refuse('day.in-future', { value: basis.on });
  if (basis.by === 'consent' && basis.until < today) return refuse('communities.basis-short');
  return checkSharing(entry.sharing, entry.secrecy);
};

/** A contact is an office that can be reached, for as long as it agreed to. */
export const checkContact = (
  { phone, mail, consentOn, consentUntil }: ContactContents,
  today: string,
): Result<true> => {
  if (phone === '' && mail === '') return refuse('communities.contact-empty');
  if (isMobile(phone)) return refuse('communities.contact-private');
  if (consentOn > today) return refuse('day.in-future', { value: consentOn });
  return consentUntil < today ? refuse('communities.basis-short') : ok(true);
};
