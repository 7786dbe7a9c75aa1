import { previewChange } from '@meguri/core/bodies/personnel.ops.ts';
import { type TaskState, taskStates } from '@meguri/core/pack/waiting.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import type { Change, Line, Preview } from './change.ts';

type Props = { readonly change: Change; readonly lines: readonly Line[] };

/** What the change moves, before and after: seats, waiting work, approvers and beats. */
export const ChangePreview = ({ change }: Props) => {
  const { t } = useTranslation('bodies');
  const query = useQueryOf(previewChange, { changeId: change.id });
  return (
    <Section note={t('personnel.effectsNote')} title={t('personnel.effects')}>
      <Loaded lines={6} query={query}>
        {(preview) => (
          <>
            <Counts counts={preview.counts} />
            <Effects preview={preview} />
          </>
        )}
      </Loaded>
    </Section>
  );
};

const Counts = ({ counts }: Pick<Preview, 'counts'>) => {
  const { t } = useTranslation('bodies');
  return (
    <dl className="mb-4 grid w-fit grid-cols-[auto_auto] gap-x-4">
      <dt className="font-bold text-ink">{t('personnel.before')}</dt>
      <dd>{t('personnel.counts', counts.before)}</dd>
      <dt className="font-bold text-ink">{t('personnel.after')}</dt>
      <dd>{t('personnel.counts', counts.after)}</dd>
    </dl>
  );
};

type Row = {
  readonly key: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly count?: number;
};

const isState = (text: string): text is TaskState => Object.hasOwn(taskStates, text);

const joined = (...parts: readonly string[]): string =>
  parts.filter((one) => one !== '').join('　');

const useRows = (preview: Preview) => {
  const language = useLanguage();
  const { seats, tasks, approvers, beats } = preview;
  const row = (
    what: string,
    { before, after }: { before: string; after: string },
    at: number,
  ): Row => ({
    key: `${at} ${what}`,
    what,
    before,
    after,
  });
  return {
    seats: seats.map((one, at) =>
      row(joined(one.station, one.body[language], one.seat[language], one.post), one, at),
    ),
    tasks: tasks.map((one, at) => ({
      ...row(
        joined(one.station, isState(one.state) ? taskStates[one.state][language] : one.state),
        one,
        at,
      ),
      count: one.count,
    })),
    approvers: approvers.map((one, at) => row(one.station, one, at)),
    beats: beats.map((one, at) => row(joined(one.station, one.beat), one, at)),
  };
};

const kinds = ['seats', 'tasks', 'approvers', 'beats'] as const;

const Effects = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation('bodies');
  const rows = useRows(preview);
  const shown = kinds.filter((kind) => rows[kind].length > 0);
  if (shown.length === 0) return <p>{t('personnel.nothing')}</p>;
  return shown.map((kind) => (
    <div className="mb-5" key={kind}>
      <h3 className="mb-1.5 font-bold text-ink">{t(`personnel.kinds.${kind}`)}</h3>
      <MovedTable
        caption={t(`personnel.kinds.${kind}`)}
        counted={kind === 'tasks'}
        rows={rows[kind]}
      />
    </div>
  ));
};

type TableProps = {
  readonly caption: string;
  readonly counted: boolean;
  readonly rows: readonly Row[];
};

const MovedTable = ({ caption, counted, rows }: TableProps) => {
  const { t } = useTranslation('bodies');
  const who = (text: string) => (text === '' ? t('personnel.nobody') : text);
  return (
    <PlainTable
      caption={caption}
      columns={[
        { id: 'what', head: t('personnel.what'), cell: ({ what }) => what },
        {
          id: 'before',
          head: t('personnel.before'),
          cell: ({ before }) => who(before),
          width: 230,
        },
        { id: 'after', head: t('personnel.after'), cell: ({ after }) => who(after), width: 230 },
        ...(counted
          ? [
              {
                id: 'count',
                head: t('personnel.count'),
                align: 'end' as const,
                cell: ({ count }: Row) => count,
                width: 90,
              },
            ]
          : []),
      ]}
      idOf={({ key }) => key}
      rows={rows}
    />
  );
};
