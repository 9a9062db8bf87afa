/** The program's own templates as they were compiled when it was built. Those whose text has changed since are no longer ready. */

import { programExports } from '../host/package-files.ts'
import { lookUp } from '../model/look-up.ts'

interface ReadyTemplate {
  readonly text: string
  /** What Handlebars makes a function of. */
  readonly spec: object
}

export const templatesFile = 'dist/templates.js'

let all: Readonly<Record<string, ReadyTemplate>> | null = null

/** Null where it has to be compiled. */
export function readyTemplate(name: string, text: string): object | null {
  all ??= (programExports(templatesFile) ?? {}) as Readonly<Record<string, ReadyTemplate>>
  const ready = lookUp(all, name)
  return ready?.text === text ? ready.spec : null
}
