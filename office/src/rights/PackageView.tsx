import type { Output } from '@meguri/core/operation.ts';
import type { disclosurePackage } from '@meguri/core/rights/requests.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../platform/save-file.ts';

type Props = { readonly made: Output<typeof disclosurePackage> };

const jsonFile = ({ package: made }: Props['made']) => ({
  name: `${made.number}.json`,
  mediaType: 'application/json',
  base64: btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(made, null, 2)))),
});

/** What is handed over: the person's own data, and who looked at the card, when and why. */
export const PackageView = ({ made }: Props) => {
  const { t } = useTranslation('rights');
  return (
    <div className="w-full min-w-0">
      <h3 className="mb-1 font-bold text-ink">{t('carry.held')}</h3>
      <Held made={made} />
      <h3 className="mt-4 mb-1 font-bold text-ink">{t('carry.looks')}</h3>
      <Looks made={made} />
      <div className="mt-3 flex flex-wrap gap-2.5">
        <Button icon="download" onPress={() => saveFile(made.pdf)}>
          {t('carry.pdf')}
        </Button>
        <Button icon="download" onPress={() => saveFile(jsonFile(made))}>
          {t('carry.json')}
        </Button>
      </div>
    </div>
  );
};

const Held = ({ made: { package: made } }: Props) => {
  const { t } = useTranslation('rights');
  return (
    <PlainTable
      caption={t('carry.held')}
      columns={[
        { id: 'item', head: t('carry.item'), cell: (row) => row.item },
        { id: 'value', head: t('carry.value'), cell: (row) => row.value },
        { id: 'purpose', head: t('carry.purpose'), cell: (row) => row.purpose },
        { id: 'kept', head: t('carry.kept'), cell: (row) => row.keptUntil },
      ]}
      idOf={(row) => `${made.held.indexOf(row)}`}
      rows={made.held}
    />
  );
};

const Looks = ({ made: { package: made } }: Props) => {
  const { t } = useTranslation('rights');
  if (made.looks.length === 0) return <p className="text-muted">{t('carry.nobody')}</p>;
  return (
    <PlainTable
      caption={t('carry.looks')}
      columns={[
        { id: 'at', head: t('carry.at'), cell: (row) => <span className="figure">{row.at}</span> },
        { id: 'by', head: t('carry.by'), cell: (row) => row.by },
        { id: 'post', head: t('carry.post'), cell: (row) => row.post },
        { id: 'why', head: t('carry.why'), cell: (row) => row.why },
      ]}
      idOf={(row) => `${made.looks.indexOf(row)}`}
      rows={made.looks}
    />
  );
};
