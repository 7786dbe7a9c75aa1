import { findBlocks } from '@meguri/core/cards/disaster.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryOf } from '../platform/queries.ts';

export type Block = Output<typeof findBlocks>['blocks'][number];

type Props = {
  readonly chosen: readonly Block[];
  readonly onChosen: (blocks: readonly Block[]) => void;
};

/** Blocks found by a part of their name; what was chosen stays in the list. */
export const BlockChoice = ({ chosen, onChosen }: Props) => {
  const { t } = useTranslation('cards');
  const [search, setSearch] = useState('');
  const query = useQueryOf(findBlocks, { search }, { enabled: search.trim() !== '', keep: true });
  const isChosen = ({ townPartId }: Block) => chosen.some((one) => one.townPartId === townPartId);
  const found = (query.data?.blocks ?? []).filter((one) => !isChosen(one));
  const change = (block: Block, on: boolean) =>
    onChosen(on ? [...chosen, block] : chosen.filter((one) => one.townPartId !== block.townPartId));
  return (
    <fieldset className="mb-4">
      <TextField label={t('disaster.blocks')} onChange={setSearch} required value={search} />
      {[...chosen, ...found].map((block) => (
        <CheckboxField
          checked={isChosen(block)}
          key={block.townPartId}
          onChange={(on) => change(block, on)}
        >
          {block.name}
        </CheckboxField>
      ))}
    </fieldset>
  );
};
