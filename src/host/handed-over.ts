/** Smaller ones are copied as fast, and may share their memory with others. */
const worthHanding = 64 * 1024

/** What to list as handed over to another thread instead of copied: whoever hands bytes over must not use them any more. */
export const handedOver = (all: readonly Uint8Array[]): ArrayBuffer[] => [
  ...new Set(
    all
      .filter(({ buffer, byteLength }) => byteLength >= worthHanding && byteLength === buffer.byteLength)
      .map(({ buffer }) => buffer as ArrayBuffer),
  ),
]
