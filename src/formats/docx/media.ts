/** Images as parts of a document, and the drawings that show them. */

import { createHash } from 'node:crypto'
import type { Part, Relationships } from './archive.ts'
import { element, escapeXml } from '../office/xml.ts'

/** What Word shows: a picture of dots, and where there is one the drawing that it was made of. */
export interface Picture {
  readonly ending: 'png' | 'jpg' | 'gif'
  readonly bytes: Uint8Array
  readonly drawing: Uint8Array | null
}

export interface Media {
  /** The picture within a line of the part that these relationships are of. */
  inline(from: Relationships, picture: Picture, shown: ShownPicture): string
  /** The number of a drawing of another sort. */
  nextNumber(): number
  parts(): readonly Part[]
}

interface ShownPicture {
  readonly size: PictureSize
  readonly name: string
  /** In words; empty for what says nothing. */
  readonly alt: string
}

/** In English metric units. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const svgBlip = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'
const decorative = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'
const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

export function createMedia(): Media {
  const parts = new Map<string, Part>()
  let number = 0
  const add = (from: Relationships, bytes: Uint8Array, ending: string): string => {
    const key = createHash('sha256').update(bytes).digest('hex')
    const part = parts.get(key) ?? {
      path: `word/media/image${parts.size + 1}.${ending}`,
      bytes,
      contentType: null,
    }
    parts.set(key, part)
    return from.add('image', part.path.slice('word/'.length))
  }
  return {
    inline(from, { ending, bytes, drawing }, { size: { width, height }, name, alt }) {
      const id = ++number
      const dots = add(from, bytes, ending)
      const vector =
        drawing === null
          ? ''
          : `<a:extLst><a:ext uri="${svgBlip}"><asvg:svgBlip r:embed="${add(from, drawing, 'svg')}"/></a:ext></a:extLst>`
      return `<w:drawing>${element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', { cx: width, cy: height }),
        docProperties(id, name, alt),
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
        `<a:graphic><a:graphicData uri="${pictures}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${escapeXml(name)}"/><pic:cNvPicPr/></pic:nvPicPr>`,
        `<pic:blipFill><a:blip r:embed="${dots}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
        `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${element('a:ext', { cx: width, cy: height })}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
        '</pic:pic></a:graphicData></a:graphic>',
      )}</w:drawing>`
    },
    nextNumber: () => ++number,
    parts: () => [...parts.values()],
  }
}

/** What a drawing is called, and what it shows in words; without words it is decoration. */
export const docProperties = (id: number, name: string, alt: string): string =>
  alt === ''
    ? element(
        'wp:docPr',
        { id, name },
        `<a:extLst><a:ext uri="${decorative}"><adec:decorative val="1"/></a:ext></a:extLst>`,
      )
    : element('wp:docPr', { id, name, descr: alt })
