/** A typeface of a workspace's own: the files of one family. */

export interface Typeface {
  /** By which style sheets know it: no other typeface of a report bears it. */
  readonly name: string
  /** As its files call it. */
  readonly family: string
  readonly faces: readonly TypefaceFace[]
  /** What all of its faces have a sign for. */
  readonly characters: Characters
  readonly hasSerifs: boolean
  /** Whether its licence lets documents carry it that are worked on further. */
  readonly isInstallable: boolean
  /** Whether they may carry some of its signs alone. */
  readonly mayBeCut: boolean
}

export interface TypefaceFace {
  /** In the workspace. */
  readonly path: string
  /** 100 to 900, as style sheets count. */
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** The file, with TrueType outlines. */
  readonly bytes: Uint8Array
}

/** Code points from and to, in their order. */
export type Characters = readonly (readonly [from: number, to: number])[]

export const hasCharacter = (characters: Characters, code: number): boolean => {
  let [low, high] = [0, characters.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = characters[middle]!
    if (code < from) high = middle - 1
    else if (code > to) low = middle + 1
    else return true
  }
  return false
}

/** What both have. */
export function inBoth(one: Characters, other: Characters): Characters {
  const both: (readonly [number, number])[] = []
  let [left, right] = [0, 0]
  while (left < one.length && right < other.length) {
    const [a, b] = [one[left]!, other[right]!]
    const [from, to] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
    if (from <= to) both.push([from, to])
    if (a[1] < b[1]) left++
    else right++
  }
  return both
}
