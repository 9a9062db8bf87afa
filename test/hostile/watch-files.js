/**
 * Loaded into the program before it begins (`node --import`): notes in the file that `WATCH_FILES` names which files and folders are
 * read or watched, by their real paths, whoever asks and however they are named.
 */

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const note = fs.openSync(process.env.WATCH_FILES, 'a')
const realpath = fs.realpathSync.native
const write = fs.writeSync
const known = new Set()

function noted(named) {
  if (typeof named === 'number') return
  let file = null
  try {
    file = realpath(named instanceof URL ? fileURLToPath(named) : path.resolve(String(named)))
  } catch {
    return
  }
  if (known.has(file)) return
  known.add(file)
  write(note, `${file}\n`)
}

function wrap(holder, name) {
  const own = holder[name]
  if (typeof own !== 'function') return
  const wrapped = function (...words) {
    noted(words[0])
    return own.apply(this, words)
  }
  holder[name] = Object.assign(wrapped, own)
}

for (const name of ['open', 'readFile', 'readdir', 'opendir', 'copyFile', 'cp']) wrap(fs.promises, name)
for (const name of [
  'open',
  'readFile',
  'readdir',
  'opendir',
  'createReadStream',
  'openSync',
  'readFileSync',
  'readdirSync',
  'opendirSync',
  'copyFileSync',
  'cpSync',
  'watch',
  'watchFile',
])
  wrap(fs, name)
syncBuiltinESMExports()
