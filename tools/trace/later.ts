/**
 * Duties that a later step of the project builds, and which one. Every other duty needs an
 * operation and a test now; a duty that is built leaves this list.
 */
export const laterStep: Readonly<Record<string, 'D' | 'E' | 'F'>> = {};
