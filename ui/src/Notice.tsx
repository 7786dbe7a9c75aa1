import { type ReactNode, useEffect, useRef } from 'react';
import { Button, IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useWords } from './words.ts';

export type NoticeKind = 'info' | 'done' | 'attention' | 'refusal';

const looks: Record<
  NoticeKind,
  { readonly icon: IconName; readonly edge: string; readonly ink: string }
> = {
  info: { icon: 'info', edge: 'border-bar-plan-line', ink: 'text-action' },
  done: { icon: 'done', edge: 'border-success', ink: 'text-success' },
  attention: {
    icon: 'attention',
    edge: 'border-attention-line border-l-attention',
    ink: 'text-attention-line',
  },
  refusal: { icon: 'alert', edge: 'border-refusal-line', ink: 'text-refusal-line' },
};

type Props = {
  readonly kind: NoticeKind;
  /** The first sentence. */
  readonly title: string;
  /** What to do, or more about it. */
  readonly children?: ReactNode;
  /** A link or small button at the end of the sentence. */
  readonly action?: ReactNode;
  /** Refusal code and request number in small text. */
  readonly reference?: string;
  readonly onClose?: () => void;
};

/** Square, edged; only a refusal interrupts a reader. */
export const Notice = ({ kind, title, children, action, reference, onClose }: Props) => {
  const words = useWords();
  const look = looks[kind];
  return (
    <div
      className={classes('flex gap-3 border border-l-8 bg-paper px-4 py-2.5', look.edge)}
      role={kind === 'refusal' ? 'alert' : 'status'}
    >
      <Icon className={look.ink} name={look.icon} size={22} />
      <div className="min-w-0 flex-1">
        <p>
          <b className="mr-3">{title}</b>
          {children} {action}
        </p>
        {reference && <p className="figure text-muted">{reference}</p>}
      </div>
      {onClose && <IconButton icon="close" label={words.close} onPress={onClose} size={28} />}
    </div>
  );
};

type UndoProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly onUndo: () => void;
  readonly onGone: () => void;
  /** Stays until closed: for approvals. Else it goes after ten seconds. */
  readonly stays?: boolean;
};

const undoMilliseconds = 10_000;

/** Offered after every reversible command. */
export const UndoNotice = ({ title, children, onUndo, onGone, stays = false }: UndoProps) => {
  const words = useWords();
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => gone.current(), undoMilliseconds);
    return () => clearTimeout(timer);
  }, [stays]);
  return (
    <Notice
      action={
        <Button
          look="text"
          onPress={() => {
            onUndo();
            onGone();
          }}
          size={28}
        >
          {words.undo}
        </Button>
      }
      kind="done"
      onClose={onGone}
      title={title}
    >
      {children}
    </Notice>
  );
};
