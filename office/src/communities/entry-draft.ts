import type { LanguageCode } from '@meguri/core/base/languages.ts';
import type { EntryContents } from '@meguri/core/communities/contents.ts';
import type { CommunityKind } from '@meguri/core/communities/facilities.ts';
import { type Facility, facilities } from '@meguri/core/communities/facilities.ts';
import { noticeVersion } from '@meguri/core/communities/notice.ts';

type Chosen = Pick<
  EntryContents,
  'name' | 'townPartIds' | 'address' | 'reason' | 'note' | 'secrecy' | 'sharing'
>;

/** An entry as somebody types it; what is not chosen yet is null. */
export type Draft = Chosen & {
  readonly kind: CommunityKind;
  readonly facility: Facility | null;
  readonly source: EntryContents['source'] | null;
  readonly reliability: EntryContents['reliability'] | null;
  readonly basis: 'consent' | 'public';
  readonly givenBy: string;
  readonly on: string | null;
  readonly textVersion: string;
  readonly until: string | null;
  readonly publication: string;
  readonly languages: readonly LanguageCode[];
};

export type ChangeDraft = (next: Partial<Draft>) => void;

export const emptyDraft = (kind: CommunityKind): Draft => ({
  kind,
  facility: null,
  name: '',
  townPartIds: [],
  address: '',
  reason: '',
  source: null,
  reliability: null,
  basis: 'consent',
  givenBy: '',
  on: null,
  textVersion: noticeVersion,
  until: null,
  publication: '',
  languages: [],
  note: '',
  secrecy: 'internal',
  sharing: { level: 'station', sectionIds: [] },
});

export const draftOf = ({ basis, languagesUseful, ...contents }: EntryContents): Draft => ({
  ...emptyDraft(contents.kind),
  ...contents,
  languages: languagesUseful,
  basis: basis.by,
  ...(basis.by === 'consent' ? { ...basis, by: undefined } : { publication: basis.publication }),
});

/** A kind chosen anew takes no sort of another kind with it. */
export const withKind = (kind: CommunityKind, { facility }: Draft): Partial<Draft> => ({
  kind,
  facility: facility !== null && facilities[facility].kind === kind ? facility : null,
});

const basisOf = (draft: Draft): EntryContents['basis'] | null => {
  const { basis, givenBy, on, textVersion, until, publication } = draft;
  if (basis === 'public') return publication === '' ? null : { by: 'public', publication };
  if (givenBy === '' || on === null || until === null || textVersion === '') return null;
  return { by: 'consent', givenBy, on, textVersion, until };
};

/** The entry, or undefined while something of it is missing. */
export const contentsOf = (draft: Draft): EntryContents | undefined => {
  const { kind, facility, source, reliability, languages } = draft;
  const basis = basisOf(draft);
  const { name, townPartIds, address, reason, note, secrecy, sharing } = draft;
  if (facility === null || source === null || reliability === null || basis === null) {
    return undefined;
  }
  if (name.trim() === '' || reason.trim() === '') return undefined;
  const said = { name, townPartIds, address, reason, note, secrecy, sharing };
  return { kind, facility, source, reliability, basis, languagesUseful: [...languages], ...said };
};

/** What is missing, in the order of the form, by the keys of its labels. */
export const missingIn = (draft: Draft) =>
  [
    draft.name.trim() === '' && ('form.name' as const),
    draft.facility === null && ('form.facility' as const),
    draft.reason.trim() === '' && ('form.reason' as const),
    draft.source === null && ('facts.source' as const),
    draft.reliability === null && ('reliability' as const),
    basisOf(draft) === null && ('form.basis' as const),
  ].filter((one) => one !== false);
