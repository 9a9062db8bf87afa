/**
 * Whether two values say the same, as stages make them: plain trees, lists, maps, bytes. What is one object is not looked
 * into, so that two versions of a report cost no more than what was made anew between them. In doubt they differ.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false
  if (one instanceof Map) return areSame([...one], [...(other as Map<unknown, unknown>)])
  if (one instanceof Uint8Array) return Buffer.compare(one, other as Uint8Array) === 0
  if (Array.isArray(one)) return areSame(one, other as unknown[])
  if (Object.getPrototypeOf(one) !== Object.prototype) return false
  return areSame(Object.keys(one), Object.keys(other)) && areSame(Object.values(one), Object.values(other))
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => isSame(value, other[index]))
}
