/** Settings laid over others: what is set in both is the upper one's, key by key. */
export function mergedSettings<T extends object>(under: T, over: object): T {
  const result = new Map<string, unknown>(Object.entries(under))
  for (const [key, value] of Object.entries(over)) {
    const below = result.get(key)
    result.set(key, isPlainObject(below) && isPlainObject(value) ? mergedSettings(below, value) : value)
  }
  return Object.fromEntries(result) as T
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
