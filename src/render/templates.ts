/** Template sources → functions that fill them in. */

import handlebars from 'handlebars'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { startOf } from '../model/span.ts'
import type { TemplateSources } from './load-templates.ts'
import { cssString } from './safe-html.ts'

/** Fills in the template of that name. */
export type FillTemplate = (name: string, view: object) => string

export function compileTemplates({ own, replaced }: TemplateSources, emit: Emit): FillTemplate {
  const compiled = compile(new Map([...own].map(([name, text]) => [name, replaced.get(name)?.text ?? text])))
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

type Compiled = ReadonlyMap<string, (view: object) => string>

/** Those of the report before, whose workspace has most often the same. */
let last: { readonly sources: ReadonlyMap<string, string>; readonly compiled: Compiled } | null = null

function compile(sources: ReadonlyMap<string, string>): Compiled {
  if (last && areSame(last.sources, sources)) return last.compiled
  const instance = handlebars.create()
  instance.registerHelper('cssString', (text: unknown) => cssString(String(text)))
  const compiled = new Map(
    [...sources].map(([name, source]) => {
      const template = instance.compile(source, { strict: true, preventIndent: true })
      instance.registerPartial(name, template)
      return [name, template] as const
    }),
  )
  last = { sources, compiled }
  return compiled
}

const areSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([name, text]) => other.get(name) === text)
