/** The kind that an author's word names: by its id, or by what the kind is called in either language. */

import type { Kind } from './kind.ts'
import { fallbackKind } from './fallback-kind.ts'

/** Case, blanks and hyphens make no difference: `Resultaträkning`, `intern-kontroll`. */
const folded = (word: string): string => word.toLowerCase().replace(/[\s-]+/g, '')

export function kindNamed(kinds: readonly Kind[], written: string): Kind | null {
  const word = folded(written)
  const byId = kinds.find(({ id }) => id === written) ?? kinds.find(({ id }) => folded(id) === word)
  if (byId) return byId
  const titled = kinds.filter((kind) => titlesOf(kind).some((title) => folded(title) === word))
  return titled.length === 1 ? titled[0]! : null
}

/** The kinds that a word resembles or begins, by all their names; for proposing one. */
export function kindLike(
  kinds: readonly Kind[],
  written: string,
  nearest: (written: string, known: readonly string[]) => string | null,
): string | null {
  const near = nearest(
    written,
    kinds.map(({ id }) => id),
  )
  if (near !== null) return near
  const word = folded(written)
  const like = kinds.find((kind) =>
    titlesOf(kind).some((title) => word.length > 3 && folded(title).includes(word)),
  )
  if (like) return like.id
  const title = nearest(written, kinds.flatMap(titlesOf))
  return kinds.find((kind) => title !== null && titlesOf(kind).includes(title))?.id ?? null
}

/** What is not checked is named as such: `tabell` may be meant as any kind. */
const titlesOf = ({ id, title }: Kind): string[] => (id === fallbackKind.id ? [] : [title.sv, title.en])
