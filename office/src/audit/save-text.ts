import { saveFile } from '../platform/save-file.ts';

/** Hands a text to the browser's own saving, as UTF-8. */
export const saveText = (name: string, text: string): void => {
  const letters = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  saveFile({ name, mediaType: 'text/plain;charset=utf-8', base64: btoa(letters.join('')) });
};
