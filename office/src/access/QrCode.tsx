import { encode } from 'uqr';

type Props = { readonly text: string; readonly label: string };

/** A code for a camera, drawn as one path; the quiet border belongs to it. */
export const QrCode = ({ text, label }: Props) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      aria-label={label}
      className="mb-2 bg-white"
      height={184}
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${size} ${size}`}
      width={184}
    >
      <path d={path} fill="black" />
    </svg>
  );
};
