import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Notice, type NoticeKind, UndoNotice } from './Notice.tsx';

export type Announcement = {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body?: string;
  readonly undo?: () => void;
  /** Stays until closed: for approvals. */
  readonly stays?: boolean;
};

const AnnounceContext = createContext<(announcement: Announcement) => void>(() => undefined);

/** Tells what happened after a command; with `undo` it offers 元に戻す for ten seconds. */
export const useAnnounce = () => useContext(AnnounceContext);

type Item = Announcement & { readonly id: number };

/** What was done a moment ago gives way to what is done now; what can be undone or stays does not. */
const isReplaced = (old: Announcement, { kind }: Announcement): boolean =>
  old.kind === 'done' && kind === 'done' && old.undo === undefined && old.stays !== true;

export const NoticeArea = ({ children }: { readonly children: ReactNode }) => {
  const [items, setItems] = useState<readonly Item[]>([]);
  const drop = useCallback(
    (id: number) => setItems((all) => all.filter((item) => item.id !== id)),
    [],
  );
  const announce = useCallback((announcement: Announcement) => {
    setItems((all) => [
      ...all.filter((item) => !isReplaced(item, announcement)),
      { ...announcement, id: (all.at(-1)?.id ?? 0) + 1 },
    ]);
  }, []);
  const shown = useMemo(
    () => items.map((item) => <Shown item={item} key={item.id} onGone={() => drop(item.id)} />),
    [items, drop],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="print:hidden fixed right-5 bottom-5 z-40 grid w-[min(480px,calc(100vw-40px))] gap-2 [&>*]:shadow-float">
        {shown}
      </div>
    </AnnounceContext>
  );
};

const Shown = ({ item, onGone }: { readonly item: Item; readonly onGone: () => void }) =>
  item.undo ? (
    <UndoNotice onGone={onGone} onUndo={item.undo} stays={item.stays ?? false} title={item.title}>
      {item.body}
    </UndoNotice>
  ) : (
    <Notice kind={item.kind} onClose={onGone} title={item.title}>
      {item.body}
    </Notice>
  );
