/**
 * Loaded into the program before it begins (`node --import`): lets its Nth call to the file system fail, or counts the calls.
 * Told by `FAIL_CALL`: `worker:12:ENOSPC`, or `count:FILE`.
 */

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

const thread = isMainThread ? 'main' : 'worker'
const [wanted, number, code] = (process.env.FAIL_CALL ?? '').split(':')
let calls = 0

const ofProgram = path.join(import.meta.dirname, '../..', path.sep)

/** Null, or the failure that this call gets. What Node itself reads to load the program is not counted. */
function failure(name, named) {
  const file = named instanceof URL ? fileURLToPath(named) : named
  if (typeof file === 'string' && path.resolve(file).startsWith(ofProgram) && isLoading()) return null
  calls++
  if (wanted !== thread || calls !== Number(number)) return null
  const told = `${code}: injected, ${name} '${String(file)}'`
  return Object.assign(new Error(told), {
    code,
    errno: -5,
    syscall: name,
    path: typeof file === 'string' ? file : undefined,
  })
}

const isLoading = () => /node:internal\/modules/.test(new Error('where').stack ?? '')

const asynchronous = [
  'access',
  'appendFile',
  'chmod',
  'copyFile',
  'cp',
  'lstat',
  'mkdir',
  'mkdtemp',
  'open',
  'opendir',
  'readFile',
  'readdir',
  'readlink',
  'realpath',
  'rename',
  'rm',
  'rmdir',
  'stat',
  'unlink',
  'utimes',
  'writeFile',
]
const synchronous = [
  'accessSync',
  'chmodSync',
  'existsSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'rmSync',
  'statSync',
  'unlinkSync',
  'utimesSync',
  'writeFileSync',
]
const ofHandles = ['chmod', 'read', 'readFile', 'stat', 'sync', 'write', 'writeFile']

function wrap(holder, name, fail) {
  const own = holder[name]
  if (typeof own !== 'function') return
  const wrapped = function (...words) {
    const error = failure(name, words[0])
    return error ? fail(error) : own.apply(this, words)
  }
  holder[name] = Object.assign(wrapped, own)
}

const reject = async (error) => {
  throw error
}
const raise = (error) => {
  throw error
}

const handle = await fs.promises.open(import.meta.filename)
const handles = Object.getPrototypeOf(handle)
await handle.close()
for (const name of asynchronous) wrap(fs.promises, name, reject)
for (const name of ofHandles) wrap(handles, name, reject)
// What asks whether a file is there is never told of failures.
for (const name of synchronous) wrap(fs, name, name === 'existsSync' ? () => false : raise)
syncBuiltinESMExports()

if (wanted === 'count') process.on('exit', () => fs.appendFileSync(`${number}`, `${thread} ${calls}\n`))
