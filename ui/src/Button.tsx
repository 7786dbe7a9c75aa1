import type { ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useWords } from './words.ts';

export type ButtonLook = 'solid' | 'outline' | 'text';
export type ButtonSize = 28 | 36 | 48 | 60 | 72;

const looks: Record<ButtonLook, string> = {
  solid:
    'border-action bg-action text-white hover:bg-action-hover hover:underline data-[pressed]:bg-action-active',
  outline:
    'border-current bg-paper text-action hover:bg-bar-plan hover:underline data-[pressed]:bg-select',
  text: 'border-transparent bg-transparent px-2! text-link underline hover:bg-select-soft hover:decoration-3 focus-visible:bg-focus data-[pressed]:bg-select',
};

const sizes: Record<ButtonSize, string> = {
  28: 'min-h-7 rounded-6 px-2.5 text-[14px]',
  36: 'min-h-9 rounded-6 px-3.5 text-[14px]',
  48: 'min-h-12 min-w-24 rounded-8 px-4 text-[16px]',
  60: 'min-h-15 min-w-34 rounded-8 px-5 text-[20px]',
  72: 'min-h-18 rounded-8 px-6 text-[22px]',
};

const buttonClass = (look: ButtonLook, size: ButtonSize, extra?: string): string =>
  classes(
    'reach inline-flex cursor-pointer items-center justify-center gap-1.5 border py-1 text-center font-bold leading-tight underline-offset-3',
    looks[look],
    sizes[size],
    extra,
  );

type Shared = {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  readonly className?: string;
  /** Accessible name when the visible words are too short to stand alone. */
  readonly label?: string;
};

type Props = Shared & {
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  /** While true the label reads 送信中 and a second press does nothing. */
  readonly busy?: boolean;
  readonly busyLabel?: string;
  /** For a button that opens or closes something. */
  readonly expanded?: boolean;
  readonly autoFocus?: boolean;
};

const nameOf = (label: string | undefined) => (label === undefined ? {} : { 'aria-label': label });

/** There is no disabled look: an action that cannot happen answers with the reason. */
export const Button = (props: Props) => {
  const words = useWords();
  const { look = 'outline', size = 36, busy = false, icon } = props;
  return (
    <AriaButton
      autoFocus={props.autoFocus ?? false}
      className={buttonClass(look, size, props.className)}
      // Not isPending: its announcer leaves an image without a name behind when the button goes.
      type={busy ? 'button' : (props.type ?? 'button')}
      {...(busy ? {} : nameOf(props.label))}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
      {...(props.onPress && !busy ? { onPress: props.onPress } : {})}
    >
      {busy ? <Icon name="refresh" /> : icon && <Icon name={icon} />}
      <span aria-busy={busy}>{busy ? (props.busyLabel ?? words.sending) : props.children}</span>
    </AriaButton>
  );
};

type LinkProps = Shared & { readonly href: string; readonly download?: string };

/** Looks like a button, goes to an address. */
export const LinkButton = (props: LinkProps) => (
  <AriaLink
    className={buttonClass(props.look ?? 'outline', props.size ?? 36, props.className)}
    href={props.href}
    {...nameOf(props.label)}
    {...(props.download === undefined ? {} : { download: props.download })}
  >
    {props.icon && <Icon name={props.icon} />}
    <span>{props.children}</span>
  </AriaLink>
);

type IconButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly size?: 28 | 36;
};

/** Only for search, close, previous, next, collapse: the rest needs a word. */
export const IconButton = ({ icon, label, onPress, size = 36 }: IconButtonProps) => (
  <AriaButton
    aria-label={label}
    className={classes(
      'reach inline-flex cursor-pointer items-center justify-center rounded-6 text-body hover:bg-select-soft',
      size === 28 ? 'h-7 min-w-7' : 'h-9 min-w-9',
      'after:-inset-x-1',
    )}
    onPress={onPress}
  >
    <Icon name={icon} size={20} />
  </AriaButton>
);
