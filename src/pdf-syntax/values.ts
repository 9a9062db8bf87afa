/** The values that a PDF is made of (ISO 32000-1, 7.3), as plain data that stages may change. */

export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}

export interface PdfRef {
  readonly kind: 'ref'
  readonly number: number
}

export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
}

export type PdfDict = Map<string, PdfValue>

export interface PdfStream {
  readonly kind: 'stream'
  readonly dict: PdfDict
  /** As the file holds it, through its filters. */
  readonly data: Uint8Array
  /** What it is to hold instead, made when it is written; `plain` is written without a filter. */
  content?: () => Uint8Array
  readonly plain?: boolean
}

export type PdfValue =
  number | boolean | null | PdfName | PdfRef | PdfString | PdfStream | PdfDict | PdfValue[]

export const name = (text: string): PdfName => ({ kind: 'name', name: text })
export const ref = (number: number): PdfRef => ({ kind: 'ref', number })
export const dict = (entries: Readonly<Record<string, PdfValue>>): PdfDict => new Map(Object.entries(entries))
export const packedStream = (
  entries: Readonly<Record<string, PdfValue>>,
  content: Uint8Array,
): PdfStream => ({
  kind: 'stream',
  dict: dict(entries),
  data: content,
  content: () => content,
})

/** For what is to be found without unpacking. */
export const plainStream = (entries: Readonly<Record<string, PdfValue>>, content: Uint8Array): PdfStream => ({
  ...packedStream(entries, content),
  plain: true,
})

/** A text string: ASCII as it is, everything else as UTF-16BE with its mark. */
export function textString(text: string): PdfString {
  if (/^[\u0020-\u007e]*$/.test(text)) return { kind: 'string', bytes: Buffer.from(text, 'latin1') }
  return {
    kind: 'string',
    bytes: Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
  }
}

export function textOfString({ bytes }: PdfString): string {
  const buffer = Buffer.from(bytes)
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return buffer.toString('latin1')
  return buffer
    .subarray(2, buffer.length - (buffer.length % 2))
    .swap16()
    .toString('utf16le')
}

type Kind = 'name' | 'ref' | 'string' | 'stream'

const isKind = (value: PdfValue | undefined, kind: Kind): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind

export const isRef = (value: PdfValue | undefined): value is PdfRef => isKind(value, 'ref')
export const isStream = (value: PdfValue | undefined): value is PdfStream => isKind(value, 'stream')
export const isString = (value: PdfValue | undefined): value is PdfString => isKind(value, 'string')
export const isName = (value: PdfValue | undefined): value is PdfName => isKind(value, 'name')
export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map

export const nameOf = (value: PdfValue | undefined): string | null => (isName(value) ? value.name : null)
