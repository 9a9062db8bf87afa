/** Template sources → functions that fill them in. */

import handlebars from 'handlebars'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { startOf } from '../model/span.ts'
import type { TemplateSources } from './load-templates.ts'
import { cssString } from './safe-html.ts'
import { lintTemplate } from './template-lint.ts'

/** Fills in the template of that name. */
export type FillTemplate = (name: string, view: object) => string

/**
 * Compiles all templates. A workspace's template that is broken or unsafe is reported, and the program's own is used in
 * its stead so that the rest can be seen.
 */
export function compileTemplates({ own, replaced }: TemplateSources, emit: Emit): FillTemplate {
  const instance = handlebars.create()
  instance.registerHelper('cssString', (text: unknown) => cssString(String(text)))
  const sound = new Set<string>()
  for (const [name, source] of replaced) if (lintTemplate(source, [...own.keys()], emit)) sound.add(name)
  const compiled = new Map(
    [...own].map(([name, text]) => {
      const source = sound.has(name) ? replaced.get(name)!.text : text
      const template = instance.compile(source, { strict: true, preventIndent: true })
      instance.registerPartial(name, template)
      return [name, template] as const
    }),
  )
  return (name, view) => {
    try {
      return compiled.get(name)!(view)
    } catch (error) {
      const culprit = replaced.get(name) ?? [...replaced.values()][0]
      if (!culprit) throw error
      const detail = error instanceof Error ? error.message : String(error)
      emit('template/invalid', { problem: 'failed', detail, nearest: null }, startOf(culprit.file))
      return ''
    }
  }
}
