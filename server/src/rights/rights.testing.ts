import type { Input } from '@meguri/core/operation.ts';
import {
  decideRequest,
  linkCard,
  type receiveRequest,
  receiveRequest as receiving,
  stepRequest,
} from '@meguri/core/rights/requests.ops.ts';
import type { Prefecture } from '../platform/testing.ts';

type Receive = Input<typeof receiveRequest>;

/** A request at the counter of the station, received on 2 November. */
export const requestOf = (p: Prefecture, over: Partial<Receive> = {}): Receive => ({
  stationId: p.world.units.station,
  kind: 'disclosure',
  way: 'letter',
  receivedOn: '2026-11-02',
  identity: 'letter-copies',
  capacity: 'self',
  requester: {
    name: '見本 架空1',
    reading: 'みほん かくう',
    address: '見本市見本町1丁目1番1号',
    contact: '',
    wish: '自分について書かれたもの',
  },
  ...over,
});

/** Received, handled by the section chief, and linked to a card where there is one. */
export const opened = async (
  p: Prefecture,
  over: Partial<Receive>,
  cardId: string | null,
): Promise<string> => {
  const { requestId } = await p.must('headquartersClerk', receiving, requestOf(p, over));
  const personId = p.world.persons.sectionChief;
  const step = { requestId, step: 'assigned', on: '2026-11-03', personId } as const;
  await p.must('sectionChief', stepRequest, step);
  if (cardId !== null) await p.must('sectionChief', linkCard, { requestId, cardId, linked: true });
  return requestId;
};

/** Decided by the station chief on 20 November. */
export const decided = (
  p: Prefecture,
  requestId: string,
  over: Partial<Input<typeof decideRequest>> = {},
) =>
  p.as('stationChief', decideRequest, {
    requestId,
    decision: 'full',
    ground: 'none',
    on: '2026-11-20',
    ...over,
  });
