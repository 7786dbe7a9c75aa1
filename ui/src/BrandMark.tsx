/** Two open rings and a dot. */
export const BrandMark = ({ size = 26 }: { readonly size?: number }) => (
  <svg
    aria-hidden="true"
    className="shrink-0 text-action"
    fill="none"
    height={size}
    stroke="currentColor"
    strokeLinecap="round"
    viewBox="0 0 32 32"
    width={size}
  >
    <path d="M16 4a12 12 0 1 1-11.3 8" strokeWidth="3.6" />
    <path d="M16 10.5a5.5 5.5 0 1 0 5.2 3.7" strokeWidth="3.2" />
    <circle cx="16" cy="16" fill="currentColor" r="2" stroke="none" />
  </svg>
);
