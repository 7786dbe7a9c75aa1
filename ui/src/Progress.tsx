import { ProgressBar } from 'react-aria-components';
import { Button } from './Button.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Such as あと約 12秒. */
  readonly remaining?: string;
  readonly onStop?: () => void;
};

/** Long work says how far it is and can be stopped. */
export const Progress = ({ label, done, total, remaining, onStop }: Props) => {
  const words = useWords();
  const text = `${done}／${total}${remaining ? `　${remaining}` : ''}`;
  const share = total > 0 ? (100 * done) / total : 0;
  return (
    <div>
      <ProgressBar aria-label={label} maxValue={total} value={done} valueLabel={text}>
        <p aria-hidden="true">
          <b className="mr-3">{label}</b>
          {text}
        </p>
        <div className="mt-1.5 mb-2 h-2.5 overflow-hidden rounded-[5px] bg-track">
          <div className="h-2.5 bg-action" style={{ width: `${share}%` }} />
        </div>
      </ProgressBar>
      {onStop && (
        <Button onPress={onStop} size={28}>
          {words.stop}
        </Button>
      )}
    </div>
  );
};
