/** Figures that have a description and a place; a frame round a figure and its caption is none itself. */

import { around, boxOf, identity, multiply, within, type Box, type Matrix } from '../content/geometry.ts'
import { eachOperator, nameIn, numbersIn } from '../content/operators.ts'
import type { PdfFault } from '../facts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isDict, isStream, type PdfValue } from '../../../pdf-syntax/values.ts'
import { addAttributes } from './attributes.ts'
import { contentIn, elementsIn, isElement, type Element, type TaggedContent } from './tree.ts'

export function mendFigures(file: PdfFile, root: Element, faults: PdfFault[]): void {
  for (const one of elementsIn(root)) {
    if (one.type !== 'Figure') continue
    if (!one.entries.has('Alt') && one.kids.some(isElement)) {
      one.type = 'Div'
      continue
    }
    const content = [...contentIn(one)]
    const page = content[0]?.page
    if (!one.entries.has('Alt')) faults.push({ fault: 'figure', page: page?.ordinal ?? null })
    const onPage = content.filter((kid) => kid.page === page)
    const box = onPage.reduce<Box | null>((all, kid) => around(all, paintedBox(file, kid)), null)
    if (!box) continue
    addAttributes(one, 'Layout', { BBox: box.map((value) => Math.round(value * 100) / 100) })
  }
}

interface GraphicsState {
  readonly matrix: Matrix
  readonly clip: Box | null
}

/**
 * What images, paths and glyphs of a sequence cover. The stream is read from its start: a sequence may close states that
 * were opened before it.
 */
function paintedBox(file: PdfFile, { stream, sequence }: TaggedContent): Box | null {
  let matrix = identity
  let clip: Box | null = null
  let path: Box | null = null
  let all: Box | null = null
  let isWithin = false
  const saved: GraphicsState[] = []
  const text = { matrix: identity, size: 0 }
  const { bytes } = stream
  const paint = (box: Box | null): void => {
    const seen = within(box, clip)
    if (isWithin && seen && seen[2] >= seen[0] && seen[3] >= seen[1]) all = around(all, seen)
  }
  let clips = false
  eachOperator(
    bytes,
    (operator, start, at) => {
      const numbers = (): number[] => numbersIn(bytes, start, at)
      isWithin = start >= sequence.open
      switch (operator) {
        case 'q':
          saved.push({ matrix, clip })
          break
        case 'Q':
          ;({ matrix, clip } = saved.pop() ?? { matrix, clip })
          break
        case 'BT':
          text.matrix = identity
          break
        case 'Tf':
          text.size = numbers().at(-1) ?? 0
          break
        case 'Tm':
          text.matrix = numbers()
          break
        case 'Td':
          text.matrix = multiply([1, 0, 0, 1, ...numbers()], text.matrix)
          break
        case 'Tj':
        case 'TJ':
          // Every glyph is placed by itself, and none is wider than half its height by much.
          paint(boxOf(multiply(text.matrix, matrix), 0, 0, text.size / 2, text.size * 0.75))
          break
        case 'cm':
          matrix = multiply(numbers(), matrix)
          break
        case 're': {
          const [x = 0, y = 0, width = 0, height = 0] = numbers()
          path = around(path, boxOf(matrix, x, y, width, height))
          break
        }
        case 'm':
        case 'l':
        case 'c':
        case 'v':
        case 'y': {
          const points = numbers()
          for (let index = 0; index + 1 < points.length; index += 2)
            path = around(path, boxOf(matrix, points[index]!, points[index + 1]!, 0, 0))
          break
        }
        case 'W':
        case 'W*':
          clips = true
          break
        case 'n':
          if (clips) clip = within(clip, path)
          clips = false
          path = null
          break
        case 'Do': {
          const [x, y, width, height] = extentOf(
            file,
            stream.resources.get('XObject'),
            nameIn(bytes, start, at),
          )
          paint(boxOf(matrix, x, y, width, height))
          break
        }
        case 'sh':
          paint(clip)
          break
        default:
          if (/^(?:[fFSsBb]\*?)$/.test(operator)) {
            if (path) paint(path)
            path = null
          }
      }
    },
    0,
    sequence.close,
  )
  return all
}

/** An image fills the unit square, a form its own box. */
function extentOf(
  file: PdfFile,
  objects: PdfValue | undefined,
  name: string,
): readonly [number, number, number, number] {
  const known = file.resolve(objects)
  const object = isDict(known) ? file.resolve(known.get(name)) : null
  const box = isStream(object) ? file.resolve(object.dict.get('BBox')) : null
  if (!Array.isArray(box)) return [0, 0, 1, 1]
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map(Number)
  return [left, bottom, right - left, top - bottom]
}
