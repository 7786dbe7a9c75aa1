import { RefusalError } from '../platform/call.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { PasskeyError } from './passkeys.ts';

/** The refusal of a proof; a passkey that was not shown reads like one that was not accepted. */
export const ProofNotice = ({ error }: { readonly error: Error | null }) => {
  if (error === null) return null;
  const shown =
    error instanceof PasskeyError
      ? new RefusalError({ code: 'passkey.refused', details: {}, requestId: '—' })
      : error;
  return (
    <div className="mb-4">
      <RefusalNotice error={shown} />
    </div>
  );
};
