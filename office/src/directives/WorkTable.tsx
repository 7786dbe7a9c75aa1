import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { LifeChip } from './LifeChip.tsx';
import type { Work } from './register.ts';

/** Directives with their newest version and what waits. */
export const WorkTable = ({ works }: { readonly works: readonly Work[] }) => {
  const { t } = useTranslation('directives');
  return (
    <PlainTable
      caption={t('tabs.register')}
      columns={[
        { id: 'name', head: t('list.name'), cell: (work) => <Name work={work} /> },
        { id: 'state', head: t('list.state'), cell: (work) => <State work={work} />, width: 150 },
        { id: 'term', head: t('list.term'), cell: (work) => <Term work={work} />, width: 240 },
        { id: 'waits', head: t('list.waits'), cell: (work) => <Waits work={work} />, width: 220 },
      ]}
      idOf={({ directiveId }) => directiveId}
      rows={works}
    />
  );
};

type Props = { readonly work: Work };

const Name = ({ work: { name, versions } }: Props) => {
  const { t } = useTranslation('directives');
  const [newest] = versions;
  return (
    <>
      <Link href={`/directives/${newest?.versionId}`}>{name}</Link>
      <span className="ml-3 text-muted">{t('version', { number: newest?.number })}</span>
    </>
  );
};

const State = ({ work: { versions } }: Props) =>
  versions[0] === undefined ? null : <LifeChip life={versions[0].life} />;

const Term = ({ work: { versions } }: Props) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const life = versions[0]?.life;
  if (life === undefined || life.fromOn === null) return t('life.noDates');
  const from = dayText(life.fromOn, 'short');
  return life.lastOn === null
    ? t('life.from', { from })
    : t('life.fromTo', { from, last: dayText(life.lastOn, 'short') });
};

const Waits = ({ work }: Props) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  return (
    <span className="flex flex-wrap gap-1.5">
      {work.unacknowledged && <Chip tone="yellow">{t('list.unacknowledged')}</Chip>}
      {work.reviewDue !== null && (
        <Chip tone="yellow">{t('list.reviewDue', { day: dayText(work.reviewDue, 'short') })}</Chip>
      )}
    </span>
  );
};
