/** `2021-*`: whether a name is what stands between the stars, in their order, with anything in their places. */
export function isLike(name: string, starred: string): boolean {
  const [first = '', ...others] = starred.split('*')
  const last = others.pop()!
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false
  let at = first.length
  for (const part of others) {
    const found = name.slice(0, name.length - last.length).indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return true
}
