import { useAddressPart } from '../platform/address.ts';
import { BoxCustody } from './BoxCustody.tsx';

export const BoxCustodyPage = () => <BoxCustody boxId={useAddressPart('boxId')} />;
