/** Content streams anew: tags by their mended types, everything without a tag an artifact, spaces put back, soft hyphens out. */

import type { PdfFile } from '../objects/read-file.ts'
import { isStream } from '../objects/values.ts'
import { elementsIn, isContent, type Element } from '../structure/tree.ts'
import type { Contents, ContentStream } from './content-streams.ts'
import type { LooseRun, Sequence } from './scanned-content.ts'

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

export function rewriteContent(file: PdfFile, contents: Contents, root: Element): void {
  const types = new Map<Sequence, string>()
  for (const one of elementsIn(root))
    for (const kid of one.kids) if (isContent(kid)) types.set(kid.sequence, one.type)
  for (const stream of [...contents.ofPage.values(), ...contents.ofForm.values()]) {
    const object = file.objects.get(stream.number)
    if (isStream(object)) object.content = () => edited(stream.bytes, editsOf(stream, types))
  }
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

function edited(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const parts: Buffer[] = []
  let at = 0
  for (const { from, to, text } of edits) {
    parts.push(bytes.subarray(at, from), Buffer.from(text, 'latin1'))
    at = to
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}
