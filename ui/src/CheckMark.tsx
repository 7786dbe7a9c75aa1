/** The picture of a tick box; the meaning is said by `aria-selected` or by the button around it. */
export const CheckMark = ({ on }: { readonly on: boolean }) => (
  <svg aria-hidden="true" className="block" height="18" viewBox="0 0 18 18" width="18">
    <rect
      className={on ? 'fill-action stroke-action' : 'fill-paper stroke-hint'}
      height="16"
      rx="2"
      strokeWidth="2"
      width="16"
      x="1"
      y="1"
    />
    {on && <path className="fill-none stroke-white" d="M4.5 9.5l3 3 6-6.5" strokeWidth="2" />}
  </svg>
);
