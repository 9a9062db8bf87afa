/** What shells offer for a line that is being written, as they read the scripts, and that no name of a folder is run. */

import { spawn, spawnSync } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copiedWorkspace, delrapport } from './run.ts'

let folder: string

beforeEach(async () => {
  folder = await copiedWorkspace('examples/minimal')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0

const scriptOf = async (shell: string): Promise<string> => {
  const { code, stdout } = await delrapport(['completion', shell], folder)
  expect(code).toBe(0)
  const file = path.join(folder, `script-${shell}`)
  await writeFile(file, stdout)
  return file
}

/** What bash has taken the line apart to; the last word is the one at the cursor. */
async function offered(...words: readonly string[]): Promise<string[]> {
  const lines = [
    `source '${await scriptOf('bash')}'`,
    `COMP_WORDS=(delrapport "$@") COMP_CWORD=$#`,
    `_delrapport`,
    // As bash does it with the only candidate: put into the line as it is.
    `for one in "\${COMPREPLY[@]}"; do printf '%s\\n' "$one"; eval "printf '  %s\\n' $open$one$open"; done`,
    `complete -p delrapport`,
  ]
  const open = /^['"]/.exec(words.at(-1)!)?.[0] ?? ''
  const child = spawn('bash', ['--norc', '-u', '-c', lines.join('\n'), 'bash', ...words], {
    cwd: folder,
    env: { ...process.env, open },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  await new Promise((resolve) => child.on('close', resolve))
  const told = said.split('\n')
  expect(told.splice(-2)).toEqual(['complete -F _delrapport delrapport', ''])
  return told
}

/** What stands in the line, and what a command is then given. */
const plain = (...values: readonly string[]) => values.flatMap((value) => [value, `  ${value}`])

describe.skipIf(!has('bash'))('bash', () => {
  test('completes commands, options and their values', async () => {
    expect(await offered('bui')).toEqual(plain('build'))
    expect(await offered('--lang', 'sv', 'check', '--f')).toEqual(plain('--fix'))
    expect(await offered('check', '--lang', '=', '')).toEqual(plain('sv', 'en'))
    expect(await offered('check', '--lang', '=', 's')).toEqual(plain('sv'))
    expect(await offered('check', '--lang', '=')).toEqual(plain('sv', 'en'))
    expect(await offered('chekc', '--f')).toEqual([])
  })

  test('completes reports, from any folder of the workspace', async () => {
    expect(await offered('build', '20')).toEqual(plain('2021-08'))
    expect(await offered('build', "'20")).toEqual(plain('2021-08'))
  })

  test('offers nothing, and says nothing, where there is no workspace', async () => {
    await rm(path.join(folder, 'reports'), { recursive: true })
    expect(await offered('build', '')).toEqual([])
  })

  const names = [
    '$(touch ran)',
    '`touch ran`',
    'a; touch ran',
    '& touch ran',
    "it's",
    'å "b" \\c',
    '*',
    '~',
    'a #x',
    '!x',
  ]

  test.each(names)('takes the report %j for a name, and no more', async (name) => {
    await rm(path.join(folder, 'reports/2021-08'), { recursive: true })
    await mkdir(path.join(folder, 'reports', name))
    const [, given] = await offered('build', '')
    expect(given).toBe(`  ${name}`)
    for (const quote of ["'", '"']) {
      const within = await offered('build', quote)
      // Left out where quotes alone do not make it a name.
      expect([[], [name, `  ${name}`]]).toContainEqual(within)
    }
    expect((await readdir(folder)).sort()).toEqual(['reports', 'script-bash'])
  })
})

const onlyReading = { bash: '-n', zsh: '-n', fish: '--no-execute' }

for (const [shell, option] of Object.entries(onlyReading))
  test.skipIf(!has(shell))(`${shell} can read its script`, async () => {
    const read = spawnSync(shell, [option, await scriptOf(shell)], { encoding: 'utf8' })
    expect(read).toMatchObject({ status: 0, stderr: '' })
  })

test('a shell that there is none for, or none at all, is told in words', async () => {
  const misspelt = await delrapport(['completion', 'powershel'], folder)
  expect(misspelt).toMatchObject({ code: 2, stdout: '' })
  expect(misspelt.stderr).toContain('Menade du ”powershell”?')
  expect((await delrapport(['completion'], folder)).stderr).toContain('bash, zsh, fish, powershell')
  expect((await delrapport(['completoin', 'bash'], folder)).stderr).toContain('Menade du ”completion”?')
})
