import type { ReadDocument } from './document.ts'

/** By what their files' names end in, each loaded when it is asked for. */
export const documentReaders: Readonly<Record<string, () => Promise<ReadDocument>>> = {}
