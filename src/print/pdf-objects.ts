/** Reads the objects of a PDF as Chromium writes it: one classic cross-reference table, no object streams. */

class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class PdfRef {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

export type PdfDict = ReadonlyMap<string, PdfValue>
export type PdfValue = number | string | boolean | null | PdfName | PdfRef | PdfDict | readonly PdfValue[]

export interface PdfObjects {
  readonly trailer: PdfDict
  /** The object a value stands for: itself, or what it refers to. */
  resolve(value: PdfValue | undefined): PdfValue | undefined
}

const delimiter = /[\s()<>[\]{}/%]/

export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))
  if (!start) throw new Error('the PDF has no cross-reference table')
  const lexer = createLexer(text, Number(start[1]))
  if (lexer.word() !== 'xref') throw new Error('the PDF’s cross-reference table is not a classic one')
  const offsets = new Map<number, number>()
  for (let word = lexer.word(); word !== 'trailer'; word = lexer.word()) {
    const first = Number(word)
    const count = Number(lexer.word())
    for (let index = 0; index < count; index++) {
      const offset = Number(lexer.word())
      lexer.word()
      if (lexer.word() === 'n') offsets.set(first + index, offset)
    }
  }
  const trailer = lexer.value() as PdfDict
  return {
    trailer,
    resolve(value) {
      if (!(value instanceof PdfRef)) return value
      const offset = offsets.get(value.number)
      if (offset === undefined) return null
      const object = createLexer(text, offset)
      for (let skipped = 0; skipped < 3; skipped++) object.word()
      return object.value()
    },
  }
}

function createLexer(text: string, from: number) {
  let at = from
  const skipSpace = () => {
    for (;;) {
      while (/\s|\0/.test(text[at] ?? '')) at++
      if (text[at] !== '%') return
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
    }
  }
  function word(): string {
    skipSpace()
    const start = at
    while (at < text.length && !delimiter.test(text[at]!)) at++
    return text.slice(start, at)
  }
  function value(): PdfValue {
    skipSpace()
    if (text.startsWith('<<', at)) return dict()
    switch (text[at]) {
      case '<':
        return hexString()
      case '(':
        return literalString()
      case '[':
        return array()
      case '/':
        at++
        return new PdfName(
          word().replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        )
      default:
        return scalar()
    }
  }
  function scalar(): PdfValue {
    const token = word()
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null' || token === '') return null
    const reference = /^\s+\d+\s+R(?![A-Za-z])/.exec(text.slice(at, at + 24))
    if (reference && /^\d+$/.test(token)) {
      at += reference[0].length
      return new PdfRef(Number(token))
    }
    return Number(token)
  }
  function array(): PdfValue[] {
    at++
    const items: PdfValue[] = []
    for (skipSpace(); text[at] !== ']' && at < text.length; skipSpace()) items.push(value())
    at++
    return items
  }
  function dict(): PdfDict {
    at += 2
    const entries = new Map<string, PdfValue>()
    for (skipSpace(); text[at] === '/'; skipSpace()) entries.set((value() as PdfName).name, value())
    at += 2
    return entries
  }
  function hexString(): string {
    const end = text.indexOf('>', at)
    const hex = text.slice(at + 1, end).replace(/\s/g, '')
    at = end + 1
    return Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex').toString('latin1')
  }
  /** Escapes are kept as they stand: no name of ours holds any. */
  function literalString(): string {
    const start = ++at
    for (let depth = 1; depth > 0 && at < text.length; at++) {
      if (text[at] === '\\') at++
      else if (text[at] === '(') depth++
      else if (text[at] === ')') depth--
    }
    return text.slice(start, at - 1)
  }
  return { word, value }
}
