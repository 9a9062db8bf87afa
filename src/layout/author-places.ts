/** From what the browser measured back to where the author wrote it. */

import type { Report, ReportMeta } from '../model/report.ts'
import { startOf, type Span } from '../model/span.ts'
import { placesOf, type Place } from '../places/places.ts'
import type { ImageMeasure, PagePlace } from '../print/measure/measures.ts'
import { readPlace } from '../render/place-marks.ts'

export type PlaceKind = 'table' | 'figure' | 'text'

export interface AuthorPlaces {
  of(place: PagePlace): Span
  kindOf(place: PagePlace): PlaceKind
  /** The image's own place and path. */
  ofImage(image: Pick<ImageMeasure, 'place' | 'alt' | 'width'>): PlacedImage
}

export interface PlacedImage {
  readonly span: Span
  readonly path: string
  /** What is the manifest's is the logo; with an opening a chapter begins, as wide as its page. */
  readonly sort: 'figure' | 'text' | 'opening' | 'logo'
}

/**
 * What has an id is told at what bears it: a table rather than one of its cells. What says nowhere where it is written is
 * the program's or a template's, and told at the heading that it stands under; before the first one, of the manifest.
 */
export function authorPlaces(report: Report): AuthorPlaces {
  const manifest = startOf(`reports/${report.id}/report.yaml`)
  const named = (ids: readonly string[]): Place | undefined =>
    ids.map((id) => placesOf(report).named(id)).find((place) => place !== null)
  const figureOf = ({ within }: PagePlace): PlacedImage | null => {
    const place = named(within)
    return place?.thing.type === 'node' && place.thing.node.type !== 'heading'
      ? { span: place.span, path: imagePath(place), sort: 'figure' }
      : null
  }
  return {
    of: ({ within, at, heading }) =>
      named(within)?.span ??
      (at === null ? null : readPlace(at)) ??
      named(heading === null ? [] : [heading])?.span ??
      manifest,
    kindOf(place) {
      if (named(place.within)?.thing.type === 'table') return 'table'
      return figureOf(place) ? 'figure' : 'text'
    },
    ofImage({ place, alt, width }) {
      const figure = figureOf(place)
      if (figure) return figure
      const span = place.at === null ? null : readPlace(place.at)
      const image = span && placesOf(report).at(span).find(isImage)
      const opened = span && report.chapters.find(({ opening, file }) => opening?.image && file === span.file)
      if (span && opened?.opening?.span.start === span.start)
        return { span, path: opened.opening.image ?? '', sort: 'opening' }
      return image
        ? { span: image.span, path: imagePath(image), sort: 'text' }
        : { span: manifest, path: ofTitlePage(report.meta, width) ?? alt, sort: 'logo' }
    },
  }
}

/** In pixels of CSS: no theme prints a logo as wide as half a page, or the cover's image narrower. */
const widestLogo = 400

const ofTitlePage = ({ logo, cover }: ReportMeta, width: number): string | null =>
  logo === null || (cover !== null && width > widestLogo) ? cover : logo

const isImage = ({ thing }: Place): boolean => thing.type === 'node' && thing.node.type === 'image'

/** Empty for what is no image, and for one that cannot be shown. */
function imagePath({ thing }: Place): string {
  if (thing.type !== 'node') return ''
  const { node } = thing
  if (node.type === 'image') return node.data?.image ?? ''
  return node.type === 'figureBlock' ? (node.image ?? '') : ''
}
