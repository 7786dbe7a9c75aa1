import { printFormats } from '@meguri/core/sheets/papers.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { Progress } from '@meguri/ui/Progress.tsx';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { type PrintWish, usePrint } from './use-print.ts';

type Props = PrintWish & { readonly name: string };

/** PDF, Excel, CSV or a blank form; a whole station says how far it is and can be stopped. */
export const PrintMenu = ({ name, ...wish }: Props) => {
  const { t } = useTranslation('sheets');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" onPress={() => setOpen(true)}>
        {t('print.action')}
      </Button>
      {isOpen && <PrintDialog {...wish} name={name} onClose={() => setOpen(false)} />}
    </>
  );
};

const PrintDialog = ({ name, onClose, ...wish }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('sheets');
  const { running, error, start, stop } = usePrint(wish, onClose);
  return (
    <Dialog isOpen onClose={onClose} title={t('print.title')}>
      <p className="mb-3">{t('print.body', { name })}</p>
      {error && <RefusalNotice error={error} />}
      {running === null ? (
        <div className="grid gap-2">
          {printFormats.map((format) => (
            <Button icon="download" key={format} onPress={() => start(format)} size={48}>
              {t(`print.${format}`)}
            </Button>
          ))}
        </div>
      ) : (
        <Running {...running} onStop={stop} />
      )}
      <div className="mt-3">
        <Button look="text" onPress={onClose}>
          {t('print.close')}
        </Button>
      </div>
    </Dialog>
  );
};

type RunningProps = { readonly done: number; readonly total: number; readonly onStop: () => void };

/** Takes the focus over from the button that began the print, so that Esc and Tab keep working. */
const Running = (props: RunningProps) => {
  const { t } = useTranslation('sheets');
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.focus(), []);
  return (
    <div className="outline-none" ref={part} tabIndex={-1}>
      <Progress {...props} label={t('print.running')} />
    </div>
  );
};
