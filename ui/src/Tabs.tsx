import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export type TabItem = {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  /** A tab with its own address; the panel is then the content of the current tab. */
  readonly href?: string;
  readonly content: ReactNode;
};

type Props = {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected: string;
  readonly onSelect?: (id: string) => void;
};

export const Tabs = ({ label, items, selected, onSelect }: Props) => (
  // Focus shows where it is, never around all that the tabs hold.
  <AriaTabs
    className="shadow-none! outline-none!"
    onSelectionChange={(key) => onSelect?.(String(key))}
    selectedKey={selected}
  >
    <TabList
      aria-label={label}
      className="mb-2.5 flex flex-wrap gap-1 border-b border-line-strong print:hidden"
    >
      {items.map((item) => (
        <Tab
          className="reach flex min-h-[42px] cursor-pointer items-center gap-1.5 border-b-4 border-transparent px-4 text-body no-underline hover:underline data-[selected]:border-action data-[selected]:font-bold data-[selected]:text-link"
          id={item.id}
          key={item.id}
          {...(item.href === undefined ? {} : { href: item.href })}
        >
          {item.label}
          {item.count !== undefined && <span className="figure font-normal">{item.count}</span>}
        </Tab>
      ))}
    </TabList>
    {items.map((item) => (
      <TabPanel id={item.id} key={item.id}>
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
