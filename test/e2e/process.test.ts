/** The program as a process: signals while it is busy, and output that nobody reads or that cannot be written. */

import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copiedWorkspace, program, project } from './run.ts'

let folder: string

beforeEach(async () => {
  folder = await copiedWorkspace('examples/minimal')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const host = path.join(project, 'compiled/host')

/** Starts a thread that leaves a folder and a process writing into it, and then never comes back to hear anything. */
async function busy() {
  const left = path.join(folder, 'left')
  await mkdir(left)
  await writeFile(
    path.join(folder, 'work.mjs'),
    `import { spawn, spawnSync } from 'node:child_process'
    import { parentPort } from 'node:worker_threads'
    import { leaves, watchLeftovers } from '${host}/leftovers.js'
    watchLeftovers((leftover, isThere) => parentPort.postMessage({ type: 'leftover', leftover, isThere }))
    leaves({ path: '${left}' })
    const writing = 'while :; do mkdir -p "$0/a"; : > "$0/b"; done'
    const child = spawn('sh', ['-c', writing, '${left}'], { detached: true, stdio: 'ignore' })
    leaves({ group: child.pid })
    parentPort.postMessage({ type: 'write', to: 'stdout', text: String(child.pid) })
    for (;;);`,
  )
  await writeFile(
    path.join(folder, 'main.mjs'),
    `import { startWork } from '${project}/compiled/cli/start-work.js'
    import { supervise } from '${project}/compiled/cli/supervise.js'
    await supervise(startWork(new URL('work.mjs', import.meta.url)))`,
  )
  const running = spawn(process.execPath, [path.join(folder, 'main.mjs')], { stdio: 'pipe' })
  const ended = new Promise<number | null>((resolve) => running.on('close', resolve))
  const pid = await new Promise<number>((resolve) =>
    running.stdout.once('data', (text: Buffer) => resolve(Number(text))),
  )
  return { running, ended, pid }
}

describe.skipIf(process.platform === 'win32')('a thread that is busy', () => {
  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('%s ends it, with all that it would leave', async (signal, code) => {
    const { running, ended, pid } = await busy()
    running.kill(signal)
    expect(await ended).toBe(code)
    expect(await readdir(folder)).not.toContain('left')
    // Nothing, or what is left of a process until its parent has been told.
    expect(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout).toMatch(
      /^(?:Z.*\n)?$/,
    )
  })

  test('a second signal ends it at once', async () => {
    const { running, ended } = await busy()
    running.kill('SIGINT')
    running.kill('SIGTERM')
    // Of two that come together the system decides which is first.
    expect([130, 143], 'the code of the second').toContain(await ended)
  })
})

describe.skipIf(process.platform === 'win32')('output', () => {
  const words = ['build', '--all', '--format', 'html']

  test('that nobody reads on does not stop the work or change its exit code', async () => {
    await cp(path.join(folder, 'reports/2021-08'), path.join(folder, 'reports/2021-12'), { recursive: true })
    await writeFile(path.join(folder, 'reports/2021-12/02-fel.md'), '# Fel\n\n:ref[finns-inte]\n')
    await cp(path.join(folder, 'reports/2021-08'), path.join(folder, 'reports/2022-04'), { recursive: true })
    const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: 'pipe' })
    child.stdout.destroy()
    child.stderr.destroy()
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(1)
    expect(await readdir(path.join(folder, 'out'))).toEqual(['2021-08', '2022-04'])
  })

  test.skipIf(process.platform !== 'linux')('that cannot be written: exit 3, told where it can', async () => {
    const full = await open('/dev/full', 'w')
    const ran = async (stdout: number | 'pipe', stderr: number | 'pipe', more: string[] = words) => {
      const child = spawn(process.execPath, [program, ...more], {
        cwd: folder,
        env: { ...process.env, LC_ALL: 'sv_SE.UTF-8' },
        stdio: ['ignore', stdout, stderr],
      })
      let said = ''
      child.stderr?.on('data', (text: Buffer) => (said += text.toString()))
      const code = await new Promise((resolve) => child.on('close', resolve))
      return { code, said }
    }
    const stdoutFull = await ran(full.fd, 'pipe')
    expect(stdoutFull.code).toBe(3)
    expect(stdoutFull.said).toContain('stdout går inte att skriva (ENOSPC)')
    expect(stdoutFull.said).not.toMatch(/\n\s+at /)
    expect(await readdir(path.join(folder, 'out'))).toEqual(['2021-08'])
    expect((await ran('pipe', full.fd, ['check'])).code).toBe(3)
    expect((await ran(full.fd, full.fd, ['list'])).code).toBe(3)
    await full.close()
  })
})
