/** What an author says of a heading in the braces at its end: `{#mal}`, `{#mal role=verksamhetsmal}`. */

export interface HeadingAttributes {
  readonly id?: string
  readonly role?: string
}

const idMark = /^#([^{}\s#=]+)$/
const roleMark = /^(?:role|roll)=["”]?([^{}\s#="”]+)["”]?$/

/** Null where the braces hold anything else: then they are text. */
export function headingAttributes(braces: string): HeadingAttributes | null {
  const inner = /^\{([^{}]*)\}\s*$/.exec(braces)?.[1]?.trim()
  if (!inner) return null
  const marks = inner.split(/\s+/)
  const ids = marks.flatMap((mark) => idMark.exec(mark)?.[1] ?? [])
  const roles = marks.flatMap((mark) => roleMark.exec(mark)?.[1] ?? [])
  if (ids.length + roles.length < marks.length || ids.length > 1 || roles.length > 1) return null
  const [id] = ids
  const [role] = roles
  return { ...(id !== undefined && { id }), ...(role !== undefined && { role }) }
}
