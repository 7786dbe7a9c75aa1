import type { DirectiveDocument } from '@meguri/core/directives/document.ts';
import { readDirective } from '@meguri/core/directives/reader.ts';
import { sha256 } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import { readFile } from './files.ts';

/** 5 MiB: no directive of ours is a hundredth of it, a scan is not read anyway. */
const largestBytes = 5 * 1024 * 1024;

export type Upload = {
  readonly bytes: Buffer;
  readonly hash: string;
  readonly type: 'text' | 'html' | 'docx' | 'pdf';
  readonly text: string;
  readonly document: DirectiveDocument;
};

/** A file as it came over the wire, read: its text and what the reader made of it. */
export const readUpload = async (file: {
  readonly fileName: string;
  readonly content: string;
}): Promise<Upload> => {
  const bytes = Buffer.from(file.content, 'base64');
  if (bytes.length > largestBytes) {
    return refuseWith('directives.file-too-large', { megabytes: 5 });
  }
  const { type, text } = must(await readFile(bytes, file.fileName));
  return { bytes, hash: sha256(bytes), type, text, document: must(readDirective(text)) };
};
