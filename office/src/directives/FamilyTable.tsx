import { layOut } from '@meguri/core/directives/lineage.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { LifeChip } from './LifeChip.tsx';
import type { Family, Relative } from './register.ts';

type Props = { readonly family: Family; readonly shown: string };

/** The directives of the picture in its order, each with what it took the place of. */
export const FamilyTable = ({ family, shown }: Props) => {
  const { t } = useTranslation('directives');
  const order = layOut(
    family.relatives.map(({ id }) => id),
    family.successions,
  );
  const rows = order.flatMap((one) => family.relatives.find(({ id }) => id === one.id) ?? []);
  return (
    <PlainTable
      caption={t('links.title')}
      columns={[
        {
          id: 'name',
          head: t('links.name'),
          cell: (one) => <Name one={one} shown={shown} />,
          width: 300,
        },
        {
          id: 'number',
          head: t('links.number'),
          cell: (one) => <NumberCell one={one} />,
          width: 180,
        },
        {
          id: 'life',
          head: t('links.life'),
          cell: ({ life }) =>
            life === null ? (
              <span className="text-muted">{t('links.notHere')}</span>
            ) : (
              <LifeChip life={life} />
            ),
          width: 150,
        },
        {
          id: 'took',
          head: t('links.took'),
          cell: ({ id }) => <Took family={family} id={id} />,
          width: 320,
        },
      ]}
      idOf={({ id }) => id}
      rows={rows}
    />
  );
};

/** 見本要綱　第2版 */
const useName = (): ((one: Relative) => string) => {
  const { t } = useTranslation('directives');
  return ({ name, number }) => (number === null ? name : `${name}　${t('version', { number })}`);
};

const Name = ({ one, shown }: { readonly one: Relative; readonly shown: string }) => {
  const { t } = useTranslation('directives');
  const nameOf = useName();
  if (one.id === shown) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        {nameOf(one)}
        <Chip tone="blue">{t('links.this')}</Chip>
      </span>
    );
  }
  if (one.versionId === null) return nameOf(one);
  return <Link href={`/directives/${one.versionId}?tab=links`}>{nameOf(one)}</Link>;
};

const NumberCell = ({ one: { numbers, issuedOn } }: { readonly one: Relative }) => {
  const dayText = useDayText();
  return (
    <>
      {numbers.join('、')}
      {issuedOn !== null && <span className="block text-muted">{dayText(issuedOn)}</span>}
    </>
  );
};

const Took = ({ family, id }: { readonly family: Family; readonly id: string }) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const nameOf = useName();
  const steps = family.successions.filter(({ to }) => to === id);
  if (steps.length === 0) return <span className="text-muted">{t('links.first')}</span>;
  return (
    <ul>
      {steps.map(({ from, effect, lastDay }) => {
        const before = family.relatives.find((one) => one.id === from);
        const name = before === undefined ? '' : nameOf(before);
        return (
          <li key={`${from} ${effect}`}>
            {t('links.tookOne', { name, effect: t(`links.effects.${effect}`) })}
            {lastDay !== null && t('links.lastDay', { day: dayText(lastDay) })}
          </li>
        );
      })}
    </ul>
  );
};
