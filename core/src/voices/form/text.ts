/**
 * Words of the public form in one language: labels and short instructions, written for it. They were
 * drafted by machine and no translator has gone over them; on a form nobody relies on more than its
 * labels, so they carry no mark as leaflets do (design §8).
 */
export type FormText = {
  readonly title: string;
  readonly lead: string;
  /** This is not for emergencies. */
  readonly urgent: string;
  readonly kind: string;
  readonly opinion: string;
  readonly request: string;
  readonly complaint: string;
  readonly subject: string;
  readonly visits: string;
  readonly safety: string;
  readonly traffic: string;
  readonly procedures: string;
  readonly information: string;
  readonly conduct: string;
  readonly data: string;
  readonly other: string;
  /** Which station; any of them or none. */
  readonly place: string;
  readonly anyPlace: string;
  readonly text: string;
  readonly textHint: string;
  readonly send: string;
  readonly sent: string;
  /** The ticket is shown once. */
  readonly keep: string;
  readonly number: string;
  readonly read: string;
  readonly readHint: string;
  readonly show: string;
  /** No answer yet, or no such ticket: said alike, so that nothing is given away. */
  readonly none: string;
  /** The check letter is wrong: found without looking anything up. */
  readonly wrong: string;
  readonly answers: string;
  readonly privacy: string;
  readonly empty: string;
  readonly busy: string;
};
