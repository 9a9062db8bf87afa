/** The first page: the title on a panel of the accent's colour, which lies in the page's head, and the facts below it. */

import { reportFacts } from '../../wording/report-facts.ts'
import { textWidth } from '../../wording/text-width.ts'
import { withWholeDates } from '../../wording/whole-dates.ts'
import type { Block } from './block.ts'
import { plainWriter } from './chapter-writer.ts'
import { textRun } from './inline.ts'
import { emuOfMillimetres, page, points, textSize } from './lengths.ts'
import { docProperties, type Picture, type PictureSize } from './media.ts'
import { paragraph, paragraphXml, rawRun, run, type RunProperties } from './paragraph.ts'
import { shownSize } from './picture-size.ts'
import type { Writer } from './writer.ts'
import { element } from '../office/xml.ts'

/** In millimetres. */
const panel = { height: 178, foot: 22 } as const
const logoHeight = 22

/** In points. */
const titleSize = 32
const titleLine = 36
const small = 19
const pointsOf = (length: number): number => (length * 72) / 25.4

export function titleBlocks(writer: Writer, isDraft: boolean): Block[] {
  const own = plainWriter(writer)
  const { meta } = writer.numbered.report
  const { colours } = writer.look
  const { subtitle, labelled } = reportFacts(meta)
  const title = withWholeDates(meta.title, meta.language)
  const set = (text: string, properties: RunProperties): string =>
    textRun(withWholeDates(text, meta.language), own, properties)
  // Where the panel is not shown, the text has its colour behind it.
  const fill = colours.panel
  const colour = colours.onAccent
  const on: RunProperties = { colour }
  const logo = logoOf(writer)
  const lines = titleLines(title)
  const below = small * (subtitle === null ? 0 : 1) + (isDraft ? small + 20 : 0)
  const height = small + 11 + lines * titleLine + 17 + below
  const free = pointsOf(panel.height - panel.foot - page.top - (logo ? logoHeight : 0)) - height
  const first = points(Math.max(12, free))

  return [
    ...(logo
      ? [
          paragraph(
            rawRun(
              writer.media.inline(writer.relationships, logo.picture, {
                size: logo.size,
                name: 'Logo',
                alt: '',
              }),
            ),
            { spacing: { after: 0 } },
          ),
        ]
      : []),
    paragraph(textRun(meta.organisation, own, on), {
      style: 'Organisation',
      fill,
      spacing: { before: first },
    }),
    paragraph(set(title, on), { style: 'Title', fill }),
    ...(subtitle === null ? [] : [paragraph(set(subtitle, on), { style: 'Subtitle', fill })]),
    ...(isDraft
      ? [
          paragraph(textRun(writer.words.draft, own, { ...on, bold: true }), {
            style: 'Subtitle',
            fill,
            spacing: { before: points(16) },
          }),
        ]
      : []),
    ...labelled.map(({ label, value }, index) =>
      paragraph(textRun(label, own, { colour: colours.muted }) + run('\t') + set(value, { bold: true }), {
        style: 'Fact',
        ...(index === 0 && { spacing: { before: points(pointsOf(panel.foot) + 60) } }),
      }),
    ),
  ]
}

/** A long title may take several lines; told on the wide side, so that it never leaves the panel. */
function titleLines(title: string): number {
  const room = pointsOf(textSize('upright').width)
  const boldness = 1.06
  let [lines, width] = [1, 0]
  for (const word of title.split(/[^\S\u00a0]+/)) {
    const more = boldness * textWidth(`${word} `, titleSize)
    if (width > 0 && width + more > room) [lines, width] = [lines + 1, 0]
    width += more
  }
  return lines
}

/** The logo, and how large it is shown; null where there is none. */
function logoOf({ numbered, images, pictures }: Writer): { picture: Picture; size: PictureSize } | null {
  const { logo } = numbered.report.meta
  const image = logo === null ? undefined : images.get(logo)
  const picture = image && pictures.ofImage(image)
  if (!image || !picture) return null
  const width = Math.min(textSize('upright').width, (logoHeight * image.width) / image.height)
  return { picture, size: shownSize(image, `${width}mm`, 'upright') }
}

/** What lies behind the title says nothing: what stands in the head of a page is not read aloud. A logo has white around it. */
export function panelXml(writer: Writer): string {
  const logo = logoOf(writer)
  const whole = { width: emuOfMillimetres(page.width), height: emuOfMillimetres(panel.height) }
  const around = emuOfMillimetres(2.5)
  const shapes = [
    rectangle({ left: 0, top: 0, ...whole, colour: writer.look.colours.panel }, 1, writer),
    ...(logo
      ? [
          rectangle(
            {
              left: emuOfMillimetres(page.side) - around,
              top: emuOfMillimetres(page.top) - around,
              width: logo.size.width + 2 * around,
              height: logo.size.height + 2 * around,
              colour: 'ffffff',
            },
            2,
            writer,
          ),
        ]
      : []),
  ]
  return paragraphXml(paragraph(shapes.join(''), { style: 'Header' }))
}

interface Rectangle extends PictureSize {
  readonly left: number
  readonly top: number
  readonly colour: string
}

const shapeType = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

const placed = (name: 'H' | 'V', offset: number): string =>
  `<wp:position${name} relativeFrom="page"><wp:posOffset>${offset}</wp:posOffset></wp:position${name}>`

/** Behind the text, at a place on the page; of two that overlap, the one of the larger order covers the other. */
function rectangle(
  { left, top, width, height, colour }: Rectangle,
  order: number,
  { media }: Writer,
): string {
  const size = { cx: width, cy: height }
  const shape = `<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>${element('a:ext', size)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`
  const anchor = element(
    'wp:anchor',
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: '0',
      relativeHeight: order,
      behindDoc: '1',
      locked: '0',
      layoutInCell: '1',
      allowOverlap: '1',
    },
    '<wp:simplePos x="0" y="0"/>',
    placed('H', left),
    placed('V', top),
    element('wp:extent', size),
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>',
    docProperties(media.nextNumber(), `Panel ${order}`, ''),
    '<wp:cNvGraphicFramePr/>',
    `<a:graphic><a:graphicData uri="${shapeType}">${shape}</a:graphicData></a:graphic>`,
  )
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchor}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`
}
