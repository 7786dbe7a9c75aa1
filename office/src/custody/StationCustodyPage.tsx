import { useAddressPart } from '../platform/address.ts';
import { StationCustody } from './StationCustody.tsx';

export const StationCustodyPage = () => <StationCustody stationId={useAddressPart('stationId')} />;
