/** What a page paints → its text, piece by piece, each where it stands and with the number that the structure knows it by. */

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of a line, painted at once. Lengths are in points, along the line and across it, upwards. */
export interface Run {
  /** With the blanks that are painted. */
  readonly text: string
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  /** The size of its type. */
  readonly size: number
}

export interface NumberedRun {
  readonly run: Run
  /** Null for what is decoration, or not marked at all. */
  readonly id: number | null
}

/** As the library gives it. */
export interface PaintedPage {
  readonly operators: readonly number[]
  readonly operands: readonly (readonly unknown[] | null)[]
  readonly page: number
  /** What the widths of a font's glyphs are measured in, as parts of its size. */
  unitOf(font: string): number
}

/** Parts of the size of the type: a wider gap parts words. */
export const wordGap = 0.15
/** More than any pair of signs is drawn together. */
const overlap = 0.12

type Matrix = readonly [number, number, number, number, number, number]

interface TextState {
  matrix: Matrix
  size: number
  unit: number
  characterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

export function pageRuns({ operators, operands, page, unitOf }: PaintedPage): readonly NumberedRun[] {
  const found: NumberedRun[] = []
  const saved: TextState[] = []
  const marks: (number | null)[] = []
  let state: TextState = {
    matrix: identity,
    size: 0,
    unit: 0.001,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  }
  let line = identity
  let text = identity

  const set = (change: Partial<TextState>): void => {
    state = { ...state, ...change }
  }
  const moveLine = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const advance = (by: number): void => {
    text = times(text, [1, 0, 0, 1, by, 0])
  }
  /** Some programs paint each letter by itself. */
  const add = (next: NumberedRun): void => {
    const last = found.at(-1)
    if (last && goesOn(last, next)) found[found.length - 1] = joined(last, next)
    else found.push(next)
  }
  const show = (glyphs: readonly (Glyph | number)[]): void => {
    let [shown, from] = ['', text]
    const end = (): void => {
      if (shown !== '') add({ run: runOf(shown, from), id: marks.at(-1) ?? null })
      shown = ''
    }
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const gap = (-glyph / 1000) * state.size * state.stretch
        if (Math.abs(gap) > wordGap * state.size) end()
        advance(gap)
        continue
      }
      if (isAccent(glyph, glyphs)) continue
      if (shown === '') from = text
      shown += lettersOf(glyph.unicode)
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      advance((glyph.width * state.unit * state.size + spacing) * state.stretch)
    }
    end()
  }
  const runOf = (shown: string, from: Matrix): Run => {
    const start = times(state.matrix, times(from, [1, 0, 0, 1, 0, state.rise]))
    const stop = times(state.matrix, times(text, [1, 0, 0, 1, 0, state.rise]))
    const length = Math.hypot(start[0], start[1]) || 1
    const [along, across] = [start[0] / length, start[1] / length]
    const x = start[4] * along + start[5] * across
    return {
      text: shown,
      page,
      x,
      y: start[5] * along - start[4] * across,
      width: stop[4] * along + stop[5] * across - x,
      size: Math.abs(state.size) * Math.hypot(start[2], start[3]),
    }
  }

  operators.forEach((operator, index) => {
    const given = operands[index] ?? []
    const numbers = given as readonly number[]
    switch (operator) {
      case OPS.save:
        saved.push(state)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case OPS.transform:
        set({ matrix: times(state.matrix, matrixOf(numbers)) })
        break
      case OPS.paintFormXObjectBegin:
        saved.push(state)
        set({ matrix: times(state.matrix, matrixOf(given[0])) })
        break
      case OPS.beginText:
        line = text = identity
        break
      case OPS.setTextMatrix:
        line = text = matrixOf(typeof given[0] === 'number' ? numbers : given[0])
        break
      case OPS.setFont:
        set({ size: numbers[1]!, unit: unitOf(String(given[0])) })
        break
      case OPS.setCharSpacing:
        set({ characterSpacing: numbers[0]! })
        break
      case OPS.setWordSpacing:
        set({ wordSpacing: numbers[0]! })
        break
      case OPS.setHScale:
        set({ stretch: numbers[0]! / 100 })
        break
      case OPS.setLeading:
        set({ leading: numbers[0]! })
        break
      case OPS.setTextRise:
        set({ rise: numbers[0]! })
        break
      case OPS.setLeadingMoveText:
        set({ leading: -numbers[1]! })
        moveLine(numbers[0]!, numbers[1]!)
        break
      case OPS.moveText:
        moveLine(numbers[0]!, numbers[1]!)
        break
      case OPS.nextLine:
        moveLine(0, -state.leading)
        break
      case OPS.showText:
        show(given[0] as readonly (Glyph | number)[])
        break
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marks.push(markOf(given, marks.at(-1) ?? null))
        break
      case OPS.endMarkedContent:
        marks.pop()
        break
    }
  })
  return found
}

const goesOn = ({ run, id }: NumberedRun, next: NumberedRun): boolean =>
  id === next.id &&
  areLevel(run, next.run) &&
  run.size === next.run.size &&
  Math.abs(gapBetween(run, next.run)) <= wordGap * run.size &&
  !isPaintedOver(run, next.run)

/** On one line, but for how exactly places are stored. */
export const areLevel = (run: Run, next: Run): boolean =>
  run.page === next.page && Math.abs(run.y - next.y) < 0.01 * run.size

/** Points from where one ends to where the next begins, on their line. */
export const gapBetween = (run: Run, next: Run): number => next.x - (run.x + run.width)

/** Whether a blank at the end takes no room: it stands for a place where the word may break. */
export const isPaintedOver = (run: Run, next: Run): boolean =>
  run.text.endsWith(' ') && gapBetween(run, next) < -overlap * run.size

const joined = ({ run, id }: NumberedRun, next: NumberedRun): NumberedRun => ({
  run: { ...run, text: run.text + next.run.text, width: next.run.x + next.run.width - run.x },
  id,
})

/** The number of a sequence that begins, or of the one that it is part of. */
function markOf([tag, id]: readonly unknown[], around: number | null): number | null {
  const name = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag
  return name === 'Artifact' ? null : typeof id === 'number' ? id : around
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function matrixOf(value: unknown): Matrix {
  const numbers = value === null || value === undefined ? [] : Array.from(value as ArrayLike<number>)
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : identity
}

/** A letter that takes no room beside others that do is an accent, painted over one of them, which its font misnames. */
const isAccent = ({ width, unicode }: Glyph, beside: readonly (Glyph | number)[]): boolean =>
  width === 0 &&
  /^[\p{L}\p{N}\p{P}]$/u.test(unicode) &&
  beside.some((other) => typeof other === 'object' && other.width > 0)

/** Letters that are joined in print are told one by one; signs that only a font knows, such as bullets, say nothing. */
const lettersOf = (unicode: string): string =>
  unicode
    .replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize('NFKC'))
    .replace(/[\p{Cc}\p{Co}\p{Cn}]/gu, '')
