import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

/** After a sign-in: forgets what an earlier person was told, and goes on. */
export const useEnter = (): ((to?: string) => void) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (to = '/') => {
    client.clear();
    void navigate({ to });
  };
};
