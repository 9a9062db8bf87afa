/** Matrices and boxes, as far as they tell where on a page something stands. */

import { largest, smallest } from '../../../model/extremes.ts'

export type Matrix = readonly number[]
/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** What `inner` does within what `outer` does. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

function pointAt(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  x: number,
  y: number,
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The box that holds what a rectangle from (x, y) to (x + width, y + height) becomes. */
export function boxOf(matrix: Matrix, x: number, y: number, width: number, height: number): Box {
  const corners = [
    pointAt(matrix, x, y),
    pointAt(matrix, x + width, y),
    pointAt(matrix, x, y + height),
    pointAt(matrix, x + width, y + height),
  ]
  const xs = corners.map(([left]) => left)
  const ys = corners.map(([, bottom]) => bottom)
  return [smallest(xs), smallest(ys), largest(xs), largest(ys)]
}

export function around(box: Box | null, other: Box | null): Box | null {
  if (!box || !other) return box ?? other
  const [left, bottom, right, top] = box
  return [
    Math.min(left, other[0]),
    Math.min(bottom, other[1]),
    Math.max(right, other[2]),
    Math.max(top, other[3]),
  ]
}

/** Null stands for a box without bounds. */
export function within(box: Box | null, other: Box | null): Box | null {
  if (!box || !other) return box ?? other
  const [left, bottom, right, top] = box
  return [
    Math.max(left, other[0]),
    Math.max(bottom, other[1]),
    Math.min(right, other[2]),
    Math.min(top, other[3]),
  ]
}
