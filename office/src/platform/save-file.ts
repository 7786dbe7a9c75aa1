type Bytes = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Hands bytes to the browser's own saving. */
export const saveBytes = ({ name, mediaType, bytes }: Bytes): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes when the click returns; the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};

type File = { readonly name: string; readonly mediaType: string; readonly base64: string };

/** Hands a file of the server to the browser's own saving. */
export const saveFile = ({ base64, ...file }: File): void => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  saveBytes({ ...file, bytes });
};
