/**
 * The workbooks of all examples and cases, computed anew by LibreOffice and read by openpyxl: no cell may come to anything
 * else than what was written in it.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkReport } from '../../compiled/engine/check.js'
import { xlsx } from '../../compiled/formats/xlsx.js'
import { openWorkspace } from '../../compiled/host/workspace.js'

const cases = path.join(import.meta.dirname, '../cases')

/** By default LibreOffice believes the values that it finds. */
const alwaysCompute = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

/** What is missing on this machine, in a word; empty where nothing is. */
export function missingForWorkbooks() {
  if (spawnSync('soffice', ['--version']).status !== 0) return 'LibreOffice Calc (soffice)'
  return findPython() === undefined ? 'python3 with openpyxl' : ''
}

const findPython = () =>
  ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0)

/** Name and problem of each workbook; an empty problem where there is none. */
export async function workbookProblems(workspaces, folder) {
  const [written, computed, profile] = ['written', 'computed', 'profile'].map((name) =>
    path.join(folder, name),
  )
  for (const made of [written, path.join(profile, 'user')]) mkdirSync(made, { recursive: true })
  writeFileSync(path.join(profile, 'user/registrymodifications.xcu'), alwaysCompute)
  await writeWorkbooks(workspaces, written)
  const files = readdirSync(written).sort()
  const convert = ['--headless', '--convert-to', 'xlsx', '--outdir', computed]
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...convert,
      ...files.map((name) => path.join(written, name)),
    ],
    { stdio: 'ignore' },
  )
  const script = path.join(import.meta.dirname, 'workbooks.py')
  const told = execFileSync(findPython(), [script, written, computed], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return JSON.parse(told)
}

async function writeWorkbooks(workspaces, folder) {
  const all = [
    ...workspaces.map((root) => [path.basename(root), root]),
    ...readdirSync(cases).map((name) => [`case-${name}`, path.join(cases, name, 'input')]),
  ]
  for (const [name, root] of all) {
    const workspace = await openWorkspace(root)
    for (const id of await workspace.folderNames('reports')) {
      const { numbered, texts } = await checkReport(workspace, id)
      if (numbered.report.tables.length === 0) continue
      writeFileSync(path.join(folder, `${name}-${id}.xlsx`), await xlsx.make({ numbered, texts }))
    }
  }
}
