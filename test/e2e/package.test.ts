/** The package as its users have it: packed, installed into a project of theirs, run and imported there. */

import { execFile } from 'node:child_process'
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { project, temporaryFolder } from './run.ts'

let above: string
/** A project of a user's, which is a workspace too. */
let installed: string
const run = promisify(execFile)

/** Nothing of the run that tests this: npm tells its settings to what it starts. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_|INIT_CWD)/i.test(name)),
)

beforeAll(async () => {
  above = await temporaryFolder()
  installed = path.join(above, 'projekt')
  await mkdir(installed)
  await cp(path.join(project, 'examples/minimal/reports'), path.join(installed, 'reports'), {
    recursive: true,
  })
  await writeFile(path.join(installed, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  // What is built is there already: making it anew would take it away from tests that run it meanwhile.
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', above]
  const [{ filename }] = JSON.parse((await run('npm', words, { cwd: project, env })).stdout)
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts=false', path.join(above, filename)]
  await run('npm', install, { cwd: installed, env })
})

afterAll(() => rm(above, { recursive: true, force: true }))

test('nothing runs, and so nothing is fetched, while it is installed', async () => {
  const lock = await readFile(path.join(installed, 'node_modules/.package-lock.json'), 'utf8')
  const { packages } = JSON.parse(lock) as { packages: Record<string, { hasInstallScript?: boolean }> }
  expect(Object.keys(packages)).toContain('node_modules/delrapport')
  expect(Object.keys(packages).filter((name) => packages[name]!.hasInstallScript)).toEqual([])
})

test('it builds, and runs no settings of the driver’s that lie in the workspace or above it', async () => {
  const marker = path.join(above, 'ran')
  const script = `require('fs').writeFileSync(${JSON.stringify(marker)}, ''); module.exports = {}`
  const asModule = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(marker)}, ''); export default {}`
  const browser = path.join(above, 'browser.sh')
  await writeFile(browser, `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 })
  for (const folder of [installed, path.join(installed, 'reports/2021-08'), above]) {
    for (const name of ['puppeteer.config.cjs', '.puppeteerrc.cjs', '.puppeteerrc.js', 'puppeteer.config.js'])
      await writeFile(path.join(folder, name), name.endsWith('.cjs') ? script : asModule)
    await writeFile(path.join(folder, '.puppeteerrc.json'), JSON.stringify({ executablePath: browser }))
    const manifest = path.join(folder, 'package.json')
    const settings = JSON.parse(await readFile(manifest, 'utf8').catch(() => '{}')) as object
    await writeFile(manifest, JSON.stringify({ ...settings, puppeteer: { executablePath: browser } }))
  }
  const { stdout } = await run('npx', ['delrapport', 'build'], {
    cwd: path.join(installed, 'reports/2021-08'),
    env,
  })
  const extensions = ['html', 'pdf', 'json']
  expect(stdout.trim().split('\n')).toEqual(
    extensions.map((extension) => `../../out/2021-08/delrapport-2021-08.${extension}`),
  )
  for (const extension of extensions)
    expect(
      (await readFile(path.join(installed, `out/2021-08/delrapport-2021-08.${extension}`))).length,
    ).toBeGreaterThan(1000)
  await expect(access(marker)).rejects.toThrow('ENOENT')
})

test('it begins a workspace: the files for that are in the package', async () => {
  const { stdout } = await run('npx', ['delrapport', 'init', '../nytt', '--id', '2026-08'], {
    cwd: installed,
    env,
  })
  const written = stdout.trim().split('\n')
  expect(written).toContain('../nytt/.gitignore')
  expect(written).toContain('../nytt/reports/2026-08/report.yaml')
  for (const file of written) await access(path.join(installed, file))
})

test('a program in TypeScript can use it: the types are whole, and it runs', async () => {
  await writeFile(
    path.join(installed, 'use.ts'),
    `import { auditFigures, buildReport, compareReports, createPrinter, describe, hasErrors } from 'delrapport'
    import { listReports, newReport, openSession, openWorkspace, ownParts, placesOf } from 'delrapport'
    import type { CheckedReport, Diagnostic, Report, Session, Table } from 'delrapport'
    const session: Session = openSession(await openWorkspace('.'), { ...ownParts, rules: [] })
    const checked: CheckedReport = await session.check('2021-08')
    const report: Report = checked.numbered.report
    const told: readonly Diagnostic[] = checked.diagnostics
    const printer = createPrinter({})
    const built = await buildReport(checked, { formats: ['json'], draft: false, folder: 'own', printer })
    await printer.end()
    const amounts: readonly string[] = told.map((one) => describe(one, checked.locate, 'en').message)
    const listed: readonly string[] = (await listReports(session)).map(({ id }) => id)
    const tables: readonly Table[] = report.tables
    const audited = auditFigures(report).map(({ status }) => status)
    session.changed('reports/2021-08/01-ekonomi.md', '# Ekonomi\\n\\nKort.\\n')
    const after = await session.check('2021-08')
    const difference = compareReports(report, after.numbered.report)
    const made = await newReport(session, '2021-12', { from: '2021-08' })
    const places = placesOf(report)
    export const more = [listed, tables.length > 0, audited.length, Object.keys(difference).length > 0,
      [...made!.files.keys()].includes('report.yaml'), typeof places, session.dependencies('2021-08').files.length > 1]
    export const result = [report.meta.title, hasErrors(told), amounts.length, built.written.length]
    // @ts-expect-error A title is a text: types that were lost would let this pass.
    export const wrong: number = report.chapters[0]!.title.length + report.meta.title`,
  )
  await writeFile(
    path.join(installed, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2023',
        module: 'nodenext',
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        types: [],
      },
      files: ['use.ts'],
    }),
  )
  const compiler = path.join(project, 'node_modules/typescript/bin/tsc')
  const { stdout } = await run(process.execPath, [compiler], { cwd: installed, env }).catch(
    (error: { stdout: string }) => error,
  )
  expect(stdout).toBe('')
  const program = `const { result, more } = await import('./use.js'); console.log(JSON.stringify({ result, more }))`
  const ran = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: installed, env })
  expect(JSON.parse(ran.stdout)).toEqual({
    result: ['Delårsrapport augusti 2021', false, 0, 1],
    more: [['2021-08'], true, expect.any(Number), true, true, 'object', true],
  })
})
