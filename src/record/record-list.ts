/** The list beside a record as a file: sealed, so that a change of the list itself shows. */

import { hashOf } from '../host/reads.ts'
import type { RecordList } from '../schemas/record-list.ts'

/** What the file's name ends in. */
export const listEnding = '.record.json'

export function writeRecordList(unsealed: Omit<RecordList, 'seal'>): Uint8Array {
  return encode(textOf({ ...unsealed, seal: sealOf(unsealed) }))
}

const textOf = (list: RecordList): string => `${JSON.stringify(list, null, 2)}\n`

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const sealOf = (unsealed: Omit<RecordList, 'seal'>): string => hashOf(encode(JSON.stringify(unsealed)))
