import handlebars from 'handlebars'
import { expect, test } from 'vitest'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { programExports } from '../../src/host/package-files.ts'
import { startOf } from '../../src/model/span.ts'
import { loadTemplates } from '../../src/render/load-templates.ts'
import { readyTemplate, templatesFile } from '../../src/render/ready-templates.ts'
import { templateOptions } from '../../src/render/templates.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const ownTemplates = async () => {
  const chosen = { name: 'default', span: startOf('') }
  return (await loadTemplates(memoryWorkspace(new Map()), chosen, createCollector().emit)).own
}

test('each of the program’s templates was compiled when it was built, as it would be compiled now', async () => {
  const built = programExports(templatesFile) as Record<string, { text: string; spec: unknown }>
  const own = await ownTemplates()
  expect(Object.keys(built).sort()).toEqual([...own.keys()].sort())
  for (const [name, text] of own) {
    const now: unknown = new Function(`return ${String(handlebars.precompile(text, templateOptions))}`)()
    expect(sources(built[name]!.spec), name).toEqual(sources(now))
    expect(readyTemplate(name, text)).not.toBe(null)
  }
})

test('one whose text has changed since is compiled anew', async () => {
  const [[name, text]] = [...(await ownTemplates())] as [[string, string]]
  expect(readyTemplate(name, `${text} `)).toBe(null)
  expect(readyTemplate('toString', text)).toBe(null)
})

const sources = (spec: unknown): unknown =>
  JSON.parse(
    JSON.stringify(spec, (_, value: unknown) => (typeof value === 'function' ? String(value) : value)),
  )
