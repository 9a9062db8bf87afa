/** Content streams anew: tags by their mended types, everything without a tag an artifact, spaces put back, soft hyphens out. */

import { group } from 'd3-array'
import { largest } from '../../../model/extremes.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isStream, ref } from '../../../pdf-syntax/values.ts'
import { elementsIn, isContent, type Element } from '../structure/tree.ts'
import type { Contents, ContentStream } from './content-streams.ts'
import type { OpenContent, OpenLine } from '../part.ts'
import type { LooseRun, Sequence, TextBlock } from './scanned-content.ts'

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  /** What is written there once its numbers are known. */
  readonly line?: OpenLine
}

/** Where in a content stream which line is left open: all within the text block that it is made of. */
export interface OpenBlock {
  readonly stream: ContentStream
  readonly block: TextBlock
  readonly line: OpenLine
}

/** Returns the beginnings of pages with open lines: they are left out of `file`, and all else of these pages is in a stream of its own. */
export function rewriteContent(
  file: PdfFile,
  contents: Contents,
  root: Element,
  open: readonly OpenBlock[],
): OpenContent[] {
  const types = new Map<Sequence, string>()
  for (const one of elementsIn(root))
    for (const kid of one.kids) if (isContent(kid)) types.set(kid.sequence, one.type)
  const blocksOf = group(open, ({ stream }) => stream)
  const left: OpenContent[] = []
  for (const stream of [...contents.ofPage.values(), ...contents.ofForm.values()]) {
    const object = file.objects.get(stream.number)
    if (!isStream(object)) continue
    const blocks = blocksOf.get(stream) ?? []
    const edits = withOpenLines(editsOf(stream, types), blocks)
    const cut = largest(
      blocks.map(({ block }) => block.end),
      0,
    )
    object.content = () => edited(stream.bytes, edits, cut).rest
    if (blocks.length === 0 || !stream.page) continue
    const { begun, lines } = edited(stream.bytes, edits, cut)
    const first = file.add(null)
    stream.page.dict.set('Contents', [first, ref(stream.number)])
    left.push({ number: first.number, page: stream.page.ordinal, bytes: begun, lines })
  }
  return left
}

function withOpenLines(edits: readonly Edit[], blocks: readonly OpenBlock[]): readonly Edit[] {
  if (blocks.length === 0) return edits
  const isWithin = ({ from, to }: Edit) => blocks.some(({ block }) => from > block.begin && to < block.end)
  const lines = blocks.map(({ block, line }) => ({ from: block.begin, to: block.end, text: '', line }))
  return [...edits.filter((edit) => !isWithin(edit)), ...lines].sort((a, b) => a.from - b.from || a.to - b.to)
}

function editsOf(stream: ContentStream, types: ReadonlyMap<Sequence, string>): Edit[] {
  const edits: Edit[] = [...stream.spaces].map(([at, text]) => ({ from: at, to: at, text }))
  for (const [from, to] of stream.cuts) edits.push({ from, to, text: '' })
  for (const [from, to] of stream.unread) {
    edits.push({ from, to: from, text: '/Span<</ActualText<FEFF00AD>>>BDC\n' })
    edits.push({ from: to, to, text: '\nEMC' })
  }
  for (const sequence of stream.sequences) {
    const type = types.get(sequence)
    const { start, open, id, tag } = sequence
    if (type === undefined)
      edits.push({ from: start, to: open, text: artifact(`/Type/${sequence.artifact ?? 'Layout'}`) })
    else if (type !== tag) edits.push({ from: start, to: open, text: `/${type}<</MCID ${id}>>BDC` })
  }
  for (const run of stream.loose) {
    edits.push({ from: run.start, to: run.start, text: `${artifact(placeOf(stream, run))}\n` })
    edits.push({ from: run.end, to: run.end, text: '\nEMC' })
  }
  return edits.sort((a, b) => a.from - b.from)
}

const artifact = (properties: string): string => `/Artifact<<${properties}>>BDC`

/** Text in the page's margin is its header or footer. */
function placeOf({ page, body }: ContentStream, { y }: LooseRun): string {
  if (!page || y === null) return '/Type/Layout'
  const isClipped = body !== null && body[3] - body[1] < page.height - 2
  const [bottom, top] = isClipped ? [body[1], body[3]] : [page.height * 0.06, page.height * 0.94]
  if (y > top) return '/Type/Pagination/Subtype/Header'
  return y < bottom ? '/Type/Pagination/Subtype/Footer' : '/Type/Layout'
}

/** `cut` is where the rest begins; edits right there are the rest's. */
function edited(
  bytes: Buffer,
  edits: readonly Edit[],
  cut: number,
): { readonly begun: Buffer; readonly rest: Buffer; readonly lines: OpenContent['lines'] } {
  const begun: Buffer[] = []
  const rest: Buffer[] = []
  const lines: { at: number; line: OpenLine }[] = []
  let length = 0
  let at = 0
  const copy = (to: number): void => {
    const split = Math.min(Math.max(at, cut), to)
    begun.push(bytes.subarray(at, split))
    length += split - at
    rest.push(bytes.subarray(split, to))
  }
  for (const { from, to, text, line } of edits) {
    copy(from)
    if (line) lines.push({ at: length, line })
    const written = Buffer.from(text, 'latin1')
    if (from < cut) {
      begun.push(written)
      length += written.length
    } else rest.push(written)
    at = to
  }
  copy(bytes.length)
  return { begun: Buffer.concat(begun), rest: Buffer.concat(rest), lines }
}
