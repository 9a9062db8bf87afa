/** `glossary.yaml` → the words that a workspace explains: a word and what it means, or that with its forms. */

import { z } from 'zod'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Term } from '../model/glossary.ts'
import type { Language } from '../model/language.ts'
import { languageChoices } from '../model/report-choices.ts'
import type { SourceText } from '../model/span.ts'
import { visibleText } from '../model/visible-text.ts'
import { reportMarkup } from './plain-place.ts'
import { readSettings } from './settings.ts'
import { choice, problem } from './settings-values.ts'
import { readYaml } from './yaml-source.ts'
import { reportSlips } from './yaml-slips.ts'

const filled = z
  .string()
  .trim()
  .refine((value) => value !== '', problem({ type: 'required' }))

const keys = z
  .strictObject({
    means: filled.optional(),
    full: filled.optional(),
    forms: z.array(filled).optional(),
    lang: choice(languageChoices).optional(),
  })
  .superRefine(({ means, full }, context) => {
    if (means === undefined && full === undefined)
      context.addIssue({ code: 'custom', path: ['means'], ...problem({ type: 'required' }) })
  })

/** A text alone is what the word means. */
const schema = z
  .object({})
  .catchall(z.preprocess((value) => (typeof value === 'string' ? { means: value } : value), keys))

const known = Object.keys(keys.shape)

/** Of an abbreviation, as nobody thinks of naming them: `SKR:s`, `NATO’s`. Such as is a form of another word is left to it. */
const genitivesOf = (name: string): readonly string[] => [`${name}:s`, `${name}’s`, `${name}'s`]

/** `language` is that of terms that say nothing themselves. What is wrong is reported at its place, and left out. */
export function parseGlossary(source: SourceText, language: Language, emit: Emit): readonly Term[] {
  const yaml = readYaml(source)
  reportSlips(yaml, emit)
  const entries = readSettings(schema, yaml, {
    invalid: (key, fault, span) => emit('glossary/invalid', { key, problem: fault }, span),
    unknown: (facts, span) => emit('glossary/unknown-key', { ...facts, known }, span),
  }) as Readonly<Record<string, z.output<typeof keys>>>
  const taken = new Map<string, string>()
  const terms = Object.entries(entries).map(
    ([written, { means = null, full = null, forms = [], lang = language }]): Term => {
      const name = visibleText(written)
      const isShort = yaml.scalarText([written]) !== null
      reportMarkup(means, yaml.valueSpan(isShort ? [written] : [written, 'means']), emit)
      reportMarkup(full, yaml.valueSpan([written, 'full']), emit)
      const own = [name, ...forms.map(visibleText)].filter((form, index, all) => {
        const key = keyOf(form, lang)
        const other = taken.get(key)
        if (other === undefined) taken.set(key, name)
        else if (other !== name) emit('glossary/twice', { form, name, other }, yaml.keySpan([written]))
        return other === undefined || (other === name && all.indexOf(form) === index)
      })
      return { name, forms: own, full, means, language: lang, span: yaml.keySpan([written]) }
    },
  )
  return terms.map((term) => {
    if (term.full === null) return term
    const genitives = genitivesOf(term.name).filter((form) => !taken.has(keyOf(form, term.language)))
    return { ...term, forms: [...term.forms, ...genitives] }
  })
}

const keyOf = (form: string, language: Language): string => `${language} ${form.toLowerCase()}`
