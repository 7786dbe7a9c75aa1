import { useState } from 'react';

/** The fields of a dialog as one record, and the way to change some of them. */
export const useForm = <Form extends object>(
  initial: Form,
): readonly [Form, (change: Partial<Form>) => void] => {
  const [form, setForm] = useState(initial);
  return [form, (change) => setForm((before) => ({ ...before, ...change }))];
};
