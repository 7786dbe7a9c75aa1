import { type Particular, particularsIn, particularWords } from '@meguri/core/base/particulars.ts';
import { Icon } from '@meguri/ui/Icon.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { type ComponentProps, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './language.ts';

type Props = ComponentProps<typeof TextField>;

const around = 10;
const shown = 3;

type StoppedProps = { readonly text: string; readonly found: Particular };

/** The words in their place, what they read like, and what to write instead. */
const Stopped = ({ text, found }: StoppedProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, from, to } = found;
  const { what, instead } = particularWords[kind];
  return (
    <li>
      <p className="break-words">
        {from > around && '…'}
        {text.slice(Math.max(0, from - around), from)}
        <mark className="rounded-4 bg-refusal-soft px-0.5 font-bold text-refusal">
          {text.slice(from, to)}
        </mark>
        {text.slice(to, to + around)}
        {to + around < text.length && '…'}
      </p>
      <p className="text-muted">
        {t('plainNote.reads', { what: what[language] })} {instead[language]}
      </p>
    </li>
  );
};

/**
 * A field for plain words about places, organisations and work. While somebody types it shows what
 * would be stopped on saving and why (R01): the server decides by the same rules.
 */
export const PlainNoteField = (props: Props) => {
  const { t } = useTranslation();
  const text = useDeferredValue(props.value);
  const found = useMemo(() => particularsIn(text), [text]);
  const more = found.length - shown;
  return (
    <div>
      <TextField {...props} lines={props.lines ?? 3} />
      <div
        aria-live="polite"
        className={found.length > 0 ? '-mt-2 mb-4' : ''}
        style={{ maxWidth: props.width ?? 560 }}
      >
        {found.length > 0 && (
          <>
            <p className="flex gap-1.5 text-refusal">
              <Icon name="alert" />
              <b>{t('plainNote.title')}</b>
            </p>
            <ul className="mt-1.5 space-y-2 border-refusal border-l-2 pl-3">
              {found.slice(0, shown).map((one) => (
                <Stopped found={one} key={`${one.kind}-${one.from}`} text={text} />
              ))}
            </ul>
            {more > 0 && <p className="mt-1.5">{t('plainNote.more', { count: more })}</p>}
          </>
        )}
      </div>
    </div>
  );
};
