/** A function of one argument that is computed once for each: the same argument gives the same object again. */
export function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found!
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
