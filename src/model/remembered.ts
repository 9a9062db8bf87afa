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

/** The same of objects that nothing changes any more: what is computed of one is forgotten with it. */
export function rememberedOf<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key)!
  }
}
