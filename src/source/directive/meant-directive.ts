/** The directive, or the attribute of one, that its author most likely means by another name. */

import { nearest } from '../../diagnostics/nearest.ts'
import type { Attribute, DirectiveForm, DirectiveKind } from './directive-type.ts'

/** One that is written with as many colons goes before one of the same name that is not. */
export function meantDirective(
  written: string,
  form: DirectiveForm,
  kinds: readonly DirectiveKind[],
): DirectiveKind | null {
  const folded = written.toLowerCase()
  const names = kinds.map(({ name }) => name)
  const meant =
    names.find((name) => name === folded) ??
    kinds.find(({ type }) => type.otherNames.includes(folded))?.name ??
    nearest(folded, names)
  const named = kinds.filter(({ name }) => name === meant)
  return named.find((kind) => kind.form === form) ?? named[0] ?? null
}

/** The attribute that another word stands for; null where it stands for none. */
export function attributeBySynonym(written: string, known: readonly Attribute[]): string | null {
  const folded = written.toLowerCase()
  const meant =
    known.find(({ otherNames }) => otherNames.includes(folded)) ?? known.find(({ name }) => name === folded)
  return meant?.name ?? null
}
