/** What `doctor` tells of this machine and of ones that lack something, and that nothing of it is left. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copiedWorkspace, delrapport, temporaryFolder } from './run.ts'

let folder: string
let temporary: string

beforeEach(async () => {
  folder = await copiedWorkspace('examples/minimal')
  temporary = path.join(folder, 'tmp')
  await mkdir(temporary)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const doctor = (words: readonly string[] = [], env: Record<string, string> = {}, cwd = folder) =>
  delrapport(['doctor', ...words], cwd, { TMPDIR: temporary, ...env })

/** Of each line that begins with one. */
const statusesOf = (stdout: string): string[] => stdout.match(/^\S+/gm) ?? []

test('a machine that builds is told to have all that it takes, and nothing of the browser is left', async () => {
  const { code, stdout, stderr } = await doctor()
  expect([code, stderr]).toEqual([0, 'Allt som programmet behöver finns.\n'])
  expect(statusesOf(stdout)).toEqual(Array.from({ length: 7 }, () => 'ok'))
  expect(stdout).toMatch(/^ok {6}Webbläsaren startar och skriver ut PDF: \w+\/\d+/m)
  expect(stdout).toContain(`${folder}: 2021-08`)
  expect(await readdir(temporary)).toEqual([])
  expect(await startedIn(temporary)).toEqual([])
  expect(await readdir(folder)).toEqual(['reports', 'tmp'])
})

test('outside a workspace says what to do, and the machine is all right', async () => {
  const empty = await temporaryFolder()
  const { code, stdout } = await doctor(['--lang', 'en'], {}, empty)
  expect(code).toBe(0)
  expect(statusesOf(stdout)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'advice', 'ok'])
  expect(stdout).toMatch(/^ {8}hint: .*delrapport/m)
  expect(await readdir(empty)).toEqual([])
  await rm(empty, { recursive: true })
})

test.skipIf(process.platform === 'win32')(
  'a browser that does not start is told, with all the rest',
  async () => {
    const { code, stdout, stderr } = await doctor([], { DELRAPPORT_BROWSER: '/bin/false' })
    expect(code).toBe(3)
    expect(statusesOf(stdout)).toEqual(['ok', 'ok', 'fel', 'ok', 'ok', 'ok', 'ok'])
    expect(stdout).toContain('/bin/false')
    expect(stdout).toMatch(/^ {8}tips: .*DELRAPPORT_BROWSER/m)
    expect(stdout + stderr).not.toMatch(/\n\s+at /)
    expect(stderr).toBe('En sak på datorn behöver åtgärdas.\n')
  },
)

test('--json says the same to other programs, --quiet only what is not as it should be', async () => {
  await writeFile(path.join(folder, 'out'), 'en fil i vägen')
  const { code, stdout } = await doctor(['--json'])
  expect(code).toBe(3)
  const told = JSON.parse(stdout) as { checks: { id: string; status: string; hint: string | null }[] }
  expect(told).toMatchObject({ format: 'delrapport-doctor', version: 1 })
  expect(told.checks.map(({ id }) => id)).toEqual([
    'program',
    'node',
    'browser',
    'fonts',
    'cache',
    'workspace',
    'output',
  ])
  expect(told.checks.filter(({ status }) => status !== 'ok')).toMatchObject([
    { id: 'output', status: 'fault' },
  ])
  const quiet = await doctor(['--quiet'])
  expect(quiet).toMatchObject({ code: 3, stderr: '' })
  expect(statusesOf(quiet.stdout)).toEqual(['fel'])
})

/** Processes whose variables name that folder. */
async function startedIn(place: string): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const environments = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')),
  )
  return pids.filter((_, at) => environments[at]!.includes(`TMPDIR=${place}/delrapport-`))
}
