/** Adoption: what it takes, what it locks, and what is said of a later change. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { adoptReport, type Adoption } from '../../src/engine/adopt-report.ts'
import { newReport } from '../../src/engine/new-report.ts'
import { openSession } from '../../src/engine/session.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { createPrinter } from '../../src/print/create-printer.ts'

let root: string

const manifest = (decision: string, more = '') =>
  `title: Delårsrapport\norganisation: Kulturnämnden\noutput: { formats: [html] }\n${decision}\n${more}`
const decided = (paragraph: number) =>
  `decision: { by: Kulturnämnden, date: 2021-09-14, paragraph: § ${paragraph} }`

const write = (name: string, text: string): void => {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
const lock = () => readFileSync(path.join(root, 'reports/r/adopted.yaml'), 'utf8')

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'delrapport-adopt-'))
  write('reports/r/report.yaml', manifest(decided(45)))
  write('reports/r/01-kapitel.md', '# Kapitel\n\nText.\n')
})

afterEach(() => rmSync(root, { recursive: true }))

async function adopted(): Promise<Adoption> {
  const printer = createPrinter({})
  const session = openSession(await openWorkspace(root))
  const options = { folderOf: () => path.join(root, 'out/r'), formats: ['html'], printer, heading: ['Låst.'] }
  return adoptReport(session, 'r', options).finally(() => printer.end())
}

async function told(): Promise<readonly string[]> {
  const { diagnostics } = await openSession(await openWorkspace(root)).check('r')
  return diagnostics.map(({ code, severity }) => `${severity} ${code}`)
}

const whyNot = (adoption: Adoption) =>
  adoption.outcome === 'refused' ? adoption.why.map(({ refused }) => refused) : adoption.outcome

test('a draft, a decision that lacks something, and errors are each refused, and nothing is locked', async () => {
  write('reports/r/report.yaml', manifest('decision: { by: Kulturnämnden }', 'status: utkast\n'))
  write('reports/r/01-kapitel.md', '# Kapitel\n\nText med {{inget.finns.här}}.\n')
  const adoption = await adopted()
  expect(whyNot(adoption)).toEqual(['draft', 'decision', 'errors'])
  expect(adoption).toMatchObject({ wasAdopted: false })
  expect(lock).toThrow()
})

test('what was adopted is locked; adopting it again writes nothing', async () => {
  expect((await adopted()).outcome).toBe('adopted')
  expect(await told()).toEqual([])
  const before = lock()
  expect((await adopted()).outcome).toBe('already')
  expect(lock()).toBe(before)
})

test('a later change is an error until it is taken back, or decided on', async () => {
  await adopted()
  write('reports/r/01-kapitel.md', '# Kapitel\n\nAnnan text.\n')
  expect(await told()).toEqual(['error report/adopted-changed'])
  const again = await adopted()
  expect(whyNot(again)).toEqual(['changed'])
  expect(again).toMatchObject({ wasAdopted: true })
  write('reports/r/report.yaml', manifest(decided(46)))
  expect(await told()).toEqual(['error report/adopted-changed'])
  expect((await adopted()).outcome).toBe('adopted')
  expect(lock()).toContain('§ 46')
  expect(await told()).toEqual([])
})

test('what all reports share is a warning; line ends of another system are nothing', async () => {
  await adopted()
  write('reports/r/01-kapitel.md', '# Kapitel\r\n\r\nText.\r\n')
  expect(await told()).toEqual([])
  write('delrapport.config.yaml', 'numbering: nej\n')
  expect(await told()).toEqual(['warning report/adopted-changed'])
})

test('a lock that somebody has written in is told, and is not written over', async () => {
  await adopted()
  write('reports/r/adopted.yaml', lock().replace('§ 45', '§ 54'))
  expect(await told()).toEqual(['error report/adopted-broken'])
  expect(whyNot(await adopted())).toEqual(['broken'])
})

test('the next report is not adopted with the last one', async () => {
  await adopted()
  const next = await newReport(openSession(await openWorkspace(root)), 'n', { from: 'r' })
  expect([...next!.files.keys()]).toEqual(['01-kapitel.md', 'report.yaml'])
})
