/**
 * The program in a process of its own, in a workspace beside which secrets lie: what it says, writes and reads is looked through for
 * them.
 */

import { unzipSync } from 'fflate'
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { crowding } from '../fuzz/thread.js'
import { program, project } from '../faults/stage.js'

/** Stands in every secret and nowhere else, and in pieces, so that no part of it is another word's. */
const secret = 'Qz7Hemligheten9xW'
/** Bytes that none of our files hold, for a picture. */
const secretColour = '#13579b'

const secrets = {
  'secret.txt': secret,
  'secret.md': `# ${secret}\n\n${secret}\n`,
  'secret.csv': `Post;${secret}\n${secret};1\n`,
  'secret.yaml': `- { Post: ${secret}, Budget: 1 }\n`,
  'secret.json': `[{ "Post": "${secret}", "Budget": 1 }]`,
  'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${secret}</title><rect fill="${secretColour}" width="9" height="9"/></svg>`,
  'secret.pdf': `%PDF-1.4\n% ${secret}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  'secret.ttf': secret,
  'report.yaml': `title: ${secret}\norganisation: O\n`,
  'glossary.yaml': `text: ${secret}\n`,
}

const within = (file, folder) => file === folder || file.startsWith(folder + path.sep)

/** Codes that a run may end with: done, errors of the report, wrong use, the machine's. */
const codes = [0, 1, 2, 3]

/** Read by any run of the program: Node's own, the system's. */
const usual = new Set()
const shared = { cache: null }

export async function openProgram() {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'delrapport-hostile-')))
  const workspace = path.join(root, 'workspace')
  const outside = path.join(root, 'outside')
  const tmp = path.join(root, 'tmp')
  const isFirst = shared.cache === null
  shared.cache ??= mkdtempSync(path.join(os.tmpdir(), 'delrapport-hostile-cache-'))
  const { cache } = shared
  for (const folder of [workspace, outside, tmp]) mkdirSync(folder)
  for (const [name, text] of Object.entries(secrets))
    for (const folder of [outside, root]) writeFileSync(path.join(folder, name), text)
  mkdirSync(path.join(outside, 'reports/s'), { recursive: true })
  writeFileSync(path.join(outside, 'reports/s/report.yaml'), secrets['report.yaml'])
  writeFileSync(path.join(outside, 'reports/s/a.md'), secrets['secret.md'])
  const notes = path.join(root, 'read.txt')

  /** Files and folders that were read and are neither the program's, the workspace's nor read by any run. */
  function readElsewhere() {
    const read = readNow()
    const own = [project, workspace, tmp, cache, path.dirname(process.execPath)]
    return read.filter(
      (file) => !own.some((folder) => within(file, folder)) && !/^\/(?:proc|sys|dev)\//.test(file),
    )
  }

  /** All that the last run has read or watched, by its real path. */
  function readNow() {
    const read = existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').filter(Boolean) : []
    rmSync(notes, { force: true })
    return read
  }

  const stage = {
    readNow,
    root,
    workspace,
    outside,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(workspace, name)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, content)
      }
    },
    run(words, { env = {} } = {}) {
      const start = performance.now()
      const child = spawn(process.execPath, [program, ...words], {
        cwd: workspace,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'watch-files.js')}`,
          WATCH_FILES: notes,
          DELRAPPORT_CACHE: cache,
          TMPDIR: tmp,
          LC_ALL: 'sv_SE.UTF-8',
          NO_COLOR: '1',
          ...env,
        },
      })
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text) => (said += text))
      return new Promise((resolve, reject) => {
        child.on('error', reject)
        child.on('close', (code, signal) =>
          resolve({ code, signal, said, milliseconds: performance.now() - start }),
        )
      })
    },
    /**
     * What does not hold after a run, in words. `within` is how long it may take, in milliseconds; `mayRead` says of a
     * path outside whether the workspace's own configuration lets it be read.
     */
    faults({ code, signal, said, milliseconds }, { within: most = 10_000, mayRead = () => false } = {}) {
      const found = []
      if (!codes.includes(code)) found.push(`exit code ${code ?? signal}`)
      if (/\n\s+at \S.*[:(]|Unhandled|\(node:\d+\)/.test(said))
        found.push('a stack trace or a warning of Node’s')
      if (milliseconds > most * crowding()) found.push(`${Math.round(milliseconds / 1000)} s`)
      if (holdsSecret(Buffer.from(said))) found.push('the secret is said')
      for (const file of filesBelow(path.join(workspace, 'out')))
        if (holdsSecret(readFileSync(file))) found.push(`the secret is in ${path.relative(workspace, file)}`)
      const strays = filesBelow(root).filter(
        (file) =>
          !known.has(file) &&
          ![workspace, tmp, cache].some((folder) => within(file, folder)) &&
          file !== notes,
      )
      found.push(...strays.map((file) => `written outside: ${file}`))
      found.push(
        ...readElsewhere()
          .filter((file) => !usual.has(file) && !mayRead(file))
          .map((file) => `read outside: ${file}`),
      )
      return found.length === 0
        ? []
        : [`${found.join('; ')}\n${said.trim().split('\n').slice(0, 8).join('\n')}`]
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  }
  stage.write({ 'reports/r/report.yaml': 'title: T\norganisation: O\n', 'reports/r/a.md': '# K\n\nText.\n' })
  const known = new Set(filesBelow(root))
  if (isFirst) {
    await stage.run(['build', 'r', '--format', 'html,pdf,json,docx,xlsx,csv,md'])
    for (const file of readElsewhere()) usual.add(file)
  }
  return stage
}

process.on('exit', () => {
  if (shared.cache !== null) rmSync(shared.cache, { recursive: true, force: true })
})

function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

const says = (text) => text.includes(secret) || text.includes(secretColour)

/** As it stands, in what is packed, and in base64. */
function holdsSecret(bytes) {
  const text = bytes.toString('latin1')
  if (says(text)) return true
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return Object.values(unzipSync(bytes)).some((part) => holdsSecret(Buffer.from(part)))
  if (
    [...text.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].some(([coded]) =>
      says(Buffer.from(coded, 'base64').toString('latin1')),
    )
  )
    return true
  return [...text.matchAll(/stream\r?\n/g)].some(({ index, 0: mark }) => {
    try {
      return says(inflateSync(bytes.subarray(index + mark.length)).toString('latin1'))
    } catch {
      return false
    }
  })
}
