/** The finishing step on a small PDF made here the way Chromium makes them, read back with another program. */

import { array, assert, constantFrom, nat, oneof, property, tuple } from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { DocumentFacts } from '../../src/print/finish/facts.ts'
import { nameOf, textOfString, type PdfString, type PdfValue } from '../../src/pdf-syntax/values.ts'
import { UnreadablePdf } from '../../src/pdf-syntax/unreadable-pdf.ts'
import { readFile } from '../../src/print/finish/objects/read-file.ts'
import { srgbProfile } from '../../src/print/finish/document/srgb-profile.ts'
import { readFinishedBytes } from '../e2e/structure/read-finished.ts'
import { content, facts, finishPdf, hex, printed } from './make-pdf.ts'

type Tree = { role?: string; alt?: string; children?: Tree[]; type?: string }

async function reread(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const read = {
    tree: (await page.getStructTree()) as Tree,
    items,
    links: await page.getAnnotations(),
    destination: await document.getDestination('mal'),
    metadata: await document.getMetadata(),
    attachments: await document.getAttachments(),
  }
  await document.destroy()
  return read
}

const outline = (tree: Tree): string =>
  `${tree.role}${tree.alt ? `“${tree.alt}”` : ''}(${(tree.children ?? [])
    .filter(({ role }) => role)
    .map(outline)
    .join(' ')})`

test('gives every part of the structure its type and place', async () => {
  const { bytes, faults } = finishPdf(printed(), facts)
  expect(faults).toEqual([])
  const { tree } = await reread(bytes)
  expect(outline(tree.children![0]!)).toBe(
    'Document(H1() Note(P()) Table(TR(TD() TH()) TR(TH() TD())) P(Link()) L(LI(Lbl“•”() LBody())) Figure“En bild”())',
  )
})

test('says what is decoration, and which of it heads the page', async () => {
  const { items } = await reread(finishPdf(printed(), facts).bytes)
  const tags = items.filter((item) => 'tag' in item && item.tag === 'Artifact')
  expect(tags).toHaveLength(2)
})

test('links say where they lead, with the spaces of wrapped lines, and lead below the margin', async () => {
  const { links, destination } = await reread(finishPdf(printed(), facts).bytes)
  expect(links[0]!.contentsObj.str).toBe('Till rubriken och/eller')
  expect((destination as unknown[]).slice(2)).toEqual([50, 750, 0])
})

test('says the same of itself twice, and names both standards', async () => {
  const { metadata } = await reread(finishPdf(printed(), facts).bytes)
  const info = metadata.info as Record<string, unknown>
  const xmp = (key: string): unknown => metadata.metadata.get(key)
  expect(info).toMatchObject({
    Title: facts.title,
    Author: 'Nämnden',
    Subject: facts.registration,
    Keywords: 'ekonomi, mål',
    CreationDate: "D:20210731000000+00'00'",
    ModDate: "D:20210731000000+00'00'",
    Language: 'sv',
  })
  // Of texts in several languages, the reader gives the first, then the others.
  expect(xmp('dc:title')).toBe(`${facts.title}${facts.title}`)
  expect(xmp('dc:creator')).toEqual([info.Author])
  expect(xmp('dc:publisher')).toBe(facts.organisation)
  expect(xmp('dc:description')).toBe(`${facts.registration}${facts.registration}`)
  expect(xmp('dc:identifier')).toBe(facts.registration)
  expect(xmp('dc:language')).toBe(info.Language)
  expect(xmp('dc:subject')).toEqual(facts.keywords)
  expect(xmp('pdf:keywords')).toBe(info.Keywords)
  expect(xmp('pdf:producer')).toBe(info.Producer)
  expect(xmp('xmp:creatortool')).toBe(info.Creator)
  for (const date of ['create', 'modify', 'metadata'])
    expect(xmp(`xmp:${date}date`)).toBe('2021-07-31T00:00:00+00:00')
  expect([xmp('pdfaid:part'), xmp('pdfaid:conformance'), xmp('pdfuaid:part')]).toEqual(['2', 'A', '1'])
})

test('the one that speaks is the author, where one is named', async () => {
  const { metadata } = await reread(finishPdf(printed(), { ...facts, author: 'Eva Ek' }).bytes)
  expect((metadata.info as Record<string, unknown>).Author).toBe('Eva Ek')
  expect(metadata.metadata.get('dc:creator')).toEqual(['Eva Ek'])
})

test('a file attached is the data of the document, and says so', async () => {
  const bytes = Buffer.from('{"å": 1}\n')
  const data = {
    name: 'mål.json',
    mime: 'application/json',
    description: 'Data',
    relation: 'Data',
    bytes,
  } as const
  const finished = finishPdf(printed(), { ...facts, attachments: [data] }).bytes
  const { attachments, metadata } = await reread(finished)
  expect(attachments).toMatchObject({ 'mål.json': { filename: 'mål.json', description: 'Data' } })
  expect(Buffer.from(attachments['mål.json'].content).equals(bytes)).toBe(true)
  expect(metadata.metadata.get('pdfaid:part')).toBe('3')
})

test('tells of a figure without a description and of a glyph that the font lacks', () => {
  expect(finishPdf(printed({ alt: '' }), facts).faults).toEqual([{ fault: 'figure', page: 1 }])
  const lacking = content.replace(hex('Punkt'), '<00500000>')
  const { missing } = finishPdf(printed({ content: lacking }), facts)
  expect(missing.places).toEqual([{ page: 1, text: 'P\ufffd', lacking: [] }])
})

const claims = async (print: Uint8Array, document = facts) => {
  const { metadata } = (await reread(finishPdf(print, document).bytes)).metadata
  return ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((key) => metadata.get(key))
}

test('claims no standard that something found is against', async () => {
  const lacking = content.replace(hex('Punkt'), '<00500000>')
  expect(await claims(printed())).toEqual(['2', 'A', '1'])
  expect(await claims(printed({ alt: '' }))).toEqual(['2', 'A', null])
  expect(await claims(printed({ content: lacking }))).toEqual([null, null, null])
})

const second: DocumentFacts = { ...facts, standard: 'ua-2' }

test('as PDF/UA-2 it has the tags of PDF 2.0, and bookmarks and names lead to them', async () => {
  const finished = Buffer.from(finishPdf(printed(), second).bytes)
  const { tree, destination } = await reread(finished)
  expect(outline(tree.children![0]!)).toBe(
    'Document(Title() FENote(P()) Table(TR(TD() TH()) TR(TH() TD())) P(Link()) L(LI(Lbl“•”() LBody())) Figure“En bild”())',
  )
  // Readers that know no elements as places are led to the page.
  expect((destination as unknown[]).slice(2)).toEqual([50, 750, 0])
  const file = readFinishedBytes(finished)
  const catalog = file.dict(file.trailer.get('Root'))
  const place = file.dict(file.dict(catalog.get('Dests')).get('mal'))
  const [element, ...view] = place.get('SD') as PdfValue[]
  expect(nameOf(file.dict(element).get('S'))).toBe('Title')
  expect(view).toEqual((place.get('D') as PdfValue[]).slice(1))
  const namespace = file.dict(file.dict(element).get('NS'))
  expect(textOfString(namespace.get('NS') as PdfString)).toBe('http://iso.org/pdf2/ssn')
})

test('as PDF/UA-2 it says of itself what it is in XMP alone', async () => {
  const { bytes } = finishPdf(printed(), second)
  expect(Buffer.from(bytes).toString('latin1', 0, 9)).toBe('%PDF-2.0\n')
  expect(readFinishedBytes(Buffer.from(bytes)).trailer.has('Info')).toBe(false)
  const { metadata } = (await reread(bytes)).metadata
  expect(metadata.get('dc:creator')).toEqual(['Nämnden'])
  expect([metadata.get('pdfaid:rev'), metadata.get('pdfuaid:rev')]).toEqual(['2020', '2024'])
})

test('as PDF/UA-2 it claims no standard that something found is against', async () => {
  const data = {
    name: 'a',
    mime: 'text/plain',
    description: 'Data',
    relation: 'Data',
    bytes: Buffer.from('a'),
  } as const
  const lacking = content.replace(hex('Punkt'), '<00500000>')
  expect(await claims(printed(), second)).toEqual(['4', null, '2'])
  expect(await claims(printed(), { ...second, attachments: [data] })).toEqual(['4', 'F', '2'])
  expect(await claims(printed({ alt: '' }), second)).toEqual(['4', null, null])
  expect(await claims(printed({ content: lacking }), second)).toEqual([null, null, null])
})

const hostile = (text: string) => `${text}\u202e abc\u2066\u200f\u061c\u0007\u009f\ufffe`

test('what sets the direction of text, or is no text, is in no metadata', async () => {
  const { metadata } = await reread(
    finishPdf(printed(), { ...facts, title: hostile('T'), author: hostile('E'), keywords: [hostile('K')] })
      .bytes,
  )
  expect(metadata.info).toMatchObject({ Title: 'T abc', Author: 'E abc', Keywords: 'K abc' })
  expect(metadata.metadata.get('dc:creator')).toEqual(['E abc'])
})

test('the colour profile says its own length', () => {
  const profile = Buffer.from(srgbProfile())
  expect(profile.readUInt32BE(0)).toBe(profile.length)
})

test('the same print gives the same bytes', () => {
  expect(
    Buffer.from(finishPdf(printed(), facts).bytes).equals(Buffer.from(finishPdf(printed(), facts).bytes)),
  ).toBe(true)
})

test('what is no such PDF is told by one error', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('Hej'), printed().subarray(0, 900)])
    expect(() => finishPdf(bytes, facts)).toThrow(UnreadablePdf)
  expect(() => readFile(Buffer.from('%PDF-1.4\nstartxref\n9\n%%EOF\n'))).toThrow(UnreadablePdf)
})

const orError = (bytes: Uint8Array): void => {
  try {
    // Everything that is done for the first standard is done for this one too.
    finishPdf(bytes, second)
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error
  }
}

test('a damaged PDF gives a result or that error, and ends', () => {
  const whole = printed()
  assert(
    property(nat(whole.length), (length) => orError(whole.subarray(0, length))),
    { numRuns: 200 },
  )
  const change = tuple(nat(whole.length - 1), oneof(nat(255), constantFrom(...Buffer.from('<>[]()/R 09%'))))
  assert(
    property(array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      orError(bytes)
    }),
    { numRuns: 1500 },
  )
})
