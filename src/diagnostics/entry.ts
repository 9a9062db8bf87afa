/** What the catalogue holds for each code: its severity and its texts. */

import { choicesOf } from '../model/choice.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Span } from '../model/span.ts'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** What a manifest's `checks` can make of a code. */
export const severityChoices = choicesOf([...severities, 'off'] as const, {
  error: ['fel'],
  warning: ['varning'],
  info: ['upplysning'],
  off: ['av'],
})

export interface Texts<Args> {
  /** What is wrong, with the values that show it. */
  readonly message: (args: Args) => string
  /** What to do about it. */
  readonly hint: (args: Args) => string
  /** What stands at a related place; required when the code is emitted with any. */
  readonly related?: (args: Args) => string
}

export interface Entry<Args> extends Readonly<Record<Language, Texts<Args>>> {
  readonly severity: Severity | ((args: Args) => Severity)
  /** Content is lost with it: no setting makes less of it. */
  readonly essential?: true
  /** Told only where a manifest's `checks` asks for it. */
  readonly onRequest?: true
  /** The text that may replace what stands at the place without asking; null where a person must decide. */
  readonly fix?: (args: Args) => string | null
  /** The same for other places that one message tells of. */
  readonly fixBeside?: (args: Args) => readonly { readonly span: Span; readonly text: string }[]
}

/** Codes and what is said under each of them. */
export type Catalogue = Readonly<Record<string, Entry<never>>>

/** Fixes the arguments of a code, so that whoever emits it is held to them. */
export const entry = <Args = Record<never, never>>(definition: Entry<Args>): Entry<Args> => definition

/** “ (menade du ”budget”?)” in hints; nothing when no known name is near. */
export const didYouMean = {
  sv: (nearest: string | null, otherwise: string) =>
    nearest === null ? otherwise : `Menade du ”${nearest}”? ${otherwise}`,
  en: (nearest: string | null, otherwise: string) =>
    nearest === null ? otherwise : `Did you mean “${nearest}”? ${otherwise}`,
}

export const listed = (items: readonly string[]): string =>
  items.length <= most ? items.join(', ') : `${items.slice(0, most).join(', ')} … (+${items.length - most})`

/** A long report has hundreds of headings: nobody reads them all to find one. */
const most = 30

/** The values that can be written somewhere, in the reader's own words first. */
export const listedIn = (language: Language, items: readonly Localized<string>[]): string =>
  listed(items.map((item) => item[language]))
