export type Language = 'ja' | 'en';

/** `status` is the HTTP status; `say` what is wrong; `next` what to do. `{name}` marks a detail. */
export type RefusalText = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 429 | 503;
  readonly say: Readonly<Record<Language, string>>;
  readonly next: Readonly<Record<Language, string>>;
};
