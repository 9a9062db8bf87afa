/**
 * What an author says of an image in braces right behind it: how wide it is, where it stands, and what is said under it.
 * `![Karta](images/karta.png){width=50% place=right source="Lantmäteriet"}`
 */

import type { Image, ImageReference, PhrasingContent, Text } from 'mdast'
import type { ImageSettingProblem } from '../diagnostics/catalogue/image.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { choose, shownChoice } from '../model/choice.ts'
import type { ImageSettings } from '../model/content.ts'
import type { Localized } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import { imagePlaceChoices } from '../model/report-choices.ts'
import type { ChapterContext } from './chapter-context.ts'

/** What stands in braces right behind an image is meant for it; two of them print a value. */
const braces = /^\{(?!\{)([^{}\n]{1,400})\}/
/** A name and its value, which is quoted where it holds blanks; before the unit of a length one may stand. */
const setting =
  /\s*(?<name>[\p{L}-]+)\s*=\s*(?:["”“](?<quoted>[^"”“]*)["”“]|(?<bare>[\d.,]+\s(?:mm|cm|%)(?=\s|$)|[^\s"”“]+))(?=\s|$)/uy
const length = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(%|mm|cm)$/i
type Position = NonNullable<Text['position']>
type Point = Position['start']

/** As wide as the text, or as a landscape page. */
const limits = { '%': 100, mm: 247, cm: 24.7 }
/** Wider than this no text fits beside it. */
const besideLimits = { '%': 70, mm: 110, cm: 11 }

const names: Readonly<Record<string, keyof ImageSettings>> = {
  width: 'width',
  bredd: 'width',
  place: 'place',
  plats: 'place',
  placering: 'place',
  align: 'place',
  note: 'note',
  anmärkning: 'note',
  kommentar: 'note',
  source: 'source',
  källa: 'source',
}

export const noSettings: ImageSettings = { width: null, place: null, note: null, source: null }

/** Whether a text right behind an image holds its settings and nothing else. */
export const isSettingsAlone = (text: string): boolean => braces.exec(text)?.[0] === text.trimEnd()

/** The same content, each image with its settings and without the braces. */
export function withImageSettings(
  written: readonly PhrasingContent[],
  context: ChapterContext,
): PhrasingContent[] {
  const content = withWholeBraces(written, context)
  return content.flatMap((node, index): PhrasingContent[] => {
    if (isImage(node)) {
      const after = content[index + 1]
      const found = after?.type === 'text' ? braces.exec(after.value) : null
      return [found ? withSettings(node, found, after!.position, context) : node]
    }
    const before = content[index - 1]
    const found = node.type === 'text' && before && isImage(before) ? braces.exec(node.value) : null
    return found ? without(node as Text, found[0].length) : [node]
  })
}

/** Begins what is said of an image. */
const begun = /^\{\s*[\p{L}-]+\s*=/u

/** What Markdown has read of braces behind images, such as an address, is text in them; what else it has read there is told. */
function withWholeBraces(
  content: readonly PhrasingContent[],
  context: ChapterContext,
): readonly PhrasingContent[] {
  const isBroken = (node: PhrasingContent | undefined): node is Text =>
    node?.type === 'text' && begun.test(node.value) && !braces.test(node.value)
  const at = content.findIndex((node, index) => isImage(node) && isBroken(content[index + 1]))
  const first = content[at + 1]
  const start = first?.position?.start.offset
  if (at === -1 || !first?.position || start === undefined) return content
  const [whole] = braces.exec(context.text.slice(start, start + longestBraces)) ?? []
  const end = start + (whole ?? (first as Text).value).length
  const within = content.slice(at + 1).filter((node) => (node.position?.start.offset ?? end) < end)
  const isPlain = within.every((node) => node.type === 'text' || isAddress(node, context))
  if (whole === undefined || !isPlain)
    context.emit(
      'image/attributes',
      { written: '', problem: 'markup', name: '', value: '', nearest: null, known: [] },
      { file: context.file, start, end },
    )
  if (whole === undefined) return content
  const last = within.at(-1)!
  const lastEnd = last.position?.end.offset ?? end
  const rest = last.type === 'text' && lastEnd > end ? last.value.slice(end - lastEnd) : ''
  const position = { start: first.position.start, end: last.position?.end ?? first.position.end }
  const braced: Text = { type: 'text', value: whole + rest, position }
  const after = withWholeBraces(content.slice(at + 1 + within.length), context)
  return [...content.slice(0, at + 1), braced, ...after]
}

/** As long as braces may be, and a little more. */
const longestBraces = 410

/** An address that was written as it is. */
function isAddress({ type, position }: PhrasingContent, { text }: ChapterContext): boolean {
  const start = position?.start.offset
  return type === 'link' && start !== undefined && !/[[<]/.test(text[start]!)
}

const isImage = (node: PhrasingContent): node is Image | ImageReference =>
  node.type === 'image' || node.type === 'imageReference'

/** The image and its braces as one. */
function withSettings(
  node: Image | ImageReference,
  [written, inner]: RegExpExecArray,
  at: Position | undefined,
  context: ChapterContext,
): Image | ImageReference {
  const start = at?.start.offset ?? 0
  const settings = readSettings(inner!, (problem, facts = {}) =>
    context.emit(
      'image/attributes',
      { written, problem, name: '', value: '', nearest: null, known: [], ...facts },
      { file: context.file, start, end: start + written.length },
    ),
  )
  const position = node.position && at && { start: node.position.start, end: moved(at.start, written.length) }
  return { ...node, data: { ...node.data, settings }, ...(position && { position }) }
}

/** In a line of text an image has no place of its own, and nothing is said under it. */
export function reportFigureSettings(node: Image, context: ChapterContext): void {
  const { place, note, source } = node.data?.settings ?? noSettings
  const name = Object.entries({ place, note, source }).find(([, value]) => value !== null)?.[0]
  if (name === undefined) return
  const facts = { written: '', value: '', nearest: null, known: [] }
  context.emit('image/attributes', { ...facts, problem: 'inline', name }, context.spanOf(node))
}

interface Facts {
  readonly name?: string
  readonly value?: string
  readonly nearest?: string | null
  readonly known?: readonly Localized<string>[]
}

/** What is wrong is told once, and left out. */
function readSettings(
  inner: string,
  tell: (problem: ImageSettingProblem, facts?: Facts) => void,
): ImageSettings {
  const read: { -readonly [Name in keyof ImageSettings]: ImageSettings[Name] } = { ...noSettings }
  let at = 0
  while (inner.slice(at).trim() !== '') {
    setting.lastIndex = at
    const found = setting.exec(inner)
    if (!found) {
      tell('syntax')
      return noSettings
    }
    at = setting.lastIndex
    const { name, quoted, bare } = found.groups as { name: string; quoted?: string; bare?: string }
    const value = (quoted ?? bare!).trim()
    const meant = lookUp(names, name.toLowerCase())
    if (meant === 'width') {
      read.width = lengthOf(value, limits)
      if (read.width === null) tell('width', { value })
    } else if (meant === 'place') {
      read.place = choose(imagePlaceChoices, value)
      if (read.place === null) tell('place', { value, known: imagePlaceChoices.map(shownChoice) })
    } else if (meant) read[meant] = value === '' ? null : value.replace(/^(?:källa|source)\s*:\s*/i, '')
    else tell('name', { name, nearest: nearestName(name.toLowerCase()) })
  }
  const { place, width } = read
  if (place === null || place === 'center' || width === null || lengthOf(width, besideLimits) !== null)
    return read
  tell('beside', { value: width })
  return { ...read, place: null }
}

/** The English name of what is likely meant. */
const nearestName = (written: string): string | null =>
  lookUp(names, nearest(written, Object.keys(names)) ?? '') ?? null

/** As CSS has it; null where it is no length, or one beyond the limits. */
function lengthOf(written: string, most: Readonly<Record<string, number>>): string | null {
  const [, number, unit = ''] = length.exec(written) ?? []
  const value = Number(number?.replace(',', '.'))
  return value > 0 && value <= (lookUp(most, unit.toLowerCase()) ?? 0)
    ? `${value}${unit.toLowerCase()}`
    : null
}

/** What is left of a text whose beginning is taken away. */
function without(node: Text, cut: number): Text[] {
  const value = node.value.slice(cut)
  if (value === '') return []
  const { position } = node
  return [
    {
      ...node,
      value,
      ...(position && {
        position: { start: moved(position.start, cut), end: position.end },
      }),
    },
  ]
}

const moved = ({ line, column, offset = 0 }: Point, by: number): Point => ({
  line,
  column: column + by,
  offset: offset + by,
})
