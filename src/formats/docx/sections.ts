/** Sections: how pages lie, and what stands in their heads and feet. */

import { xmlPart, type Part } from './archive.ts'
import { field } from './fields.ts'
import { headRuns } from './inline.ts'
import { millimetres, page, textSize, type Orientation } from './lengths.ts'
import { namespaces } from './namespaces.ts'
import { paragraph, paragraphXml, run } from './paragraph.ts'
import { besideEachOther, besidePageNumber, type PageLine } from '../../wording/page-lines.ts'
import type { Writer } from './writer.ts'
import { element } from '../office/xml.ts'

export interface SectionSetting {
  readonly orientation: Orientation
  readonly beginsPage: boolean
  readonly header: string | null
  readonly footer: string | null
}

export function sectionXml({ orientation, beginsPage, header, footer }: SectionSetting): string {
  const [width, height] = orientation === 'upright' ? [page.width, page.height] : [page.height, page.width]
  return element(
    'w:sectPr',
    {},
    header === null ? '' : element('w:headerReference', { 'w:type': 'default', 'r:id': header }),
    footer === null ? '' : element('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
    element('w:type', { 'w:val': beginsPage ? 'nextPage' : 'continuous' }),
    element('w:pgSz', {
      'w:w': millimetres(width),
      'w:h': millimetres(height),
      ...(orientation === 'landscape' && { 'w:orient': 'landscape' }),
    }),
    element('w:pgMar', {
      'w:top': millimetres(page.top),
      'w:right': millimetres(page.side),
      'w:bottom': millimetres(page.bottom),
      'w:left': millimetres(page.side),
      'w:header': millimetres(page.edge),
      'w:footer': millimetres(page.edge),
      'w:gutter': 0,
    }),
    element('w:cols', { 'w:space': 720 }),
  )
}

/** Heads and feet of pages, each once; the parts that hold them follow when all are known. */
export interface Furniture {
  header(head: string, orientation: Orientation): string
  footer(orientation: Orientation): string
  /** The name of a head that holds what is given. */
  headerOf(xml: string): string
  parts(): readonly Part[]
}

const type = (sort: 'header' | 'footer'): string =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${sort}+xml`

export function createFurniture(writer: Writer, isDraft: boolean, pageCount: number | null): Furniture {
  const { relationships, words } = writer
  const { title, organisation, head: above, foot } = writer.numbered.report.meta
  const parts = new Map<string, { readonly name: string; readonly part: Part }>()
  const add = (sort: 'header' | 'footer', content: string): string => {
    const xml = element(sort === 'header' ? 'w:hdr' : 'w:ftr', namespaces, content)
    const known = parts.get(xml)
    if (known) return known.name
    const file = `${sort}${parts.size + 1}.xml`
    const name = relationships.add(sort, file)
    parts.set(xml, { name, part: xmlPart(`word/${file}`, type(sort), xml) })
    return name
  }
  return {
    header: (head, orientation) => {
      const [left, right] = besideEachOther(above ?? title, head, lineOf(orientation))
      return add(
        'header',
        line('Header', headRuns(left) + (right === '' ? '' : headRuns(right, '\t')), orientation),
      )
    },
    footer: (orientation) =>
      add(
        'footer',
        line(
          'Footer',
          run(`${besidePageNumber(foot ?? organisation, words, isDraft, lineOf(orientation))}\t`) +
            (isDraft ? run(words.draft, { bold: true, colour: writer.look.colours.bad }) : '') +
            run(`\t${words.page} `) +
            field('PAGE', '1') +
            run(` ${words.of} `) +
            field('NUMPAGES', String(pageCount ?? 1)),
          orientation,
        ),
      ),
    headerOf: (xml) => add('header', xml),
    parts: () => [...parts.values()].map(({ part }) => part),
  }
}

/** In points. */
const lineOf = (orientation: Orientation): PageLine => ({
  room: (textSize(orientation).width / 25.4) * 72,
  size: 8.5,
})

/** A line of a page's head or foot, with stops for what stands in its middle and at its right. */
function line(style: 'Header' | 'Footer', content: string, orientation: Orientation): string {
  const room = millimetres(textSize(orientation).width)
  const middle = style === 'Footer' ? [{ at: room / 2, align: 'center' as const }] : []
  return paragraphXml(paragraph(content, { style, tabs: [...middle, { at: room, align: 'right' }] }))
}
