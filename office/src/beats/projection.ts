export type Point = { readonly lat: number; readonly lon: number };
export type Frame = { readonly width: number; readonly height: number; readonly margin: number };
export type Spot = { readonly x: number; readonly y: number };

export type Projection = {
  readonly spotOf: (point: Point) => Spot;
  /** Pixels of a kilometre, the same in both directions. */
  readonly pixelsPerKilometre: number;
};

const kilometresPerDegree = 111.32;

/**
 * Plane map of a few kilometres: longitudes are shortened by the cosine of the middle latitude, so
 * that distances are right to a thousandth, north is up and the scale is one. Never larger than
 * 200 m across the frame, so that a single point does not fill it.
 */
export const projectionOf = (points: readonly Point[], frame: Frame): Projection => {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const middle = {
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    lon: (Math.min(...lons) + Math.max(...lons)) / 2,
  };
  const eastOf = (lon: number): number =>
    (lon - middle.lon) * kilometresPerDegree * Math.cos((middle.lat * Math.PI) / 180);
  const northOf = (lat: number): number => (lat - middle.lat) * kilometresPerDegree;
  const across = Math.max(2 * eastOf(Math.max(...lons)), 0.2);
  const along = Math.max(2 * northOf(Math.max(...lats)), 0.2);
  const pixelsPerKilometre = Math.min(
    (frame.width - 2 * frame.margin) / across,
    (frame.height - 2 * frame.margin) / along,
  );
  return {
    pixelsPerKilometre,
    spotOf: ({ lat, lon }) => ({
      x: frame.width / 2 + eastOf(lon) * pixelsPerKilometre,
      y: frame.height / 2 - northOf(lat) * pixelsPerKilometre,
    }),
  };
};

/** The longest round length in metres (1, 2 or 5 × 10ⁿ) that fits into so many pixels. */
export const scaleBar = (
  pixelsPerKilometre: number,
  room: number,
): { readonly metres: number; readonly pixels: number } => {
  const longest = (room / pixelsPerKilometre) * 1000;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = [5, 2, 1].map((n) => n * power).find((length) => length <= longest) ?? power;
  return { metres, pixels: (metres / 1000) * pixelsPerKilometre };
};
