/** Makes small tagged PDFs for tests, as many programs do: with their own names for what they tag, packed or not. */

import { deflateSync } from 'node:zlib'

/** Lines of text, painted together at places that count from the page's lower left corner. */
export interface Painted {
  readonly lines: readonly (readonly [x: number, y: number, text: string, size?: number])[]
  /** From 1. */
  readonly page?: number
}

export interface Tag {
  readonly tag: string
  readonly kids: readonly (Tag | Painted)[]
  /** What else the element says, `/Alt (Bild)`. */
  readonly says?: string
}

export const tag = (name: string, ...kids: readonly (Tag | Painted)[]): Tag => ({ tag: name, kids })
export const saying = (says: string, { tag, kids }: Tag): Tag => ({ tag, kids, says })
export const line = (y: number, text: string, x = 50): Painted => ({ lines: [[x, y, text]] })

export interface TaggedPdf {
  readonly tags: readonly Tag[] | null
  /** Not part of the structure, such as page numbers. */
  readonly decoration?: readonly Painted[]
  readonly roles?: string
  readonly info?: string
  readonly catalog?: string
  readonly trailer?: string
  /** Whether what has no content of its own lies in one packed stream. */
  readonly isPacked?: boolean
}

const isTag = (kid: Tag | Painted): kid is Tag => 'tag' in kid

const latin = (text: string): string => text.replace(/[\\()]/g, '\\$&')

const paint = ({ lines }: Painted): string =>
  lines.map(([x, y, text, size = 10]) => `BT /F1 ${size} Tf ${x} ${y} Td (${latin(text)}) Tj ET\n`).join('')

const lastPage = (tags: readonly (Tag | Painted)[]): number =>
  Math.max(1, ...tags.map((kid) => (isTag(kid) ? lastPage(kid.kids) : (kid.page ?? 1))))

/** Pages stand first, from object 6 on, each with its content behind it. */
const pageNumber = (index: number): number => 6 + 2 * index

export function makeTaggedPdf(pdf: TaggedPdf): Uint8Array {
  const objects: string[] = ['', '', '', '', '']
  const contents: string[] = []
  const marks: number[] = []
  const add = (object: string): number => objects.push(object)
  const pageOf = ({ page = 1 }: Painted): number => {
    while (contents.length < page) {
      contents.push('')
      marks.push(0)
    }
    return page - 1
  }
  for (const painted of pdf.decoration ?? [])
    contents[pageOf(painted)] += `/Artifact BMC\n${paint(painted)}EMC\n`

  const pages = Math.max(lastPage(pdf.tags ?? []), lastPage(pdf.decoration ?? []))
  for (let index = 0; index < pages; index++) {
    pageOf({ lines: [], page: index + 1 })
    add('')
    add('')
  }

  const element = ({ tag, kids, says = '' }: Tag, parent: number): number => {
    const number = add('')
    const inside = kids.map((kid) => {
      if (isTag(kid)) return `${element(kid, number)} 0 R`
      const page = pageOf(kid)
      const id = marks[page]!++
      contents[page] += `/${tag.replaceAll(' ', '#20')} <</MCID ${id}>> BDC\n${paint(kid)}EMC\n`
      return `<</Type /MCR /Pg ${pageNumber(page)} 0 R /MCID ${id}>>`
    })
    objects[number - 1] =
      `<</Type /StructElem /S /${tag.replaceAll(' ', '#20')} /P ${parent} 0 R /K [${inside.join(' ')}] ${says}>>`
    return number
  }
  const roots = pdf.tags?.map((one) => `${element(one, 3)} 0 R`)
  objects[0] = `<</Type /Catalog /Pages 2 0 R ${roots ? '/StructTreeRoot 3 0 R' : ''} ${pdf.catalog ?? ''}>>`
  objects[1] = `<</Type /Pages /Count ${pages} /Kids [${contents.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}]>>`
  objects[2] = `<</Type /StructTreeRoot /K [${roots?.join(' ') ?? ''}] /RoleMap <<${pdf.roles ?? ''}>>>>`
  objects[3] = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>'
  objects[4] = `<<${pdf.info ?? ''}>>`
  contents.forEach((content, index) => {
    const at = pageNumber(index)
    objects[at - 1] =
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${at + 1} 0 R /Resources <</Font <</F1 4 0 R>>>>>>`
    objects[at] = `<</Length ${content.length}>>\nstream\n${content}endstream`
  })
  return pdf.isPacked ? packed(objects) : plain(objects, pdf.trailer ?? '')
}

function plain(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** With streams of objects and of places, as programs write them since PDF 1.5. */
function packed(objects: readonly string[]): Uint8Array {
  const inside = objects.flatMap((object, index) => (object.includes('stream\n') ? [] : [index]))
  let [list, texts] = ['', '']
  for (const index of inside) {
    list += `${index + 1} ${texts.length} `
    texts += `${objects[index]}\n`
  }
  const data = deflateSync(Buffer.from(list + texts, 'latin1'))
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const size = () => parts.reduce((sum, { length }) => sum + length, 0)
  const places: (readonly [type: number, place: number, index: number])[] = [[0, 0, 255]]
  const [holder, table] = [objects.length + 1, objects.length + 2]
  objects.forEach((object, index) => {
    const at = inside.indexOf(index)
    places.push(at === -1 ? [1, size(), 0] : [2, holder, at])
    if (at === -1) parts.push(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`, 'latin1'))
  })
  const addStream = (number: number, dict: string, bytes: Buffer): void => {
    places.push([1, size(), 0])
    parts.push(
      Buffer.from(`${number} 0 obj\n<<${dict} /Length ${bytes.length}>>\nstream\n`),
      bytes,
      Buffer.from('\nendstream\nendobj\n'),
    )
  }
  addStream(holder, `/Type /ObjStm /Filter /FlateDecode /N ${inside.length} /First ${list.length}`, data)
  const start = size()
  places.push([1, start, 0])
  const rows = Buffer.concat(
    places.map(([type, place, index]) =>
      Buffer.from([type, place >> 16, (place >> 8) & 255, place & 255, index]),
    ),
  )
  addStream(table, `/Type /XRef /Size ${table + 1} /W [1 3 1] /Root 1 0 R /Info 5 0 R`, rows)
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}
