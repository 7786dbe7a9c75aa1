import type { beatMap } from '@meguri/core/beats/beats.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Point, type Projection, projectionOf, scaleBar } from './projection.ts';

type BeatMap = Output<typeof beatMap>;

const frame = { width: 860, height: 560, margin: 56 };

type Props = { readonly map: BeatMap; readonly chosen: string | null };

const pointsOf = (map: BeatMap): readonly Point[] => [
  ...map.dots,
  ...map.towns.flatMap(({ place }) => (place ? [place] : [])),
  ...(map.box ? [map.box] : []),
];

/** A dot per door, all alike: the plan tells where, never what or how (design 7). */
export const BeatPlan = ({ map, chosen }: Props) => {
  const { t } = useTranslation('beats');
  const projection = useMemo(() => projectionOf(pointsOf(map), frame), [map]);
  const count = map.dots.length;
  return (
    <svg
      aria-label={t('map.label', { count, towns: map.towns.length })}
      className="h-auto w-full rounded-8 border border-line bg-paper"
      role="img"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      <Dots chosen={chosen} map={map} projection={projection} />
      <Towns chosen={chosen} map={map} projection={projection} />
      <Box map={map} projection={projection} />
      <Scale projection={projection} />
      <North />
    </svg>
  );
};

type Layer = Props & { readonly projection: Projection };

const Dots = ({ map, chosen, projection }: Layer) => (
  <g className="fill-hint">
    {map.dots.map((dot, at) => {
      const { x, y } = projection.spotOf(dot);
      const marked = dot.townPartId === chosen;
      return (
        <circle
          className={marked ? 'fill-ink' : undefined}
          cx={x}
          cy={y}
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity on purpose
          key={at}
          r={marked ? 4 : 2.5}
        />
      );
    })}
  </g>
);

const halo = { paintOrder: 'stroke', stroke: '#ffffff', strokeWidth: 5 } as const;

const Towns = ({ map, chosen, projection }: Layer) => (
  <g>
    {map.towns.map(({ id, name, place }) => {
      if (place === null) return null;
      const { x, y } = projection.spotOf(place);
      return (
        <text
          className={id === chosen ? 'fill-link font-bold underline' : 'fill-ink'}
          fontSize={id === chosen ? 18 : 15}
          key={id}
          style={halo}
          textAnchor="middle"
          x={x}
          y={y}
        >
          {name}
        </text>
      );
    })}
  </g>
);

const Box = ({ map, projection }: Omit<Layer, 'chosen'>) => {
  if (map.box === null) return null;
  const { x, y } = projection.spotOf(map.box);
  return (
    <g>
      <rect className="fill-action" height={14} width={14} x={x - 7} y={y - 7} />
      <text className="fill-action font-bold" fontSize={15} style={halo} x={x + 12} y={y + 5}>
        {map.box.name}
      </text>
    </g>
  );
};

const Scale = ({ projection }: Pick<Layer, 'projection'>) => {
  const { metres, pixels } = scaleBar(projection.pixelsPerKilometre, 160);
  const [x, y] = [20, frame.height - 20];
  const label = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  return (
    <g className="fill-ink stroke-ink">
      <path d={`M${x} ${y - 6}V${y}H${x + pixels}V${y - 6}`} fill="none" strokeWidth={1.5} />
      <text fontSize={14} stroke="none" x={x + 4} y={y - 10}>
        {label}
      </text>
    </g>
  );
};

const North = () => (
  <g className="fill-ink" transform={`translate(${frame.width - 34} 24)`}>
    <path d="M0 0L7 20L0 15L-7 20Z" />
    <text fontSize={14} textAnchor="middle" y={36}>
      N
    </text>
  </g>
);
