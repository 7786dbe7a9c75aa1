import { keysOf } from '@meguri/core/base/keys.ts';
import { openCommunity } from '@meguri/core/communities/communities.ops.ts';
import { type CommunityPurpose, communityPurposes } from '@meguri/core/pack/purposes.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Assessed } from '../directives/Assessed.tsx';
import { InProgramme, type Programme } from '../directives/programme.tsx';
import { useAddressPart } from '../platform/address.ts';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { OpenedEntry } from './OpenedEntry.tsx';

/** An entry, opened for a purpose; the look is on record (R03, R15). */
export const EntryPage = () => (
  <Assessed>
    <InProgramme>{(programme) => <Page programme={programme} />}</InProgramme>
  </Assessed>
);

const Page = ({ programme }: { readonly programme: Programme }) => {
  const communityId = useAddressPart('communityId');
  const [purpose, setPurpose] = useState<CommunityPurpose | null>(null);
  const reading = useCommandOf(openCommunity, { invalidate: [] });
  const open = () => {
    if (purpose !== null) reading.mutate({ communityId, purpose });
  };
  if (reading.data === undefined || purpose === null) {
    return <Gate onOpen={open} onPurpose={setPurpose} purpose={purpose} reading={reading} />;
  }
  return (
    <OpenedEntry opened={reading.data} programme={programme} purpose={purpose} reopen={open} />
  );
};

type GateProps = {
  readonly purpose: CommunityPurpose | null;
  readonly onPurpose: (purpose: CommunityPurpose) => void;
  readonly onOpen: () => void;
  readonly reading: { readonly isPending: boolean; readonly error: Error | null };
};

const Gate = ({ purpose, onPurpose, onOpen, reading }: GateProps) => {
  const { t } = useTranslation('communities');
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const press = () => {
    setAsked(true);
    onOpen();
  };
  return (
    <>
      <title>{t('purpose.title')}</title>
      <PageHead
        basis={<PageBasis duties={['communities.register', 'communities.contacts']} />}
        crumbs={[{ label: t('title'), href: '/communities' }]}
        size={22}
        title={t('purpose.title')}
      />
      <RadioField
        label={t('purpose.legend')}
        onChange={onPurpose}
        options={keysOf(communityPurposes).map((id) => ({
          id,
          label: communityPurposes[id][language],
        }))}
        value={purpose}
      />
      <p className="mt-3 mb-4 text-muted">{t('purpose.note')}</p>
      {asked && purpose === null && (
        <p className="mb-3 text-refusal" role="alert">
          {t('purpose.missing')}
        </p>
      )}
      {reading.error && (
        <div className="mb-3 max-w-[900px]">
          <RefusalNotice error={reading.error} />
        </div>
      )}
      <Button busy={reading.isPending} look="solid" onPress={press} size={48}>
        {t('purpose.open')}
      </Button>
    </>
  );
};
