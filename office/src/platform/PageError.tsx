import type { ErrorComponentProps } from '@tanstack/react-router';
import { RefusalNotice } from './RefusalNotice.tsx';

/** A page that failed while drawing: said in words, the rest of the shell stays. */
export const PageError = ({ error }: ErrorComponentProps) => (
  <div className="p-7">
    <RefusalNotice error={error instanceof Error ? error : new Error(String(error))} />
  </div>
);
