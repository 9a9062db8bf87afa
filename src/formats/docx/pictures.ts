/**
 * What Word shows of images and charts. Drawings go along as they are, for programs that show such, and as dots, for those that do
 * not: they are made by a program that gives the same dots on every machine, which browsers do not promise.
 */

import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readPackageFile } from '../../host/package-files.ts'
import { remembered } from '../../model/remembered.ts'
import type { ExifOrientation, ImageAsset } from '../../model/report.ts'
import { scriptFaces, weightsOfPackage } from '../../render/fonts.ts'
import { contentProblem } from '../../source/image-content/index.ts'
import type { Typeface } from './look.ts'
import type { Picture } from './media.ts'
import { trueTypeAt, trueTypeOf } from './true-type.ts'

export interface Pictures {
  /** Null for what Word has no way to show. */
  ofImage(image: ImageAsset): Picture | null
  ofDrawing(drawing: Drawn): Picture
  /** Paths of the images that it was null for. */
  readonly unshown: ReadonlySet<string>
}

/** A drawing, as wide and high as it is in its own units. */
export interface Drawn {
  readonly svg: string | Uint8Array
  readonly width: number
  readonly height: number
}

/** Of one of the workspace's, those nearest to them are taken. */
const usualWeights = [400, 600, 700]

const weightsOf = ({ files }: Typeface): readonly number[] =>
  typeof files === 'string' ? weightsOfPackage(files) : usualWeights

/** Dots across a drawing: as wide as the text, some 300 to an inch. */
const dotsAcross = 1900

/** No drawing is drawn higher. */
const dotsHigh = 2600

/** `drawn` holds all letters of the drawings. */
export async function createPictures(typefaces: readonly Typeface[], drawn: string): Promise<Pictures> {
  await (starting ??= start())
  const beyond = await scriptFaces(drawn, ['open-sans'], null)
  const files = await Promise.all(
    typefaces.flatMap((typeface) =>
      weightsOf(typeface).map((weight) => trueTypeOf(typeface, { weight, style: 'normal' })),
    ),
  )
  const paths = beyond.flatMap(({ file, style }) =>
    file.from === 'package' && style === 'normal' ? [file.path] : [],
  )
  const fontBuffers = [
    ...files.filter((file) => file !== null),
    ...(await Promise.all(paths.map(trueTypeAt))),
  ]
  const [first] = typefaces
  const family = first!.name
  const dotsOf = ({ svg, width, height }: Drawn, across = dotsAcross): Buffer => {
    const isHigh = (dotsAcross * height) / width > dotsHigh
    const drawing = new Resvg(svg, {
      font: {
        fontBuffers,
        defaultFontFamily: family,
        sansSerifFamily: family,
        serifFamily: typefaces.at(-1)!.name,
        monospaceFamily: family,
      },
      fitTo: isHigh ? { mode: 'height', value: dotsHigh } : { mode: 'width', value: across },
    })
    const rendered = drawing.render()
    const png = Buffer.from(rendered.asPng())
    rendered.free()
    drawing.free()
    return png
  }
  const unshown = new Set<string>()
  return {
    unshown,
    ofImage: remembered((image: ImageAsset): Picture | null => {
      const { mime, bytes } = image
      const ending = endings.get(mime)
      const upright =
        image.orientation && dotsWhere(() => dotsOf(turned(image, image.orientation!), acrossOf(image)))
      if (upright) return { ending: 'png', bytes: upright, drawing: null }
      if (ending) return { ending, bytes, drawing: null }
      const dots = mime === svgType ? dotsWhere(() => dotsOf({ ...image, svg: bytes })) : null
      // What refers to files of the network is shown without them.
      const isWhole = contentProblem(mime, bytes) === null
      if (dots === null) unshown.add(image.path)
      return dots && { ending: 'png', bytes: dots, drawing: isWhole ? bytes : null }
    }),
    ofDrawing: (drawing) => ({
      ending: 'png',
      bytes: dotsOf(drawing),
      drawing: Buffer.from(drawing.svg),
    }),
  }
}

/** A photograph is not made larger than it is. */
const acrossOf = ({ width }: ImageAsset): number => Math.min(dotsAcross, width)

/** Word shows dots as they are stored: a photograph that is to be turned is drawn anew, standing as it is seen elsewhere. */
function turned({ mime, width, height, bytes }: ImageAsset, orientation: ExifOrientation): Drawn {
  const matrix = turns[orientation](width, height).join(' ')
  const [across, high] = orientation >= 5 ? [height, width] : [width, height]
  const href = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${across}" height="${high}" transform="matrix(${matrix})" href="${href}"/></svg>`
  return { svg, width, height }
}

type Matrix = readonly [number, number, number, number, number, number]

/** From where dots are stored to where they are shown, in an image so wide and high. */
const turns: Readonly<Record<ExifOrientation, (width: number, height: number) => Matrix>> = {
  2: (width) => [-1, 0, 0, 1, width, 0],
  3: (width, height) => [-1, 0, 0, -1, width, height],
  4: (_, height) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (width) => [0, 1, -1, 0, width, 0],
  7: (width, height) => [0, -1, -1, 0, width, height],
  8: (_, height) => [0, -1, 1, 0, 0, height],
}

export const svgType = 'image/svg+xml'

/** Images that Word shows as they are. */
const endings: ReadonlyMap<string, Picture['ending']> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
])

/** Null for a drawing that cannot be read. */
function dotsWhere(draw: () => Buffer): Buffer | null {
  try {
    return draw()
  } catch {
    return null
  }
}

let starting: Promise<void> | null = null

const start = async (): Promise<void> => initWasm(await readPackageFile('@resvg/resvg-wasm/index_bg.wasm'))
