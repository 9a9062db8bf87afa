/** Parts of a document → one file: one structure, one set of bookmarks and places, each font once, and every page's number. */

import { createHash } from 'node:crypto'
import { largest } from '../../../model/extremes.ts'
import { attachFiles } from '../document/attach-files.ts'
import { writeInformation, writeMetadata } from '../document/metadata.ts'
import type { DocumentFacts } from '../facts.ts'
import { joinFonts } from '../fonts/join-fonts.ts'
import { asFile, unpacked, type PdfFile } from '../objects/read-file.ts'
import { name, ref, type PdfDict, type PdfRef, type PdfValue } from '../../../pdf-syntax/values.ts'
import { deflate, entrySize, streamObject, writeEntry, writeObjects } from '../objects/write-objects.ts'
import { shared, sharedNumber, type Destination, type FinishedPart } from '../part.ts'
import { standards } from '../standards/index.ts'
import type { Claims, Standard } from '../standards/standard.ts'
import { closeNumbers } from './close-numbers.ts'
import { writeBookmarks } from './write-bookmarks.ts'

/** The numbers of parts must not overlap. What a part leaves open is written here, after all parts. */
export function joinParts(parts: readonly FinishedPart[], facts: DocumentFacts): Uint8Array {
  const numbers = Object.values(shared).map(sharedNumber)
  const end = parts.reduce((most, { next }) => Math.max(most, next), 0)
  const file = asFile(new Map(), new Map(), end)
  const [catalogRef, pagesRef, structureRef, documentRef] = numbers.map(ref) as [
    PdfRef,
    PdfRef,
    PdfRef,
    PdfRef,
  ]
  const standard = standards[facts.standard]
  const catalog: PdfDict = new Map<string, PdfValue>([
    ['Type', name('Catalog')],
    ['Pages', pagesRef],
  ])
  file.set(catalogRef, catalog)
  file.set(pagesRef, pageTree(parts))
  file.set(documentRef, documentElement(parts, structureRef, standard))
  file.set(structureRef, structure(file, parts, documentRef, standard))
  catalog.set('StructTreeRoot', structureRef)
  const pages = ordinals(parts)
  const places = destinations(parts)
  if (places.size > 0)
    catalog.set(
      'Dests',
      file.add(new Map([...places].map(([id, place]) => [id, standard.namedPlace(place)]))),
    )
  const pageOf = (id: string): number => pages.get(places.get(id)?.page ?? 0) ?? 1
  writeBookmarks(
    file,
    catalog,
    parts.flatMap(({ bookmarks }) => bookmarks),
    standard,
  )
  joinFonts(
    file,
    parts.flatMap(({ open }) => open.fonts),
  )
  closeNumbers(file, parts, { count: pages.size, pageOf })
  for (const { number, id } of parts.flatMap(({ open }) => open.references))
    file.set(ref(number), [ref(places.get(id)?.element ?? documentRef.number)])
  attachFiles(file, catalog, facts)
  const [{ producer }] = parts as [FinishedPart]
  const claims = standard.claims({
    ...claimsOf(parts, standard),
    hasAttachment: facts.attachments.length > 0,
  })
  writeMetadata(file, catalog, facts, producer, claims)
  const info = standard.hasInformation ? writeInformation(file, facts, producer) : null
  return written(parts, file, standard.version, { catalog: catalogRef, info })
}

/** What nothing found is against: without a description of a figure a file may still be archived. */
function claimsOf(parts: readonly FinishedPart[], { isKnown }: Standard): Omit<Claims, 'hasAttachment'> {
  const isWhole = parts.every(({ told }) => told.missing.places.length === 0)
  const faults = parts.flatMap(({ told }) => told.faults)
  const places = parts.flatMap(({ destinations: named, bookmarks }) => [...named, ...bookmarks])
  return {
    accessible: isWhole && faults.length === 0 && places.every(isKnown),
    archivable: isWhole && faults.every(({ fault }) => fault === 'figure'),
  }
}

const pageTree = (parts: readonly FinishedPart[]): PdfDict =>
  new Map<string, PdfValue>([
    ['Type', name('Pages')],
    ['Kids', parts.map(({ pagesNode }) => ref(pagesNode))],
    ['Count', parts.reduce((count, { pages }) => count + pages.length, 0)],
  ])

const documentElement = (
  parts: readonly FinishedPart[],
  parent: PdfRef,
  { namespaceOf }: Standard,
): PdfDict => {
  const namespace = namespaceOf('Document')
  return new Map<string, PdfValue>([
    ['Type', name('StructElem')],
    ['S', name('Document')],
    ['P', parent],
    ...(namespace ? [['NS', namespace] as const] : []),
    ['K', parts.flatMap(({ tree }) => tree.kids).map(ref)],
  ])
}

function structure(
  file: PdfFile,
  parts: readonly FinishedPart[],
  document: PdfRef,
  { explainTypes }: Standard,
): PdfDict {
  const parents = parts.flatMap(({ tree }) => tree.parents ?? [])
  const ids = parts.flatMap(({ tree }) => tree.ids ?? [])
  const tree: PdfDict = new Map<string, PdfValue>([
    ['Type', name('StructTreeRoot')],
    ['K', [document]],
    ['ParentTree', new Map([['Kids', parents.map(({ node }) => ref(node))]])],
    ['ParentTreeNextKey', (parents.at(-1)?.last ?? -1) + 1],
  ])
  if (ids.length > 0) tree.set('IDTree', new Map([['Kids', ids.map(({ node }) => ref(node))]]))
  explainTypes(
    file,
    tree,
    parts.flatMap(({ tree: { roles } }) => roles),
  )
  return tree
}

/** Each page's place in the document, counted from 1, by the number of its object. */
const ordinals = (parts: readonly FinishedPart[]): Map<number, number> =>
  new Map(parts.flatMap(({ pages }) => pages).map((page, index) => [page, index + 1]))

/** By id, in a fixed order. */
function destinations(parts: readonly FinishedPart[]): Map<string, Destination> {
  const places = new Map<string, Destination>()
  for (const { destinations: found } of parts)
    for (const one of found) if (!places.has(one.id)) places.set(one.id, one)
  return new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function written(
  parts: readonly FinishedPart[],
  file: PdfFile,
  version: string,
  { catalog, info }: { readonly catalog: PdfRef; readonly info: PdfRef | null },
): Uint8Array {
  const chunks: Uint8Array[] = [Buffer.from(`%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`, 'latin1')]
  let length = chunks[0]!.length
  const objects = new Map([...file.objects].sort(([a], [b]) => a - b))
  const next = largest([...objects.keys(), ...parts.map((part) => part.next - 1)]) + 1
  const rest = writeObjects({
    objects,
    first: 0,
    next,
    numberOf: Math.abs,
    unpacked: (stream) => unpacked(file, stream),
    resolve: (value) => file.resolve(value),
  })
  const table = Buffer.alloc(entrySize * (rest.next + 1))
  table.writeUInt16BE(0xffff, 5)
  for (const { bytes, table: own, first } of [...parts, { ...rest, first: 0 }]) {
    copyEntries(table, Buffer.from(own.buffer, own.byteOffset, own.byteLength), first, length)
    chunks.push(bytes)
    length += bytes.length
  }
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  const id = hash.digest('hex').slice(0, 32)
  const number = rest.next
  writeEntry(table, number, 1, length, 0)
  const { index, entries } = inUse(table)
  const head = `/Type/XRef/Size ${number + 1}/Index[${index.join(' ')}]/W[1 4 2]/Root ${catalog.number} 0 R${info ? `/Info ${info.number} 0 R` : ''}/ID[<${id}><${id}>]`
  chunks.push(
    streamObject(number, `${head}/Filter/FlateDecode`, deflate(entries)),
    Buffer.from(`startxref\n${length}\n%%EOF\n`, 'latin1'),
  )
  return Buffer.concat(chunks)
}

/** So few free numbers between two that are used cost less than saying where they are. */
const gap = 4

/** The stretches of a table that are used, each with its first number and how many it has, and their entries one after the other. */
function inUse(table: Buffer): { readonly index: readonly number[]; readonly entries: Uint8Array } {
  const count = table.length / entrySize
  // The first number is never used, and always told of.
  const stretches: [first: number, end: number][] = [[0, 1]]
  for (let number = 1; number < count; number++) {
    if (table[number * entrySize] === 0) continue
    const last = stretches.at(-1)!
    if (number - last[1] <= gap) last[1] = number + 1
    else stretches.push([number, number + 1])
  }
  return {
    index: stretches.flatMap(([first, end]) => [first, end - first]),
    entries: Buffer.concat(
      stretches.map(([first, end]) => table.subarray(first * entrySize, end * entrySize)),
    ),
  }
}

/** Offsets count from the file's beginning; numbers without an object stay free. */
function copyEntries(table: Buffer, own: Buffer, first: number, offset: number): void {
  for (let at = 0; at < own.length; at += entrySize) {
    const kind = own[at]
    if (kind !== 1 && kind !== 2) continue
    const where = own.readUInt32BE(at + 1) + (kind === 1 ? offset : 0)
    writeEntry(table, first + at / entrySize, kind, where, own.readUInt16BE(at + 5))
  }
}
