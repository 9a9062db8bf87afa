/**
 * What a stage has made is never changed after: a later stage, another version or another check may hold the same object.
 * The types say so; where that is to be held, as in tests, whatever would change it throws.
 */

let isHeld = false

/** From here on, what is said to be frozen is. Walking all of a large report to freeze it takes too long for more than tests. */
export function holdFrozen(): void {
  isHeld = true
}

/** The same value, which nothing changes any more. */
export function frozen<T>(value: T): T {
  if (isHeld) freezeAll(value)
  return value
}

function freezeAll(value: unknown): void {
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    // Bytes cannot be frozen.
    if (typeof next !== 'object' || next === null || Object.isFrozen(next) || ArrayBuffer.isView(next))
      continue
    Object.freeze(next)
    const parts = next instanceof Map ? next.values() : Object.values(next)
    for (const part of parts) open.push(part)
  }
}
