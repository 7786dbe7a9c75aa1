import { lifeStates } from '@meguri/core/directives/life.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { type Arrow, box, fitted, pictureOf, type Spot } from './family-picture.ts';
import type { Family } from './register.ts';

type Props = { readonly family: Family; readonly shown: string };

/** What took the place of what; a dashed arrow is a part, a dashed box is not in the register. */
export const FamilyGraph = ({ family, shown }: Props) => {
  const { t } = useTranslation('directives');
  const head = useId();
  const { spots, arrows, left, width, height } = pictureOf(family);
  return (
    <svg
      aria-label={t('links.graph')}
      className="mb-5 h-auto max-w-full"
      role="img"
      viewBox={`${left} 0 ${width} ${height}`}
      width={width}
    >
      <defs>
        <marker
          id={head}
          markerHeight={10}
          markerUnits="userSpaceOnUse"
          markerWidth={10}
          orient="auto"
          refX={1}
          refY={5}
        >
          <path className="fill-muted" d="M0 0 L10 5 L0 10 z" />
        </marker>
      </defs>
      {arrows.map((arrow) => (
        <Line arrow={arrow} head={head} key={arrow.path} />
      ))}
      {spots.map((spot) => (
        <Box isShown={spot.one.id === shown} key={spot.one.id} spot={spot} />
      ))}
      {arrows.map((arrow) => (
        <Word arrow={arrow} key={arrow.path} />
      ))}
    </svg>
  );
};

const Line = ({ arrow, head }: { readonly arrow: Arrow; readonly head: string }) => (
  <path
    className="fill-none stroke-muted"
    d={arrow.path}
    markerEnd={`url(#${head})`}
    strokeDasharray={arrow.step.effect === 'amended' ? '5 4' : undefined}
    strokeWidth={1.5}
  />
);

const halo = { paintOrder: 'stroke', stroke: '#ffffff', strokeWidth: 6 } as const;

const Word = ({ arrow: { step, at } }: { readonly arrow: Arrow }) => {
  const { t } = useTranslation('directives');
  return (
    <text className="fill-ink" fontSize={13} style={halo} textAnchor="middle" x={at.x} y={at.y + 4}>
      {t(`links.effects.${step.effect}`)}
    </text>
  );
};

const Box = ({ spot, isShown }: { readonly spot: Spot; readonly isShown: boolean }) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const dayText = useDayText();
  const { one, x, y } = spot;
  const [left, inside] = [x - box.width / 2, x - box.width / 2 + 14];
  const state = one.life === null ? t('links.notHere') : lifeStates[one.life.state][language];
  const day = one.issuedOn === null ? t('links.undated') : dayText(one.issuedOn, 'short');
  return (
    <g>
      <rect
        className={isShown ? 'fill-select-soft stroke-action' : 'fill-paper stroke-line-strong'}
        height={box.height}
        rx={8}
        strokeDasharray={one.life === null ? '5 4' : undefined}
        strokeWidth={isShown ? 2.5 : 1.5}
        width={box.width}
        x={left}
        y={y}
      />
      <text className="fill-ink font-bold" fontSize={14} x={inside} y={y + 26}>
        {fitted(one.name, 16)}
      </text>
      <text className="fill-body" fontSize={13} x={inside} y={y + 50}>
        {fitted(one.numbers[0] ?? '', 17)}
      </text>
      <text className="fill-body" fontSize={13} x={inside} y={y + 74}>
        {fitted(`${day}　${state}`, 17)}
      </text>
    </g>
  );
};
