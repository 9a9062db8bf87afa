/** A preview's page after any edits is the page that would be made anew, also put together of what was sent of each change. */

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSession } from '../../src/engine/session.ts'
import type { Workspace } from '../../src/host/workspace.ts'
import { previewedReports, type NextPage, type PreviewedReports } from '../../src/preview/reports.ts'
import { nameOfView, plainView } from '../../src/preview/view.ts'
import type { PageChange } from '../../src/preview/shown-page.ts'
import { wholePage, type PageBlocks } from '../../src/render/page-blocks.ts'
import { renderReport } from '../../src/render/render-html.ts'
import { edit, start } from './edited-workspace.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const whole = plainView('r')

const previewed = (disk: ReadonlyMap<string, string>): PreviewedReports => {
  const workspace = memoryWorkspace(new Map(disk))
  return previewedReports(openSession(workspace), workspace, 'sv', () => undefined)
}

function changed({ frame, chapters }: PageBlocks, change: PageChange): PageBlocks {
  const known = new Map(chapters.map(({ id, html }) => [id, html]))
  return {
    frame: change.frame ?? frame,
    chapters: change.chapters.map(([id, html]) => ({ id, html: html ?? known.get(id)! })),
  }
}

test('after any edits it is the page that a new preview shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const reports = previewed(start)
      const sent: NextPage[] = []
      reports.onPage((page) => sent.push(page))
      let blocks = (await reports.shown(whole))!.page.blocks
      const texts = new Map(start)
      for (const { file, text } of edits) {
        const before = (await reports.shown(whole))!
        await reports.typed(file, text)
        texts.set(file, text ?? start.get(file)!)
        const { page, isStale, problems } = (await reports.shown(whole))!
        const anew = (await previewed(texts).shown(whole))!
        if (!isStale) expect(page.whole).toBe(anew.page.whole)
        expect(problems).toEqual(anew.problems)
        const [next, ...more] = sent.splice(0)
        expect(more).toEqual([])
        const isTold =
          page.version !== before.page.version && page.blocks !== null && before.page.blocks !== null
        expect(next !== undefined).toBe(isTold)
        if (next) {
          expect(next).toMatchObject({
            view: nameOfView(whole),
            from: before.page.version,
            version: page.version,
          })
          expect(wholePage(changed(blocks!, next.change))).toBe(page.whole)
          expect(reports.changeSince(whole, before.page.version)).toEqual(next.change)
        }
        blocks = page.blocks
      }
    }),
    { numRuns: 40 },
  )
})

test('its chapters put into their place are the page that is published', async () => {
  const checked = await openSession(memoryWorkspace(new Map(start))).check('r')
  const { numbered, templates, locate } = checked
  const own = { ...templates, replaced: new Map() }
  const rendered = await renderReport({ numbered, problems: [], locate, templates: own }, () => undefined)
  expect(wholePage(rendered.blocks()!)).toBe(rendered.shown())
})

test('only what has changed is sent, and what is typed while it is looked at is not lost', async () => {
  const workspace = memoryWorkspace(
    new Map([
      ['reports/r/report.yaml', 'title: Rapport\norganisation: Nämnden\n'],
      ...[1, 2, 3].map((at) => [`reports/r/0${at}.md`, `# Kapitel ${at}\n\nText.\n`] as const),
    ]),
  )
  const reports = previewedReports(openSession(workspace), workspace, 'sv', () => undefined)
  await reports.shown(whole)
  const sent: NextPage[] = []
  reports.onPage((page) => sent.push(page))
  await Promise.all(
    ['E', 'En', 'Ett'].map((word) => reports.typed('reports/r/02.md', `# Kapitel 2\n\n${word} ord.\n`)),
  )
  const { change } = sent.at(-1)!
  expect(change.frame).toBe(null)
  expect(change.chapters.map(([id, html]) => [id, html?.includes('Ett ord.') ?? null])).toEqual([
    ['kapitel-1', null],
    ['kapitel-2', true],
    ['kapitel-3', null],
  ])
  await reports.typed('reports/r/02.md', null)
  expect((await reports.shown(whole))!.page.whole).not.toContain('Ett ord.')
})

test('a file that is emptied before it is written, as many programs save, is not shown empty', async () => {
  const [file, saved] = ['reports/r/01.md', '# Kapitel\n\nSparat i två steg.\n']
  const disk = new Map([
    ['reports/r/report.yaml', 'title: Rapport\norganisation: Nämnden\n'],
    [file, '# Kapitel\n\nText.\n'],
  ])
  const plain = memoryWorkspace(disk)
  const workspace: Workspace = {
    ...plain,
    async readBytes(asked, limit) {
      const read = await plain.readBytes(asked, limit)
      // Whoever has seen it empty sees it whole the next time.
      if (asked === file && disk.get(file) === '') disk.set(file, saved)
      return read
    },
  }
  const reports = previewedReports(openSession(workspace), workspace, 'sv', () => undefined)
  await reports.shown(whole)
  const sent: NextPage[] = []
  reports.onPage((page) => sent.push(page))
  disk.set(file, '')
  expect(await reports.lookAgain()).toBe(true)
  expect(sent.map(({ change }) => change.chapters.map(([id]) => id))).toEqual([['kapitel']])
  expect((await reports.shown(whole))!.page.whole).toContain('Sparat i två steg.')
})
