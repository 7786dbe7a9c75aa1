import { Button } from '@meguri/ui/Button.tsx';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = { readonly href: string; readonly children: ReactNode };

/** The one main action of a page, where it is to go to another page. */
export const ButtonLink = ({ href, children }: Props) => {
  const navigate = useNavigate();
  return (
    <Button look="solid" onPress={() => void navigate({ to: href })} size={48}>
      {children}
    </Button>
  );
};
