/** The list beside a record as a file: sealed, so that a change of the list itself shows. */

import { hashOf } from '../host/reads.ts'
import { recordListSchema, type RecordList } from '../schemas/record-list.ts'

/** What the file's name ends in. */
export const listEnding = '.record.json'

export function writeRecordList(unsealed: Omit<RecordList, 'seal'>): Uint8Array {
  return encode(textOf({ ...unsealed, seal: sealOf(unsealed) }))
}

/** `notOurs` is no such list at all, or one of another version; `changed` is one that is not as it was written. */
export function readRecordList(bytes: Uint8Array): RecordList | 'notOurs' | 'changed' {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
  const parsed = recordListSchema.safeParse(parsedJson(text))
  if (!parsed.success) return 'notOurs'
  const { seal, ...unsealed } = parsed.data
  return seal === sealOf(unsealed) && text === textOf(parsed.data) ? parsed.data : 'changed'
}

const textOf = (list: RecordList): string => `${JSON.stringify(list, null, 2)}\n`

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const sealOf = (unsealed: Omit<RecordList, 'seal'>): string => hashOf(encode(JSON.stringify(unsealed)))

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
