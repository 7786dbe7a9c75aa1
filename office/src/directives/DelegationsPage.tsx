import { listDelegations } from '@meguri/core/directives/clauses.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { DirectivesFrame } from './DirectivesFrame.tsx';
import { DutyLinks } from './DutyLinks.tsx';
import type { Delegation } from './register.ts';
import { SettingDialog } from './SettingDialog.tsx';

/** What the directives leave to be set: by whom, since when, and what runs meanwhile. */
export const DelegationsPage = () => {
  const { t } = useTranslation('directives');
  return (
    <DirectivesFrame duties={['directives.delegations']} tab="delegations">
      <Loaded lines={6} query={useQueryOf(listDelegations, {})}>
        {({ delegations, may }) =>
          delegations.length === 0 ? (
            <EmptyState title={t('delegations.none')}>{t('delegations.noneBody')}</EmptyState>
          ) : (
            <ul className="grid max-w-[900px] gap-5">
              {delegations.map((one) => (
                <li key={`${one.pack} ${one.clause}`}>
                  <One delegation={one} mayKeep={may.keep} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </DirectivesFrame>
  );
};

type Props = { readonly delegation: Delegation; readonly mayKeep: boolean };

const One = ({ delegation, mayKeep }: Props) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { pack, clause, cite, prefecture, matter, settings } = delegation;
  return (
    <section aria-label={matter[language]} className="border border-line-strong px-5 py-4">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-3">
        <h2 className="text-std-18B-160 text-ink">{matter[language]}</h2>
        <Chip tone={settings.length === 0 ? 'yellow' : 'green'}>
          {t(settings.length === 0 ? 'delegations.open' : 'delegations.set')}
        </Chip>
      </div>
      <p className="mb-3">
        <Link href={`/directives/clauses?pack=${pack}&clause=${clause}`}>
          {prefecture[language]}　{cite}
        </Link>
      </p>
      <Facts delegation={delegation} />
      {mayKeep && (
        <div className="mt-3">
          <Button onPress={() => setOpen(true)} size={36}>
            {t('delegations.record')}
          </Button>
        </div>
      )}
      {isOpen && <SettingDialog delegation={delegation} onClose={() => setOpen(false)} />}
    </section>
  );
};

const Facts = ({ delegation }: Pick<Props, 'delegation'>) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const dayText = useDayText();
  const { setBy, openSince, runsOn, duties, settings } = delegation;
  return (
    <FactList
      facts={[
        { term: t('delegations.who'), value: setBy?.[language] ?? t('header.unset') },
        {
          term: t('delegations.since'),
          value: openSince === null ? t('header.unset') : dayText(openSince),
        },
        { term: t('delegations.runsOn'), value: runsOn[language] },
        {
          term: t('delegations.screens'),
          value: duties.length === 0 ? t('delegations.noScreen') : <DutyLinks duties={duties} />,
        },
        ...settings.map(({ value, document, fromOn, by, at }) => ({
          term: t('delegations.value'),
          value: (
            <span key={at}>
              {value}
              <span className="block text-muted">
                {t('delegations.setBy', { document, day: dayText(fromOn), by })}
              </span>
            </span>
          ),
        })),
      ]}
    />
  );
};
