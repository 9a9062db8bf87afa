/** Template sources → functions that fill them in. */

import type handlebars from 'handlebars'
import runtime from 'handlebars/dist/cjs/handlebars.runtime.js'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { startOf } from '../model/span.ts'
import type { TemplateSources } from './load-templates.ts'
import { readyTemplate } from './ready-templates.ts'
import { cssString } from './safe-html.ts'

/** Fills in the template of that name. */
export type FillTemplate = (name: string, view: object) => string

export async function compileTemplates(
  { own, replaced }: TemplateSources,
  emit: Emit,
): Promise<FillTemplate> {
  const compiled = await compile(
    new Map([...own].map(([name, text]) => [name, replaced.get(name)?.text ?? text])),
  )
  return (name, view) => {
    try {
      return compiled.get(name)!(view)
    } catch (error) {
      const culprit = replaced.get(name) ?? [...replaced.values()][0]
      if (!culprit) throw error
      if (error instanceof Endless) {
        const said = { problem: 'endless', detail: String(roundLimit), nearest: null } as const
        emit('template/invalid', said, startOf(culprit.file))
        return ''
      }
      const detail = error instanceof Error ? error.message : String(error)
      emit('template/invalid', { problem: 'failed', detail, nearest: null }, startOf(culprit.file))
      return ''
    }
  }
}

/** Rounds of all lists while one template is filled in: a report of a thousand pages takes a hundredth of them. */
const roundLimit = 1_000_000

class Endless extends Error {}

/** Lists as always, but not without end: lists in lists multiply. */
function countRounds(instance: typeof handlebars): { start(): void } {
  const each = instance.helpers['each']!
  let rounds = 0
  instance.registerHelper('each', function (this: unknown, list: unknown, options: handlebars.HelperOptions) {
    const fn: typeof options.fn = (...words) => {
      if (++rounds > roundLimit) throw new Endless()
      return options.fn(...words)
    }
    return each.call(this, list, { ...options, fn }) as unknown
  })
  return { start: () => (rounds = 0) }
}

export const templateOptions = { strict: true, preventIndent: true } as const

type Compiled = ReadonlyMap<string, (view: object) => string>

/** Those of the report before, whose workspace has most often the same. */
let last: { readonly sources: ReadonlyMap<string, string>; readonly compiled: Compiled } | null = null

async function compile(sources: ReadonlyMap<string, string>): Promise<Compiled> {
  if (last && areSame(last.sources, sources)) return last.compiled
  const read = [...sources].map(([name, source]) => ({ name, source, ready: readyTemplate(name, source) }))
  // What compiles a workspace's own is loaded for those alone.
  const areReady = read.every(({ ready }) => ready !== null)
  const instance = (areReady ? runtime : await import('handlebars')).default.create()
  instance.registerHelper('cssString', (text: unknown) => cssString(String(text)))
  const rounds = countRounds(instance)
  const compiled = new Map(
    read.map(({ name, source, ready }) => {
      const template = ready ? instance.template(ready) : instance.compile(source, templateOptions)
      instance.registerPartial(name, template)
      const fill = (view: object) => {
        rounds.start()
        return template(view)
      }
      return [name, fill] as const
    }),
  )
  last = { sources, compiled }
  return compiled
}

const areSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([name, text]) => other.get(name) === text)
