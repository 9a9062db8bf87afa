/** veraPDF: VERAPDF_JAR, or the one in the cache, fetched through Maven the first time. */

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const version = '1.28.2'
const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'delrapport')

export function findVeraPdf() {
  const jar = process.env.VERAPDF_JAR ?? path.join(cache, `greenfield-apps-${version}.jar`)
  if (existsSync(jar)) return jar
  mkdirSync(cache, { recursive: true })
  const artifact = `org.verapdf.apps:greenfield-apps:${version}`
  const copy = [`-Dartifact=${artifact}`, `-DoutputDirectory=${cache}`, '-Dmdep.useBaseVersion=true']
  execFileSync('mvn', ['-q', '-B', 'dependency:get', `-Dartifact=${artifact}`], { stdio: 'inherit' })
  execFileSync('mvn', ['-q', '-B', 'dependency:copy', ...copy], { stdio: 'inherit' })
  return jar
}

/** What is wrong by file; a file that passes is not in it. Starting Java takes longer than most files, so it is started once. */
export function validate(jar, profile, files) {
  const main = 'org.verapdf.apps.GreenfieldCliWrapper'
  const words = ['-Xmx2g', '-cp', jar, main, '-f', profile, '--format', 'text', '-v', ...files]
  const { stdout, stderr } = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const lines = (stdout ?? '').split('\n')
  const problems = new Map()
  for (const file of files) {
    const at = lines.findIndex((line) => /^(?:PASS|FAIL|ERROR) /.test(line) && line.includes(file))
    if (at >= 0 && lines[at].startsWith('PASS ')) continue
    const end = lines.findIndex((line, index) => index > at && /^(?:PASS|FAIL|ERROR) /.test(line))
    const told = at < 0 ? [stderr ?? ''] : lines.slice(at, end < 0 ? undefined : end)
    problems.set(file, told.join(' ').replaceAll(/\s+/g, ' ').trim() || 'veraPDF said nothing')
  }
  return problems
}
