/** The objects of a finished PDF, whose table and most of its objects are packed, as the finishing step reads a printed one. */

import { readFileSync } from 'node:fs'
import { createLexer } from '../../../src/pdf-syntax/lexer.ts'
import { asFile, unpacked, type PdfFile } from '../../../src/print/finish/objects/read-file.ts'
import type { PdfDict, PdfStream, PdfValue } from '../../../src/pdf-syntax/values.ts'

export const readFinished = (path: string): PdfFile => readFinishedBytes(readFileSync(path))

export function readFinishedBytes(bytes: Buffer): PdfFile {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1', bytes.length - 64))![1])
  const objects = new Map<number, PdfValue>()
  const table = streamAt(bytes, start)
  const file = asFile(objects, table.dict)
  const entries = unpacked(file, table)
  const packed: (readonly [number: number, pack: number, index: number])[] = []
  numbersIn(table).forEach((number, row) => {
    const at = 7 * row
    const [place, index] = [entries.readUInt32BE(at + 1), entries.readUInt16BE(at + 5)]
    if (entries[at] === 1) objects.set(number, streamAt(bytes, place))
    if (entries[at] === 2) packed.push([number, place, index])
  })
  const packs = new Map<number, (index: number) => PdfValue>()
  for (const [number, pack, index] of packed) {
    if (!packs.has(pack)) packs.set(pack, readPack(file, objects.get(pack) as PdfStream))
    objects.set(number, packs.get(pack)!(index))
  }
  return file
}

/** The numbers of objects that a table tells of, in its order: those of a document in parts have gaps. */
function numbersIn({ dict }: PdfStream): number[] {
  const index = dict.get('Index') as number[]
  const stretches = Array.from({ length: index.length / 2 }, (_, at) => index.slice(2 * at, 2 * at + 2))
  return stretches.flatMap(([first, count]) => Array.from({ length: count! }, (_, step) => first! + step))
}

/** All objects of a finished file that stand on their own are streams. */
function streamAt(bytes: Buffer, offset: number): PdfStream {
  const lexer = createLexer(bytes, offset)
  lexer.integer()
  lexer.integer()
  lexer.word()
  const dict = lexer.value() as PdfDict
  lexer.word()
  const start = lexer.at() + 1
  return { kind: 'stream', dict, data: bytes.subarray(start, start + Number(dict.get('Length'))) }
}

function readPack(file: PdfFile, stream: PdfStream): (index: number) => PdfValue {
  const bytes = unpacked(file, stream)
  const first = Number(stream.dict.get('First'))
  const head = bytes.toString('latin1', 0, first).trim().split(/\s+/).map(Number)
  return (index) => createLexer(bytes, first + head[2 * index + 1]!).value()
}
