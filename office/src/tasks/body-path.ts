/** What stands in the address for a body of headquarters. */
export const away = 'headquarters';

type BodyKey = {
  readonly pack: string;
  readonly body: string;
  readonly stationId: string | null;
};

/** The page of a body; its meetings stand below it. */
export const bodyPath = ({ pack, body, stationId }: BodyKey): string =>
  `/bodies/${pack}/${body}/${stationId ?? away}`;
