import { listPacks } from '@meguri/core/directives/packs-in-use.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { AdoptDialog, EndDialog } from './AdoptDialog.tsx';
import { DirectivesFrame } from './DirectivesFrame.tsx';
import type { KnownPack } from './register.ts';

/** Every pack the product knows: which are used here, since when, and whether one has lapsed. */
export const PacksPage = () => (
  <DirectivesFrame duties={['directives.in-force']} tab="packs">
    <Loaded lines={6} query={useQueryOf(listPacks, {})}>
      {({ packs, may }) => <Packs may={may} packs={packs} />}
    </Loaded>
  </DirectivesFrame>
);

type Props = {
  readonly packs: readonly KnownPack[];
  readonly may: { readonly adopt: boolean; readonly edit: boolean };
};

const Packs = ({ packs, may }: Props) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const dayText = useDayText();
  const lapsed = packs.filter(({ use }) => use !== null && use.lapsedOn !== null);
  return (
    <>
      {lapsed.map((one) => (
        <div className="mb-4" key={one.pack}>
          <Notice
            kind="attention"
            title={t('packs.lapsed', {
              title: one.title[language],
              day: dayText(one.use?.lapsedOn ?? ''),
            })}
          >
            {t('packs.lapsedBody')}
          </Notice>
        </div>
      ))}
      {may.edit && (
        <p className="mb-3">
          <Link href="/directives/packs/edit">{t('packs.open')}</Link>
        </p>
      )}
      <PlainTable
        caption={t('tabs.packs')}
        columns={[
          {
            id: 'title',
            head: t('packs.title'),
            cell: (pack) => <Title mayEdit={may.edit} pack={pack} />,
          },
          { id: 'use', head: t('packs.use'), cell: (pack) => <Use pack={pack} />, width: 260 },
          {
            id: 'action',
            head: t('packs.action'),
            width: 170,
            cell: (pack) => (may.adopt ? <Action pack={pack} /> : null),
          },
        ]}
        idOf={({ pack }) => pack}
        rows={packs}
      />
    </>
  );
};

type RowProps = { readonly pack: KnownPack };

const Title = ({ pack, mayEdit }: RowProps & { readonly mayEdit: boolean }) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  return (
    <div className="py-1.5">
      <Link href={`/directives/clauses?pack=${pack.pack}`}>
        {pack.prefecture[language]}　{pack.title[language]}
      </Link>
      <p className="text-[14px] text-muted">
        {pack.number ?? t('packs.noNumber')}　{t('packs.count', { count: pack.clauses })}
        {mayEdit && (
          <Link
            className="ml-3"
            href={`/directives/packs/edit?pack=${pack.pack}`}
            label={t('packs.editOf', { title: pack.title[language] })}
          >
            {t('packs.edit')}
          </Link>
        )}
      </p>
    </div>
  );
};

const Use = ({ pack: { own, use, comes } }: RowProps) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const [next] = comes;
  if (use === null) {
    return next === undefined
      ? t('packs.unused')
      : t('packs.comes', { day: dayText(next.fromOn ?? '', 'short') });
  }
  const from = use.fromOn === null ? '' : dayText(use.fromOn, 'short');
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Chip tone="green">{t(own ? 'packs.own' : 'packs.adopted')}</Chip>
      {from !== '' && t('life.from', { from })}
      {use.lastOn !== null && t('packs.until', { day: dayText(use.lastOn, 'short') })}
    </span>
  );
};

const Action = ({ pack }: RowProps) => {
  const { t } = useTranslation('directives');
  const [isOpen, setOpen] = useState(false);
  const { own, use, comes } = pack;
  const isEnding = use !== null && use.lastOn !== null;
  if (isEnding || (use === null && (own || comes.length > 0))) return null;
  const Dialog = use === null ? AdoptDialog : EndDialog;
  return (
    <>
      <Button onPress={() => setOpen(true)} size={36}>
        {t(use === null ? 'adopt.open' : 'end.open')}
      </Button>
      {isOpen && <Dialog onClose={() => setOpen(false)} pack={pack} />}
    </>
  );
};
