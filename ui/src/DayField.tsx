import { useState } from 'react';
import type { FieldProps } from './Field.tsx';
import { TextField } from './TextField.tsx';

/** What the parser of the caller makes of a text such as 令和8年11月20日, R8.11.20, 2026-11-20. */
export type ReadDay =
  | { readonly ok: true; readonly day: string; readonly shown: string }
  | { readonly ok: false; readonly message: string };

type Props = FieldProps & {
  /** The text in the field; the caller keeps it so that nothing typed is lost. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** 'YYYY-MM-DD', or null while the text is no day. */
  readonly onDay: (day: string | null) => void;
  readonly read: (text: string) => ReadDay;
  readonly width?: number;
};

/** Accepts era text; shows the day it understood; complains only after the field was left. */
export const DayField = (props: Props) => {
  const [left, setLeft] = useState(false);
  const read = props.text.trim() === '' ? undefined : props.read(props.text);
  const change = (text: string) => {
    props.onText(text);
    const next = props.read(text);
    props.onDay(next.ok ? next.day : null);
  };
  const wrong = left && read && !read.ok ? read.message : undefined;
  const hint = read?.ok ? read.shown : props.hint;
  return (
    <TextField
      label={props.label}
      onBlur={() => setLeft(true)}
      onChange={change}
      required={props.required ?? false}
      value={props.text}
      width={props.width ?? 320}
      {...(hint === undefined ? {} : { hint })}
      error={props.error ?? wrong}
    />
  );
};
