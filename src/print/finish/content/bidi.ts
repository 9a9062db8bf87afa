/** Text as it stands on a line, from left to right → as it is read (the reverse of rule L2 of Unicode's bidirectional algorithm, UAX 9). */

import { holdsRightLetter, type Direction } from '../../../model/writing-direction.ts'

/** What a stretch of text is to the order of its line. */
type BidiClass = 'left' | 'right' | 'number' | 'neutral'

const digit = /[\d\u00b2\u00b3\u00b9\u0660-\u0669\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089]/
/** One of them between two digits is part of their number. */
const separator = /^[.,:/\u00a0\u202f\u066b\u066c]$/
const letter = /\p{L}/u

/** The places of the parts of a line in the order that they are read in. */
export function readingOrder(texts: readonly string[], base: Direction): number[] {
  const levels = levelsOf(texts, base)
  let order = texts.map((_, index) => index)
  if (base === 'rtl') order.reverse()
  else order = withRunsReversed(order, (index) => levels[index]! >= 1)
  return withRunsReversed(order, (index) => levels[index]! >= 2)
}

/** 0 in text from left to right, 1 in text from right to left, 2 in what runs from left to right within that. */
function levelsOf(texts: readonly string[], base: Direction): number[] {
  const classes = texts.map(classOf)
  for (let index = 1; index + 1 < classes.length; index++)
    if (classes[index - 1] === 'number' && classes[index + 1] === 'number' && separator.test(texts[index]!))
      classes[index] = 'number'
  // `Q2`: what is painted right behind a letter is of its word.
  for (let index = 1; index < classes.length; index++)
    if (classes[index] === 'number' && classes[index - 1] === 'left') classes[index] = 'left'
  const strong = (index: number): boolean => classes[index] === 'left' || classes[index] === 'right'
  const before = sides(classes, strong)
  const after = sides(classes.toReversed(), (index) => strong(classes.length - 1 - index)).toReversed()
  return classes.map((one, index) => {
    const [left, right] = [before[index]!, after[index]!]
    if (one === 'right') return 1
    if (one === 'left') return base === 'rtl' ? 2 : 0
    if (one === 'number') return base === 'rtl' ? 2 : left === 'right' && right === 'right' ? 2 : 0
    if (base === 'ltr') return left === 'right' && right === 'right' ? 1 : 0
    return isWithinLeft(classes, index) ? 2 : 1
  })
}

function classOf(text: string): BidiClass {
  if (holdsRightLetter(text)) return 'right'
  if (digit.test(text)) return 'number'
  return letter.test(text) ? 'left' : 'neutral'
}

/** The strong class that stands nearest before each place. */
function sides(classes: readonly BidiClass[], isStrong: (index: number) => boolean): (BidiClass | null)[] {
  let last: BidiClass | null = null
  return classes.map((one, index) => {
    const found = last
    if (isStrong(index)) last = one
    return found
  })
}

/** Whether what stands next to a neutral on its left is a word from left to right, and on its right one, or a number. */
function isWithinLeft(classes: readonly BidiClass[], at: number): boolean {
  const left = classes.slice(0, at).findLast((one) => one !== 'neutral')
  const right = classes.slice(at + 1).find((one) => one !== 'neutral')
  return left === 'left' && (right === 'left' || right === 'number')
}

function withRunsReversed(order: readonly number[], isIn: (index: number) => boolean): number[] {
  const done: number[] = []
  let run: number[] = []
  for (const index of order) {
    if (isIn(index)) run.push(index)
    else {
      for (const one of run.toReversed()) done.push(one)
      done.push(index)
      run = []
    }
  }
  for (const one of run.toReversed()) done.push(one)
  return done
}
