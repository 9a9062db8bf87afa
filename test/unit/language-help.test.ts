/** Wherever an editor's user stands, in whatever text, the language server has an answer. */

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { openSession } from '../../src/engine/session.ts'
import { isUnread, openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import type { Asked } from '../../src/language-help/asked.ts'
import { proposalsAt } from '../../src/language-help/completion/complete.ts'
import { definitionsAt } from '../../src/language-help/definition.ts'
import { helpAt } from '../../src/language-help/hover/hover.ts'
import { referencesAt } from '../../src/language-help/references.ts'
import { renamableAt, renamed } from '../../src/language-help/rename.ts'
import type { SourceText } from '../../src/model/span.ts'

const examples = path.join(import.meta.dirname, '../../examples')

const reports = [
  { example: 'constructs', id: '2024-08' },
  { example: 'municipality-tables', id: '2025-12' },
]

const textFiles = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /\.(?:md|yaml)$/.test(name))

async function ask(asked: Asked): Promise<void> {
  const { text, file, offset } = asked
  for (const { span, text: put } of await proposalsAt(asked)) {
    expect(span.file).toBe(file)
    expect(put).not.toBe('')
    // Editors take no other: on one line, and around the cursor.
    expect([
      span.start <= offset,
      offset <= span.end,
      text.slice(span.start, span.end).includes('\n'),
    ]).toEqual([true, true, false])
  }
  const help = helpAt(asked)
  if (help) expect(help.markdown).not.toBe('')
  for (const { start, end } of await definitionsAt(asked)) expect(start).toBeLessThanOrEqual(end)
  referencesAt(asked)
  renamableAt(asked)
  renamed(asked, 'annat')
}

/** In a file of the report, at a place in it. */
const places = (names: readonly string[]) => tuple(constantFrom(...names), nat())

test.each(reports)('anywhere in $example', async ({ example, id }) => {
  const workspace = await openWorkspace(path.join(examples, example))
  const checked = await openSession(workspace).check(id)
  const names = textFiles(path.join(examples, example, 'reports', id))
  await assert(
    asyncProperty(places(names), async ([name, place]) => {
      const { file, text } = await read(workspace, `reports/${id}/${name}`)
      const offset = place % (text.length + 1)
      const asked = { checked, versions: [checked], workspace, file, language: 'sv' } as const
      await ask({ ...asked, text, offset })
      // What is typed is ahead of the check.
      await ask({ ...asked, text: text.slice(0, offset), offset })
    }),
    { numRuns: 200 },
  )
})

test.each(reports)('where a file of $example is cut off', async ({ example, id }) => {
  const workspace = await openWorkspace(path.join(examples, example))
  const session = openSession(workspace)
  const names = textFiles(path.join(examples, example, 'reports', id))
  await assert(
    asyncProperty(places(names), async ([name, place]) => {
      const whole = await read(workspace, `reports/${id}/${name}`)
      const { file } = whole
      const text = whole.text.slice(0, place % (whole.text.length + 1))
      session.changed(file, text)
      const checked = await session.check(id)
      session.changed(file, null)
      const asked = { versions: [checked], workspace, file, text, language: 'sv' } as const
      await ask({ ...asked, checked, offset: text.length })
    }),
    { numRuns: 30 },
  )
})

async function read(workspace: Workspace, file: string): Promise<SourceText> {
  const source = await workspace.readText(file)
  if (isUnread(source)) throw new Error(`${file} is not there`)
  return source
}
