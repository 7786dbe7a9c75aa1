import { previewChange } from '@meguri/core/bodies/personnel.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useQueryOf } from '../platform/queries.ts';
import type { Change, Line, Preview } from './change.ts';

type Props = {
  readonly change: Change;
  readonly lines: readonly Line[];
  /** The lines are saved, so that the server's check is about them. */
  readonly checked: boolean;
  readonly onDrop?: (at: number) => void;
};

type Row = { readonly at: number; readonly line: Line };
type Fault = Preview['faults'][number];

/** Who goes where, with what stands against it beside each line. */
export const ChangeLines = ({ change, lines, checked, onDrop }: Props) => {
  const { t } = useTranslation('bodies');
  const listText = useListText();
  const preview = useQueryOf(
    previewChange,
    { changeId: change.id },
    { enabled: checked && lines.length > 0 },
  );
  const faults = checked ? preview.data?.faults : undefined;
  if (lines.length === 0) return null;
  return (
    <Section
      note={t('personnel.peopleOf', { count: lines.length })}
      title={t('personnel.linesTitle')}
    >
      <PlainTable<Row>
        caption={t('personnel.linesTitle')}
        columns={[
          { id: 'name', head: t('personnel.person'), cell: ({ line }) => line.name, width: 150 },
          {
            id: 'how',
            head: t('personnel.how'),
            cell: ({ line }) => t(`personnel.ways.${line.how}`),
            width: 100,
          },
          { id: 'from', head: t('personnel.from'), cell: ({ line }) => <Post post={line.from} /> },
          { id: 'to', head: t('personnel.to'), cell: ({ line }) => <Post post={line.to} /> },
          {
            id: 'beats',
            head: t('personnel.beats'),
            cell: ({ line }) => listText(line.beats),
            width: 140,
          },
          ...(faults === undefined
            ? []
            : [
                {
                  id: 'check',
                  head: t('personnel.check'),
                  width: 280,
                  cell: ({ at }: Row) => (
                    <Faults faults={faults.filter(({ line }) => line === at)} />
                  ),
                },
              ]),
          ...(onDrop === undefined
            ? []
            : [
                {
                  id: 'drop',
                  head: t('table.record'),
                  width: 90,
                  cell: ({ at, line }: Row) => (
                    <Button
                      label={t('personnel.dropOf', { name: line.name })}
                      look="text"
                      onPress={() => onDrop(at)}
                      size={28}
                    >
                      {t('personnel.drop')}
                    </Button>
                  ),
                },
              ]),
        ]}
        idOf={({ at }) => String(at)}
        rows={lines.map((line, at) => ({ at, line }))}
      />
    </Section>
  );
};

const Post = ({ post }: { readonly post: Line['from'] }) => {
  const { t } = useTranslation('bodies');
  if (post === null) return <span className="text-muted">{t('personnel.none')}</span>;
  return (
    <>
      {post.title} <span className="text-muted">{post.unitName}</span>
    </>
  );
};

const Faults = ({ faults }: { readonly faults: readonly Fault[] }) => {
  const { t } = useTranslation('bodies');
  if (faults.length === 0) return <span className="text-muted">{t('personnel.ok')}</span>;
  const said = [...new Map(faults.map((fault) => [fault.code, fault])).values()];
  return (
    <span className="flex flex-wrap gap-1.5 py-1">
      {said.map(({ code, about, stops }) => (
        <Chip key={code} tone={stops ? 'red' : 'yellow'}>
          {t(`personnel.faults.${code}`, { about })}
        </Chip>
      ))}
    </span>
  );
};
