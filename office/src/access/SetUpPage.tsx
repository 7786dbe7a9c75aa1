import { setUpState } from '@meguri/core/access/set-up.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';

type Line = Output<typeof setUpState>['lines'][number];

/** The page that does a line; keys and backups are the business of the machine's keeper. */
const places = {
  pack: '/settings',
  units: '/organisation',
  people: '/organisation?view=people',
  posts: '/organisation',
  access: '/access',
  beats: '/imports',
} as const satisfies Partial<Record<Line['key'], string>>;

const isPlace = (key: Line['key']): key is keyof typeof places => key in places;

/** What an empty prefecture still needs; every line is read from the data. */
export const SetUpPage = () => {
  const { t } = useTranslation('access');
  const query = useQueryOf(setUpState, {});
  return (
    <div className="max-w-[960px]">
      <title>{t('setUp.title')}</title>
      <PageHead
        basis={<PageBasis duties={['custody.chain']} />}
        meta={t('setUp.lead')}
        title={t('setUp.title')}
      />
      <Loaded lines={8} query={query}>
        {({ lines }) => <Lines lines={lines} />}
      </Loaded>
    </div>
  );
};

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('access');
  const left = lines.filter(({ done }) => !done).length;
  const columns = [
    { id: 'item', head: t('setUp.item'), cell: ({ key }: Line) => t(`setUp.lines.${key}`) },
    {
      id: 'state',
      head: t('setUp.state'),
      cell: ({ done }: Line) =>
        done ? (
          <Chip icon="check" tone="green">
            {t('setUp.done')}
          </Chip>
        ) : (
          <Chip tone="yellow">{t('setUp.open')}</Chip>
        ),
    },
    {
      id: 'found',
      head: t('setUp.found'),
      cell: ({ key, count }: Line) => t(`setUp.counts.${key}`, { count }),
    },
    { id: 'action', head: t('setUp.next'), cell: (line: Line) => <Action line={line} /> },
  ];
  return (
    <>
      <p className="mb-3 text-[18px] text-ink">
        {left === 0 ? t('setUp.all') : t('setUp.remaining', { count: left })}
      </p>
      <PlainTable
        caption={t('setUp.title')}
        columns={columns}
        idOf={({ key }) => key}
        rows={lines}
      />
    </>
  );
};

const Action = ({ line: { key } }: { readonly line: Line }) => {
  const { t } = useTranslation('access');
  if (isPlace(key)) return <Link href={places[key]}>{t(`setUp.actions.${key}`)}</Link>;
  return <span className="text-muted">{t(`setUp.machine.${key}`)}</span>;
};
