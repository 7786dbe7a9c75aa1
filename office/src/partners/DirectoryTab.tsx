import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import type { Directory, Entry } from './partner.ts';

const address = z.object({ q: z.string().catch(''), kind: z.string().catch('') });

const everything = 'all';

const fits = (entry: Entry, { q, kind }: z.output<typeof address>): boolean => {
  const words = q.normalize('NFKC').trim();
  const text = `${entry.organisation} ${entry.office}`.normalize('NFKC');
  return (kind === '' || entry.kind.id === kind) && text.includes(words);
};

/** Organisations by name; search and kind stand in the address. */
export const DirectoryTab = ({ directory }: { readonly directory: Directory }) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  const [asked, change] = useAddressState(address);
  const { partners, kinds } = directory;
  if (partners.length === 0) {
    return (
      <EmptyState icon="link" title={t('directory.empty')}>
        {t('directory.emptyBody')}
      </EmptyState>
    );
  }
  const rows = partners.filter((entry) => fits(entry, asked));
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4">
        <SelectField
          label={t('directory.kind')}
          onChange={(kind) => change({ kind: kind === everything ? '' : kind })}
          options={[
            { id: everything, label: t('directory.allKinds') },
            ...kinds.map(({ id, title }) => ({ id, label: title[language] })),
          ]}
          value={asked.kind === '' ? everything : asked.kind}
        />
        <div className="mb-5">
          <SearchField
            label={t('directory.search')}
            onChange={(q) => change({ q })}
            value={asked.q}
            width={280}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('directory.none')}>
          {t('directory.noneBody')}
        </EmptyState>
      ) : (
        <Entries rows={rows} />
      )}
    </>
  );
};

const Entries = ({ rows }: { readonly rows: readonly Entry[] }) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  return (
    <PlainTable
      caption={t('tabs.directory')}
      columns={[
        {
          id: 'organisation',
          head: t('directory.organisation'),
          cell: (one) => <Organisation {...one} />,
          width: 320,
        },
        { id: 'kind', head: t('directory.kind'), cell: ({ kind }) => kind.title[language] },
        { id: 'office', head: t('directory.office'), cell: ({ office }) => office },
        { id: 'contact', head: t('directory.contact'), cell: (one) => <Contact {...one} /> },
        { id: 'kept', head: t('keptBy'), cell: ({ keptBy }) => keptBy ?? t('headquarters') },
      ]}
      idOf={({ id }) => id}
      rows={rows}
    />
  );
};

const Organisation = ({ id, organisation, communityLeader, untilOn }: Entry) => {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Link href={`/partners/${id}`}>{organisation}</Link>
      {communityLeader && <Chip>{t('directory.leader')}</Chip>}
      {untilOn !== null && untilOn < today && <Chip>{t('directory.ended')}</Chip>}
    </span>
  );
};

const Contact = ({ phone, mail, contactLapsed }: Entry) => {
  const { t } = useTranslation('partners');
  if (contactLapsed) return <Chip tone="yellow">{t('directory.lapsed')}</Chip>;
  return (
    <span className="flex flex-col">
      {phone !== '' && <span className="figure">{phone}</span>}
      {mail !== '' && <span className="break-all">{mail}</span>}
    </span>
  );
};
