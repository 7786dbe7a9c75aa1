type Props = { readonly label: string; readonly text: string };

/** Text to be copied letter by letter. */
export const ProofText = ({ label, text }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
  <section aria-label={label} className="max-h-64 overflow-auto bg-surface p-3" tabIndex={0}>
    <pre className="font-mono text-[14px] leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere] text-ink">
      {text}
    </pre>
  </section>
);
