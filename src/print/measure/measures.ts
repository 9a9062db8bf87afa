/** What is measured of a report's page as the browser lays it out for print; lengths in pixels of CSS. */

/** Where in the page something stands, in terms that lead back to the report. */
export interface PagePlace {
  /** Ids of the elements that it stands in, the innermost first, itself included. */
  readonly within: readonly string[]
  /** Where the innermost element that says so is written; null where none does. */
  readonly at: string | null
  /** The id of the heading before it; null before the first. */
  readonly heading: string | null
  /** How its text begins. */
  readonly text: string
}

export interface Measures {
  /** What is wider than its page. */
  readonly overflows: readonly {
    readonly place: PagePlace
    readonly width: number
    readonly room: number
    /** Of its type. */
    readonly size: number
  }[]
  /**
   * The smallest text of each table and figure, and of all the rest; only below what was asked for. One that is shrunk is that of
   * a drawing that has less room than it was made for.
   */
  readonly texts: readonly { readonly place: PagePlace; readonly size: number; readonly isShrunk: boolean }[]
  /** The letters and digits of each block that is to be printed, in the order of the page. */
  readonly said: readonly string[]
  /** Of those asked for, once for each table and figure, and for each other block. */
  readonly unspoken: readonly PagePlace[]
  /** Images made of pixels, in the order of the page. */
  readonly images: readonly ImageMeasure[]
  /** All images, in the order of the page, and whether the browser could draw them. */
  readonly shown: readonly {
    readonly place: PagePlace
    readonly alt: string
    readonly width: number
    readonly isDrawn: boolean
  }[]
}

export interface ImageMeasure {
  readonly place: PagePlace
  readonly alt: string
  /** How many pixels wide its file is. */
  readonly pixels: number
  readonly width: number
  /** How wide it would be with pixels in plenty: one with few is not stretched. */
  readonly widest: number
}
