/**
 * What a fault is injected into: a workspace whose report was built once and is edited since, with a folder for temporary files
 * of its own, so that what a run leaves behind can be told; and what must hold after any fault.
 */

import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const project = path.join(import.meta.dirname, '../..')
export const program = path.join(project, 'bin/delrapport.js')

const report = '2021-08'
const chapter = `reports/${report}/01-ekonomi.md`
const outputs = `out/${report}`

/** Folders that all trials share: what is staged once, and the cache with the unpacked browser. */
export function openStages() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'delrapport-faults-'))
  // Some runs are another user's.
  chmodSync(root, 0o755)
  const cache = path.join(root, 'cache')
  const staged = path.join(root, 'staged')
  let made = 0

  const openStage = () => {
    const folder = path.join(root, String(++made))
    cpSync(staged, path.join(folder, 'workspace'), { recursive: true })
    mkdirSync(path.join(folder, 'tmp'))
    return stageIn(folder, { cache, ...known })
  }

  mkdirSync(path.join(staged, 'tmp'), { recursive: true })
  cpSync(path.join(project, 'examples/minimal/reports'), path.join(staged, 'reports'), { recursive: true })
  const known = { old: new Map(), fresh: new Map() }

  return {
    root,
    cache,
    openStage,
    /** Builds the report as it was, and as it is to become. */
    async prepare() {
      rmSync(path.join(staged, 'tmp'), { recursive: true })
      const first = openStage()
      await succeed(first)
      known.old = first.outputs()
      cpSync(path.join(first.workspace, 'out'), path.join(staged, 'out'), { recursive: true })
      const file = path.join(staged, chapter)
      writeFileSync(file, readFileSync(file, 'utf8').replace('Nämnden beräknas', 'Nämnden väntas'))
      const second = openStage()
      await succeed(second)
      known.fresh = second.outputs()
      for (const stage of [first, second]) stage.close()
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}

async function succeed(stage) {
  const { code, said } = await stage.run(['build'])
  if (code !== 0) throw new Error(`the report cannot be built without any fault: exit code ${code}\n${said}`)
}

function stageIn(folder, { cache, old, fresh }) {
  const workspace = path.join(folder, 'workspace')
  let into = path.join(workspace, outputs)
  const tmp = path.join(folder, 'tmp')
  const mark = `DELRAPPORT_FAULT=${folder}`

  return {
    folder,
    workspace,
    tmp,
    target: into,
    mark,
    outputs: () =>
      new Map(
        isFolder(into)
          ? readdirSync(into)
              .filter((name) => !isFolder(path.join(into, name)))
              .map((name) => [name, readFileSync(path.join(into, name), 'latin1')])
          : [],
      ),
    /** `started` is given the process; `through` are words of a program that starts ours; `to` is where the report is written. */
    run(
      words,
      {
        env = {},
        cwd = workspace,
        to = into,
        started,
        through = [],
        stdio = ['ignore', 'pipe', 'pipe'],
      } = {},
    ) {
      into = to
      const [command, ...rest] = [...through, process.execPath, program, ...words]
      const child = spawn(command, rest, {
        cwd,
        stdio,
        env: {
          ...process.env,
          DELRAPPORT_CACHE: cache,
          DELRAPPORT_FAULT: folder,
          TMPDIR: tmp,
          LC_ALL: 'sv_SE.UTF-8',
          NO_COLOR: '1',
          ...env,
        },
      })
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', (text) => (said += text))
      started?.(child)
      return new Promise((resolve, reject) => {
        child.on('error', reject)
        child.on('close', (code, signal) => resolve({ code, signal, said }))
      })
    },
    /**
     * What does not hold after a run, in words. `codes` are the exit codes that tell the truth; `says` is what its words must
     * match unless the code is 0; `writes` whether the run was to write the new report. What a killed process leaves for the next one
     * to sweep is allowed by `scratch`.
     */
    faults({ code, said }, { codes, says = /./, scratch = false, writes = true, inTheWay = false }) {
      const found = []
      if (!codes.includes(code)) found.push(`exit code ${code}, not ${codes.join(' or ')}`)
      if (/\n\s+at \S.*[:(]/.test(said)) found.push('a stack trace')
      if (code !== 0 && !says.test(said)) found.push(`words that do not match ${says}`)
      const now = this.outputs()
      // Where the program's own browser could not be started, the PDF is another's, and that is told.
      const isOfAnother = code === 0 && said.includes('pdf/other-browser')
      if (!inTheWay && !isOfAnother) {
        const [isOld, isFresh] = [same(now, old), same(now, fresh)]
        if (code === 0 && writes && !isFresh)
          found.push('exit code 0, and what is written is not the new report')
        else if (!isOld && !isFresh)
          found.push(`neither the old report nor the new one: ${described(now, old, fresh)}`)
      }
      const strays = filesBelow(workspace).filter((file) => /\.tmp$|\/\.[0-9a-f]{6,}/.test(file))
      if (!scratch && strays.length > 0) found.push(`left in the workspace: ${strays.join(', ')}`)
      const kept = existsSync(tmp) ? readdirSync(tmp) : []
      if (!scratch && kept.length > 0) found.push(`left among temporary files: ${kept.join(', ')}`)
      const running = processesWith(mark)
      if (running.length > 0) found.push(`processes left: ${running.join(', ')}`)
      return found.length === 0
        ? []
        : [`${found.join('; ')}\n${said.trimEnd().split('\n').slice(0, 12).join('\n')}`]
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const same = (one, other) =>
  one.size === other.size && [...one].every(([name, bytes]) => other.get(name) === bytes)

const described = (now, old, fresh) =>
  [...new Set([...now.keys(), ...old.keys()])]
    .map((name) => {
      const bytes = now.get(name)
      const state =
        bytes === undefined
          ? 'missing'
          : bytes === old.get(name)
            ? 'old'
            : bytes === fresh.get(name)
              ? 'new'
              : 'broken'
      return `${name} ${state}`
    })
    .join(', ')

const isFolder = (file) => existsSync(file) && statSync(file).isDirectory()

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).map(
    (entry) => `${path.relative(folder, entry.parentPath)}/${entry.name}`,
  )

/** Numbers of the processes whose surroundings hold the mark, those that have ended and wait to be told of left out. */
export function processesWith(mark) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(mark) &&
          !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'))
        )
      } catch {
        return false
      }
    })
}

/** In milliseconds. */
export const pause = (time) =>
  new Promise((resolve) => {
    setTimeout(resolve, time)
  })
