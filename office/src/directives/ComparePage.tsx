import { compareDirectives, printComparison } from '@meguri/core/directives/compare.ops.ts';
import { listDirectives } from '@meguri/core/directives/register.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { FilterChip } from '@meguri/ui/FilterChip.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import { ComparisonTable } from './ComparisonTable.tsx';

const addressState = z.object({
  left: z.string().catch(''),
  right: z.string().catch(''),
  only: z.boolean().catch(false),
});

/** Two versions, or two prefectures, clause by clause. A page to read: it has no main action. */
export const ComparePage = () => {
  const { t } = useTranslation('directives');
  const [{ left, right, only }, change] = useAddressState(addressState);
  return (
    <>
      <title>{t('compare.title')}</title>
      <PageHead
        basis={<PageBasis duties={['directives.supersede']} />}
        crumbs={[{ label: t('title'), href: '/directives' }]}
        meta={t('compare.lead')}
        secondary={left !== '' && right !== '' && <Print left={left} only={only} right={right} />}
        title={t('compare.title')}
      />
      <div className="flex flex-wrap items-end gap-x-6">
        <Choice label={t('compare.left')} onChange={(id) => change({ left: id })} value={left} />
        <Choice label={t('compare.right')} onChange={(id) => change({ right: id })} value={right} />
        <div className="mb-4">
          <FilterChip label={t('compare.only')} on={only} onPress={() => change({ only: !only })} />
        </div>
      </div>
      {left === '' || right === '' ? (
        <EmptyState icon="directive" title={t('compare.choose')}>
          {t('compare.chooseBody')}
        </EmptyState>
      ) : (
        <Compared left={left} only={only} right={right} />
      )}
    </>
  );
};

type Two = { readonly left: string; readonly right: string; readonly only: boolean };

const Compared = ({ left, right, only }: Two) => (
  <Loaded lines={10} query={useQueryOf(compareDirectives, { leftId: left, rightId: right })}>
    {(found) => <ComparisonTable comparison={found} only={only} />}
  </Loaded>
);

const Print = ({ left, right, only }: Two) => {
  const { t } = useTranslation('directives');
  const command = useCommandOf(printComparison, { invalidate: [], onDone: saveFile });
  return (
    <>
      {command.error && <RefusalNotice error={command.error} />}
      <Button
        busy={command.isPending}
        icon="download"
        onPress={() => command.mutate({ leftId: left, rightId: right, onlyChanges: only })}
        size={36}
      >
        {t('compare.print')}
      </Button>
    </>
  );
};

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
};

const Choice = ({ label, value, onChange }: ChoiceProps) => {
  const { t } = useTranslation('directives');
  const { data } = useQueryOf(listDirectives, {});
  const options = (data?.directives ?? []).flatMap(({ name, versions }) =>
    versions
      .filter(({ isKept }) => isKept)
      .map(({ versionId, number }) => ({
        id: versionId,
        label: `${name}　${t('version', { number })}`,
      })),
  );
  return (
    <SelectField
      label={label}
      onChange={onChange}
      options={options}
      value={value === '' ? null : value}
      width={380}
    />
  );
};
