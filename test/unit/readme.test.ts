/** README is where people look for what there is: every command with its options, every page of the manual. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { createContext } from '../../src/cli/create-context.ts'
import { askedFor, createProgram } from '../../src/cli/program.ts'

const project = path.join(import.meta.dirname, '../..')
const readme = readFileSync(path.join(project, 'README.md'), 'utf8')

const silent = { write: () => true }

async function declared(name: string) {
  const effects = { stdout: silent, stderr: silent, env: {}, cwd: project }
  const program = await createProgram(
    createContext([name], effects, {}, () => undefined),
    await askedFor([name]),
  )
  return program.commands[0]!
}

test.each(Object.keys(commands))('%s has a row with every option that it takes', async (name) => {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`delrapport ${name}`)) ?? ''
  const { options } = await declared(name)
  const missing = options
    .map(({ long }) => long!)
    .filter((long) => !new RegExp(String.raw`${long}(?![\w-])`).test(row))
  expect(row).not.toBe('')
  expect(missing).toEqual([])
})

test('every page of the manual is linked', () => {
  const pages = readdirSync(path.join(project, 'docs')).filter((name) => name.endsWith('.md'))
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter((page) => !readme.includes(`](docs/${page})`))).toEqual([])
})
