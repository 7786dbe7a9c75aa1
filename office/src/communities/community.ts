import type {
  communityChoices,
  listCommunities,
  openCommunity,
} from '@meguri/core/communities/communities.ops.ts';
import { type CommunityKind, communityWords } from '@meguri/core/communities/facilities.ts';
import type { CommunityState } from '@meguri/core/communities/freshness.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { CommunityPurpose } from '@meguri/core/pack/purposes.ts';
import type { ChipTone } from '@meguri/ui/Chip.tsx';
import type { Programme } from '../directives/programme.tsx';
import { useLanguage } from '../platform/language.ts';

export type Listed = Output<typeof listCommunities>['entries'][number];
export type Opened = Output<typeof openCommunity>;
export type Entry = Opened['entry'];

export type Choices = Output<typeof communityChoices>;

export type OpenedProps = {
  readonly opened: Opened;
  readonly programme: Programme;
  readonly purpose: CommunityPurpose;
  /** Reads it anew after something changed; that look is on record too. */
  readonly reopen: () => void;
};

export type EntryDialogProps = OpenedProps & { readonly onClose: () => void };

/** Queries that change with an entry. */
export const changedCommunities: readonly string[] = ['communities.', 'tasks.'];

export const entryAddress = (communityId: string): string => `/communities/${communityId}`;

/** Tells only whether somebody has to act; never anything about the place. */
export const toneOf: Readonly<Record<CommunityState, ChipTone>> = {
  current: 'gray',
  'to-confirm': 'yellow',
  'notice-due': 'yellow',
  objected: 'yellow',
};

/** What the directive calls a kind of community. */
export const useKindName = ({ communityKinds }: Programme): ((kind: CommunityKind) => string) => {
  const language = useLanguage();
  return (kind) =>
    (communityKinds.find((one) => one.kind === kind)?.title ?? communityWords[kind])[language];
};
