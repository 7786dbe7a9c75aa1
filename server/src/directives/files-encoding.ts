import encodings from 'encoding-japanese';
import iconv from 'iconv-lite';

/** Text has no control characters but white space and page breaks: binary files show by them. */
const isText = (text: string): boolean => !/(?![\t\r\n\f\v])\p{Cc}/u.test(text);

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const names = { SJIS: 'windows-31j', EUCJP: 'euc-jp' } as const;

/** ISO-2022-JP is all ASCII to other readers; its shifts give it away. */
const shifted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 100_000)).includes(Buffer.from('\x1b$', 'latin1'));

const japanese = (bytes: Uint8Array): string | null => {
  const detected = encodings.detect(bytes, ['SJIS', 'EUCJP']);
  const name = detected === 'SJIS' || detected === 'EUCJP' ? names[detected] : undefined;
  const text = name === undefined ? null : iconv.decode(Buffer.from(bytes), name);
  return text?.includes('\ufffd') ? null : text;
};

const decoded = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (shifted(bytes))
    return encodings.convert(bytes, { from: 'JIS', to: 'UNICODE', type: 'string' });
  return utf8(bytes) ?? japanese(bytes);
};

/** The text in the encoding it shows, or null for bytes that are no text in any of them. */
export const decodeText = (bytes: Uint8Array): string | null => {
  const text = decoded(bytes);
  return text !== null && isText(text) ? text : null;
};
