/** Bytes as a `data:` address, so that a report is one file. */
export const dataUrl = ({ mime, bytes }: { readonly mime: string; readonly bytes: Uint8Array }): string =>
  `data:${mime};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
