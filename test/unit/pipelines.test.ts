/** The ready files for pipelines: that what they run is there, that they take no rights that they do not need, and what they trust. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { createContext } from '../../src/cli/create-context.ts'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { askedFor, createProgram } from '../../src/cli/program.ts'

const project = path.join(import.meta.dirname, '../..')

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))

const workflows = [
  'action.yml',
  ...filesBelow('.github'),
  ...filesBelow('examples/pipelines/github'),
  ...filesBelow('starter').filter((file) => file.endsWith('.yml')),
]
const all = [...workflows, '.pre-commit-hooks.yaml', ...filesBelow('examples/pipelines')]
const textOf = (file: string): string => readFileSync(path.join(project, file), 'utf8')

const silent = { write: () => true }

/** Names of commands with the options that they take, those of the program among them. */
async function optionsOf(command: string): Promise<readonly string[] | null> {
  const effects = { stdout: silent, stderr: silent, env: {}, cwd: project }
  const program = await createProgram(
    createContext([command], effects, {}, () => undefined),
    await askedFor([command]),
  )
  const found = program.commands.find((one) => one.name() === command)
  return found
    ? [...found.options, ...program.options].flatMap(({ long, short }) => [long ?? '', short ?? ''])
    : null
}

/** `delrapport build --shard` in a script, a comment or the arguments of a container. */
const commands = (text: string): string[][] => [
  ...[...text.matchAll(/(?<![\w/])delrapport(?:@\S+)? ([a-z][^\n|>&;)`]*)/g)].map(([, words]) =>
    words!.trim().split(/\s+/),
  ),
  ...[...text.matchAll(/args: \[([^\]]*)\]/g)].map(([, words]) => words!.split(/,\s*/)),
]

test.each(all.filter((file) => commands(textOf(file)).length > 0))('%s runs what there is', async (file) => {
  for (const [command, ...words] of commands(textOf(file))) {
    const known = await optionsOf(command!)
    expect(known, command).not.toBeNull()
    const options = words.filter((word) => /^--\w/.test(word)).map((word) => word.replace(/=.*/, ''))
    expect(known, command).toEqual(expect.arrayContaining(options))
  }
})

test.each(all.filter((file) => /\.ya?ml$/.test(file)))('%s is YAML', (file) => {
  expect(parseAllDocuments(textOf(file)).flatMap((one) => one.errors)).toEqual([])
})

describe.each(workflows)('%s', (file) => {
  const text = textOf(file)

  test('trusts actions of others by their hash', () => {
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)].filter(([line]) => !line.includes('OWNER/'))
    for (const [line] of used) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('puts nothing of an event into a script', () => {
    const scripts = [...text.matchAll(/run: (?:\|\n((?: {10,}.*\n|\n)*)|(.*))/g)].map(
      ([, block, line]) => block ?? line,
    )
    for (const script of scripts) expect(script).not.toContain('${{')
  })

  test('takes no rights that it does not need', () => {
    if (file === 'action.yml') return
    const { permissions } = parseAllDocuments(text)[0]!.toJS() as { permissions?: Record<string, string> }
    const writes = Object.entries(permissions ?? { all: 'write' }).filter(([, right]) => right === 'write')
    const expected: Record<string, string[]> = {
      'comment.yml': ['pull-requests'],
      'release.yml': ['id-token'],
    }
    expect(writes.map(([name]) => name)).toEqual(expected[path.basename(file)] ?? [])
  })
})

test('a job in Kubernetes tells apart what a share, the machine and the program are to blame for', () => {
  const [job] = parseAllDocuments(textOf('examples/pipelines/kubernetes/build.yaml')).map(
    (one) => one.toJS() as unknown,
  )
  expect(job).toMatchObject({
    spec: {
      completionMode: 'Indexed',
      podFailurePolicy: {
        rules: [
          { action: 'FailIndex', onExitCodes: { values: [exitCodes.reportErrors, exitCodes.usage] } },
          { action: 'FailJob', onExitCodes: { values: [exitCodes.bug] } },
          { action: 'Ignore' },
        ],
      },
    },
  })
})
