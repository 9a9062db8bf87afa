/** What drawings of points over an axis of names share: how far the scale reaches, and names below that never meet. */

import type { Canvas } from '../../model/chart.ts'
import { largest, smallest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { isTime } from '../../model/time-words.ts'
import { isWholeIn, lineHeight, linesAt, setInLines, widestOf, type TextSetting } from './set-text.ts'
import { standingText, type as typeSizes } from './svg.ts'

/**
 * Points and lines have no length to compare: where all lie far from nought, and not all in one place, the axis begins near
 * them. `room` is a share of how far they lie apart.
 */
export function reach(numbers: readonly number[], room = 0): readonly number[] {
  const [least, most] = [smallest(numbers), largest(numbers)]
  const apart = most - least
  const isFar = apart > 0 && (least > 0 || most < 0) && apart < Math.min(Math.abs(least), Math.abs(most)) / 2
  return isFar ? [least - room * apart, most + room * apart] : [0, ...numbers]
}

const between = 8
const mostLines = 2

/**
 * Names below the places `at`, none of which meets another. Of times and numbers each second is shown, or each third, …, the last
 * always among them: whoever reads knows what lies between. All else stands on end where there is no room for it to lie.
 */
export function namesBelow(
  names: readonly string[],
  at: readonly number[],
  top: number,
  language: Language,
  { width, measure }: Canvas,
): { readonly height: number; readonly body: string } {
  const setting = { size: typeSizes.small, measure }
  const step = at.length > 1 ? at[1]! - at[0]! : width
  const isSequence = names.every((name) => /\d/.test(name) || isTime(name, language))
  for (let every = 1; every < (isSequence ? names.length : 2); every++) {
    const shown = names.flatMap((name, index) =>
      (names.length - 1 - index) % every === 0
        ? [placed(name, at[index]!, step * every - between, width, setting)]
        : [],
    )
    if (shown.every((one) => one.isWhole) && areApart(shown)) return drawn(shown, top)
  }
  return isSequence
    ? drawn([placed(names.at(-1) ?? '', at.at(-1) ?? 0, width / 2, width, setting)], top)
    : onEnd(names, at, top, step, setting)
}

/** How high names that stand on end may be: what is longer goes on in a second line, or is cut off with a sign of it. */
const standing = 130

function onEnd(
  names: readonly string[],
  at: readonly number[],
  top: number,
  step: number,
  setting: TextSetting,
): { readonly height: number; readonly body: string } {
  const most = Math.max(1, Math.floor(step / lineHeight))
  // Of so many that not even these find room, as few are left out as can be.
  const every = Math.max(1, Math.ceil(lineHeight / step))
  const shown = names.flatMap((name, index) =>
    (names.length - 1 - index) % every === 0
      ? [{ lines: setInLines(name, standing, setting, most), x: at[index]! }]
      : [],
  )
  return {
    height:
      largest(
        shown.map(({ lines }) => widestOf(lines, setting)),
        0,
      ) + 8,
    body: shown
      .flatMap(({ lines, x }) =>
        lines.map((content, line) =>
          standingText(
            x + 4 + (line - (lines.length - 1) / 2) * lineHeight,
            top + 2,
            content,
            'chart-tick end',
          ),
        ),
      )
      .join(''),
  }
}

interface Placed {
  readonly lines: readonly string[]
  readonly middle: number
  readonly half: number
  /** No word is broken, and there are few lines. */
  readonly isWhole: boolean
}

function placed(name: string, at: number, room: number, width: number, setting: TextSetting): Placed {
  const lines = setInLines(name, Math.max(room, 1), setting)
  const half = widestOf(lines, setting) / 2
  return {
    lines,
    middle: Math.min(Math.max(at, half), width - half),
    half,
    isWhole: isWholeIn(name, room, setting) && lines.length <= mostLines,
  }
}

const areApart = (shown: readonly Placed[]): boolean =>
  shown.every((one, index) => {
    const before = shown[index - 1]
    return !before || before.middle + before.half + between / 2 <= one.middle - one.half
  })

const drawn = (shown: readonly Placed[], top: number) => ({
  height:
    lineHeight *
      largest(
        shown.map(({ lines }) => lines.length),
        1,
      ) +
    6,
  body: shown.map(({ lines, middle }) => linesAt(lines, middle, top + 10, 'chart-tick middle')).join(''),
})

/** Heights around places from the top downwards, moved apart where they would meet, and none outside. */
export function movedApart(
  wanted: readonly { readonly at: number; readonly high: number }[],
  top: number,
  bottom: number,
): number[] {
  const places: number[] = []
  let free = top
  for (const { at, high } of wanted) {
    const place = Math.max(at, free + high / 2)
    places.push(place)
    free = place + high / 2
  }
  let limit = bottom
  for (let index = wanted.length - 1; index >= 0; index--) {
    const { high } = wanted[index]!
    places[index] = Math.min(places[index]!, limit - high / 2)
    limit = places[index]! - high / 2
  }
  return places
}

/** A line breaks where a figure is missing. */
export function pathThrough(points: readonly (readonly [number, number] | null)[]): string {
  let path = ''
  points.forEach((point, index) => {
    if (point)
      path += `${points[index - 1] ? 'L' : 'M'}${point.map((value) => Math.round(value * 100) / 100).join(' ')}`
  })
  return path
}
