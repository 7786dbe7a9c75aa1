import { listBodies } from '@meguri/core/bodies/bodies.ops.ts';
import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { InProgramme, type Programme } from '../directives/programme.tsx';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { addressOf, type Summary } from './body.ts';
import { VacancyTasks } from './VacancyTasks.tsx';

const addressState = z.object({ station: z.string().catch('') });

/** Bodies of headquarters and of one station, by the directives in use (bodies.set-up). */
export const BodiesPage = () => {
  const { t } = useTranslation('bodies');
  const { stationId, post } = useSession();
  const [state, change] = useAddressState(addressState);
  const chosen = stationId ?? (state.station === '' ? null : state.station);
  const query = useQueryOf(listBodies, { stationId: chosen }, { keep: true });
  // Posts of headquarters look at any station; the others have one, or none.
  const chooses = stationId === null && post.kind !== 'beatOfficer';
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['bodies.set-up', 'bodies.station', 'bodies.secretariat']} />}
        meta={t('lead')}
        title={t('title')}
      />
      <Loaded lines={8} query={query}>
        {({ bodies, tasks }) => (
          <>
            {tasks.length > 0 && <VacancyTasks tasks={tasks} />}
            <InProgramme>
              {(programme, choice) => (
                <>
                  {choice}
                  <OfDirective bodies={bodies} programme={programme}>
                    {chooses && (
                      <StationSelect onChoose={(station) => change({ station })} value={chosen} />
                    )}
                  </OfDirective>
                </>
              )}
            </InProgramme>
          </>
        )}
      </Loaded>
    </>
  );
};

type DirectiveProps = {
  readonly bodies: readonly Summary[];
  readonly programme: Programme;
  /** The field that chooses a station. */
  readonly children: ReactNode;
};

/** What one directive sets up; a directive may set up nothing, and then the page says so. */
const OfDirective = ({ bodies, programme, children }: DirectiveProps) => {
  const { t } = useTranslation('bodies');
  const own = bodies.filter(({ pack }) => pack === programme.pack);
  return (
    <>
      {own.length === 0 && (
        <EmptyState icon="people" title={t('empty')}>
          {t('emptyBody')}
        </EmptyState>
      )}
      <Bodies bodies={own.filter((one) => one.stationId === null)} title={t('headquarters')} />
      {own.length > 0 && children}
      <StationBodies bodies={own} />
    </>
  );
};

type SelectProps = { readonly value: string | null; readonly onChoose: (id: string) => void };

const StationSelect = ({ value, onChoose }: SelectProps) => {
  const { t } = useTranslation('bodies');
  const query = useQueryOf(listUnits, {});
  const stations = query.data?.units.filter(({ kind }) => kind === 'station') ?? [];
  return (
    <SelectField
      label={t('station')}
      onChange={onChoose}
      options={stations.map(({ id, name }) => ({ id, label: name }))}
      value={value}
    />
  );
};

const StationBodies = ({ bodies }: { readonly bodies: readonly Summary[] }) => {
  const { t } = useTranslation('bodies');
  const own = bodies.filter(({ stationId }) => stationId !== null);
  const station = own[0]?.stationName ?? '';
  return <Bodies bodies={own} title={t('ofStation', { station })} />;
};

type BodiesProps = { readonly bodies: readonly Summary[]; readonly title: string };

const Bodies = ({ bodies, title }: BodiesProps) => {
  const { t } = useTranslation('bodies');
  if (bodies.length === 0) return null;
  return (
    <Section title={title}>
      <PlainTable
        caption={title}
        columns={[
          { id: 'name', head: t('name'), cell: (one) => <BodyLink {...one} />, width: 300 },
          { id: 'chair', head: t('chair'), cell: (one) => <Chair {...one} />, width: 280 },
          { id: 'seats', head: t('seats'), cell: (one) => <Seats {...one} /> },
        ]}
        idOf={({ pack, body }) => `${pack} ${body}`}
        rows={bodies}
      />
    </Section>
  );
};

const BodyLink = (body: Summary) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Link href={addressOf(body)}>{body.shortName[language]}</Link>
      {body.mine !== 'none' && <Chip tone="blue">{t(`mine.${body.mine}`)}</Chip>}
    </span>
  );
};

const Chair = ({ chair }: Summary) => {
  const { t } = useTranslation('bodies');
  const holder = chair?.holders[0];
  const post = chair?.post?.title ?? chair?.printed ?? '';
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {post}
      {holder && <b className="text-ink">{holder.name}</b>}
      {chair?.vacancy && <Chip tone="yellow">{t(`vacancy.${chair.vacancy}`)}</Chip>}
    </span>
  );
};

const Seats = ({ places, vacant }: Summary) => {
  const { t } = useTranslation('bodies');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {t('seatsOf', { places })}
      {vacant > 0 && <Chip tone="yellow">{t('vacant', { count: vacant })}</Chip>}
    </span>
  );
};
