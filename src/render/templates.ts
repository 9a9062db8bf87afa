/** Template sources → functions that fill them in. */

import handlebars from 'handlebars'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { startOf } from '../model/span.ts'
import type { TemplateSources } from './load-templates.ts'
import { cssString } from './safe-html.ts'

/** Fills in the template of that name. */
export type FillTemplate = (name: string, view: object) => string

export function compileTemplates({ own, replaced }: TemplateSources, emit: Emit): FillTemplate {
  const instance = handlebars.create()
  instance.registerHelper('cssString', (text: unknown) => cssString(String(text)))
  const compiled = new Map(
    [...own].map(([name, text]) => {
      const source = replaced.get(name)?.text ?? text
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
