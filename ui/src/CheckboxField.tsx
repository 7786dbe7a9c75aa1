import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { CheckMark } from './CheckMark.tsx';

type Props = {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly note?: ReactNode;
};

export const CheckboxField = ({ children, checked, onChange, note }: Props) => (
  <Checkbox
    className="group flex min-h-11 cursor-pointer items-center gap-2.5 text-[16px] text-ink"
    isSelected={checked}
    onChange={onChange}
  >
    <span className="rounded-4 group-data-[focus-visible]:outline-4 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-rule">
      <CheckMark on={checked} />
    </span>
    {children}
    {note && <span className="text-muted">{note}</span>}
  </Checkbox>
);
