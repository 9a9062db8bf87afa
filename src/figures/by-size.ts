/** What is laid out by its size, the smallest first, is found without going through all of it. */

export interface Sized {
  readonly size: number
}

/** The index of the first that is no smaller. */
export function firstFrom(sized: readonly Sized[], size: number): number {
  let [low, high] = [0, sized.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sized[middle]!.size < size) low = middle + 1
    else high = middle
  }
  return low
}
