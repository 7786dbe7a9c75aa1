import type { Output } from '@meguri/core/operation.ts';
import type { getRecords } from '@meguri/core/sheets/sheets.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { CellProps } from './cell-props.ts';
import { rowName } from './grid-content.ts';
import { openCell } from './open-cell.ts';
import { figureText } from './sheet.ts';

type Steps = Output<typeof getRecords>['steps'];
type Props = CellProps & { readonly steps: Steps };

const signed = (count: number): string =>
  count < 0 ? `− ${(-count).toLocaleString('en-US')}` : count.toLocaleString('en-US');

/** The rule of a count with its numbers, or the cells a sum or rate is made from. */
export const CellComputation = (props: Props) => {
  const { t } = useTranslation('sheets');
  const { sheet, cell, steps } = props;
  const value = figureText(cell.value, { row: cell.row, decimals: sheet.form.decimals });
  return (
    <>
      {cell.row.parts.length > 0 && <Parts {...props} value={value} />}
      {steps.length > 0 && (
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
          {steps.map(({ name, count }, at) => (
            <div className="contents" key={name}>
              <dt>{at === 0 ? t(`step.${name}`) : <Signed count={count} name={name} />}</dt>
              <dd className="figure text-right text-ink">{signed(count)}</dd>
            </div>
          ))}
          <div className="contents font-bold text-ink">
            <dt className="border-t border-line-strong pt-1">{t('result')}</dt>
            <dd className="figure border-t border-line-strong pt-1 text-right">{value}</dd>
          </div>
        </dl>
      )}
      {steps.length === 0 && cell.row.parts.length === 0 && <p>{t('panel.before')}</p>}
    </>
  );
};

const Signed = ({ count, name }: Steps[number]) => {
  const { t } = useTranslation('sheets');
  return t(count < 0 ? 'minus' : 'plus', { name: t(`step.${name}`) });
};

/** 808 − 473 ÷ 808: each part opens its own records. */
const Parts = ({ sheet, cell, go, value }: Props & { readonly value: string }) => {
  const { t } = useTranslation('sheets');
  const english = useLanguage() === 'en';
  const { parts, measure } = cell.row;
  const figures = parts.flatMap((row) => openCell(sheet, { row, col: cell.column }) ?? []);
  const [first, ...rest] = figures.map((one) =>
    figureText(one.value, { row: one.row, decimals: 0 }),
  );
  const rate = rest.length === 2 ? `(${first} − ${rest[0]}) ÷ ${rest[1]}` : `${first} ÷ ${rest[0]}`;
  const formula = measure === 'ratio' ? rate : [first, ...rest].join(' + ');
  const unique = figures.filter(
    (one, at) => figures.findIndex((each) => each.row.id === one.row.id) === at,
  );
  return (
    <>
      <p className="figure mb-1 text-[16px] font-bold text-ink">
        {formula} = {value}
        {measure === 'ratio' && cell.value !== null ? t('percent') : ''}
      </p>
      {cell.value === null && <p>{t('panel.undefined')}</p>}
      <p className="text-muted">{t('panel.made')}</p>
      <ul className="mb-2">
        {unique.map((one) => (
          <li key={one.row.id}>
            <Button look="text" onPress={() => go(one.row.id, cell.column)} size={28}>
              {rowName(one.row, english)}{' '}
              {figureText(one.value, { row: one.row, decimals: sheet.form.decimals })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
