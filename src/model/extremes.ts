/** The largest and the smallest of numbers, however many: as arguments of a call, a long list would not fit the stack. */

export function largest(numbers: Iterable<number>, least = -Infinity): number {
  let found = least
  for (const number of numbers) found = Math.max(found, number)
  return found
}

export function smallest(numbers: Iterable<number>, most = Infinity): number {
  let found = most
  for (const number of numbers) found = Math.min(found, number)
  return found
}
