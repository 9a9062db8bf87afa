/** Lengths in the units of WordprocessingML: twentieths of a point, of DrawingML: English metric units, and a page's own. */

/** Twips. */
export const points = (count: number): number => Math.round(20 * count)
export const millimetres = (count: number): number => Math.round((count * 1440) / 25.4)

/** Units of drawings. */
export const emuOfMillimetres = (count: number): number => Math.round(count * 36_000)
export const emuOfPixels = (count: number): number => Math.round(count * 9525)

/** An A4 page, in millimetres, as it is printed. */
export const page = { width: 210, height: 297, top: 27, side: 25, bottom: 24, edge: 12 } as const

export type Orientation = 'upright' | 'landscape'

/** How wide and high the text of a page is, in millimetres. */
export const textSize = (orientation: Orientation): { readonly width: number; readonly height: number } => {
  const [width, height] = orientation === 'upright' ? [page.width, page.height] : [page.height, page.width]
  return { width: width - 2 * page.side, height: height - page.top - page.bottom }
}
