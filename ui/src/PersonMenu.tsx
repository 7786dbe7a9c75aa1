import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';

type Props = {
  readonly post: string;
  readonly name: string;
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly act: () => void;
  }[];
};

/** Post and name are one button: who is acting is always visible. */
export const PersonMenu = ({ post, name, items }: Props) => (
  <MenuTrigger>
    <AriaButton className="reach flex cursor-pointer items-center gap-2 border-l border-line pl-4 text-left leading-tight text-ink">
      <Icon name="person" size={20} />
      <span>
        <span className="block text-muted">{post}</span>
        <b>{name}</b>
      </span>
      <Icon name="down" />
    </AriaButton>
    <Popover
      className="rounded-8 border border-line-strong bg-paper shadow-float"
      placement="bottom end"
    >
      <Menu className="min-w-56 py-1.5">
        {items.map((item) => (
          <MenuItem
            className="flex min-h-11 cursor-pointer items-center px-4 text-body data-[focused]:bg-select-soft"
            id={item.id}
            key={item.id}
            onAction={item.act}
          >
            {item.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
