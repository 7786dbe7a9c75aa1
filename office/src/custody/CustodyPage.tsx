import { useSession } from '../platform/session.ts';
import { BoxCustody } from './BoxCustody.tsx';
import { StationCustody } from './StationCustody.tsx';

/** One's own box, or all boxes of one's own station. */
export const CustodyPage = () => {
  const { boxId, stationId } = useSession();
  if (boxId !== null) return <BoxCustody boxId={boxId} />;
  return stationId === null ? null : <StationCustody stationId={stationId} />;
};
