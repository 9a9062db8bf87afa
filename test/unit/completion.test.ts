/** What may stand at the cursor follows from what the commands declare, and from the reports that are there. */

import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { shells } from '../../src/cli/commands/completion/shells.ts'
import { answer } from '../../src/cli/completion/answer.ts'
import { createContext } from '../../src/cli/create-context.ts'
import { askedFor, createProgram } from '../../src/cli/program.ts'
import { EnvironmentError } from '../../src/host/environment-error.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
  for (const id of ['2021-08', '2021-12', 'Nämndens $(bokslut)']) await makeReport(id)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const makeReport = (id: string) => mkdir(path.join(folder, 'reports', id), { recursive: true })

const processAt = (cwd: string) => ({
  stdout: { write: () => true },
  stderr: { write: () => true },
  env: { LC_ALL: 'en_GB.UTF-8' },
  cwd,
})

/** The last word is the one at the cursor. */
const asked = (how: string, words: readonly string[], cwd = folder) =>
  answer([how, ...words.slice(0, -1), `.${words.at(-1)}`], processAt(cwd))
const offered = async (...words: readonly string[]) => (await asked('names', words)).split('\n').slice(0, -1)

describe('commands', () => {
  test('are all offered, and after help too', async () => {
    const names = Object.keys(commands)
    expect(await offered('')).toEqual([...names, 'help'])
    expect(await offered('help', '')).toEqual(names)
    expect(await offered('--lang', 'sv', 'buil')).toEqual(['build'])
  })

  test('with what they are, in the terminal’s language', async () => {
    expect(await asked('described', ['li'])).toBe('list\tshow the workspace’s reports\n')
    expect(await asked('described', ['--lang', 'sv', 'li'])).toBe('list\tvisa rapporterna i mappen\n')
  })

  test.each(Object.keys(commands))('%s offers every option that it takes, and those of all', async (name) => {
    const context = createContext([name], processAt(folder), {}, () => undefined)
    const program = await createProgram(context, await askedFor([name]))
    const [command] = program.commands
    const options = [...command!.options, ...program.options].map(({ long }) => long)
    expect((await offered(name, '--')).sort()).toEqual([...options, '--help'].sort())
  })

  test('offer an option that is given no second time', async () => {
    expect(await offered('build', '--dr')).toEqual(['--draft'])
    expect(await offered('build', '--draft', '--dr')).toEqual([])
  })
})

describe('values', () => {
  test('are those that the brackets hold, also after a sign', async () => {
    expect(await offered('check', '--lang', '')).toEqual(['sv', 'en'])
    expect(await offered('check', '--lang=s')).toEqual(['--lang=sv'])
  })

  test('are those that are declared', async () => {
    expect(await offered('completion', 'z')).toEqual(['zsh'])
    expect(await offered('schema', 'rep')).toEqual(['report'])
    expect(await offered('figures', '--format', '')).toEqual(['table', 'json', 'csv', 'md'])
    expect(await offered('diff', '--format=h')).toEqual(['--format=html'])
  })

  test('are pages of the manual, and files where the option takes one', async () => {
    expect(await offered('docs', 'wri')).toEqual(['writing'])
    expect(await asked('names', ['build', '--out', ''])).toBe('\tfiles\n')
  })
})

describe('reports', () => {
  test('are offered where a command takes them, those that are named already not again', async () => {
    expect(await offered('build', '')).toEqual(['2021-08', '2021-12', 'Nämndens $(bokslut)'])
    expect(await offered('diff', '2021-08', '2021')).toEqual(['2021-12'])
    expect(await offered('new', '2022-04', '--from', '2021-0')).toEqual(['2021-08'])
  })

  test('are not offered as the name of a new one, nor where a command takes none', async () => {
    expect(await offered('new', '')).toEqual([])
    expect(await offered('init', '--id', '')).toEqual([])
    expect(await offered('list', '')).toEqual([])
  })

  test.skipIf(process.platform === 'win32')(
    'that would be an option or a second line are left out',
    async () => {
      await makeReport('--draft')
      await makeReport('2021-09\n2021-10')
      expect(await offered('build', '2')).toEqual(['2021-08', '2021-12'])
      expect(await offered('build', '')).not.toContain('--draft')
    },
  )

  test('of no workspace are the machine’s to tell', async () => {
    await expect(asked('names', ['build', ''], os.tmpdir())).rejects.toThrow(EnvironmentError)
  })
})

const nasty = String.raw`/it's $(touch x) "a" \b/` + '`c`'

test.skipIf(process.platform === 'win32')(
  'a path in a script is no more than a path, whatever it holds',
  () => {
    const { stdout } = spawnSync('sh', ['-c', `printf %s ${shells.bash!.quoted(nasty)}`], {
      encoding: 'utf8',
    })
    expect(stdout).toBe(nasty)
    expect(shells.zsh!.quoted(nasty)).toBe(shells.bash!.quoted(nasty))
    expect(shells.fish!.quoted(String.raw`it's \b`)).toBe(String.raw`'it\'s \\b'`)
    expect(shells.powershell!.quoted("it’s it's")).toBe("'it’’s it''s'")
  },
)
