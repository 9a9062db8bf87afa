/**
 * The handbook: the program has nothing against it, and answers every example in it as it says. A block of `console` is
 * run, one of another language is saved and checked, and the block of `text` after it is the whole answer; without such a
 * block there is none. `npx vitest run --project e2e test/e2e/handbook.test.ts --update` writes the answers anew.
 */

import { readdirSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fencesOf, readsAs, type Fence } from './handbook/fences.ts'
import { Reader } from './handbook/reader.ts'
import { delrapport, project, temporaryFolder } from './run.ts'

const workspace = path.join(project, 'examples/handbok')
const folder = path.join(workspace, 'reports/handbok')
const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'))

test.each(chapters)('%s', async (name) => {
  const file = path.join(folder, name)
  await expect(await answered(await readFile(file, 'utf8'))).toMatchFileSnapshot(file)
})

test('the program tells nothing of it, not in print either', async () => {
  const out = await temporaryFolder()
  const { code, stderr } = await delrapport(['build', '--strict', '--no-cache', '--out', out], workspace)
  expect([code, stderr]).toEqual([0, ''])
  await rm(out, { recursive: true })
})

test('a table or chart that is shown beside its example is written as the example is', async () => {
  const shown = await Promise.all(
    chapters.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      const examples = fencesOf(text).map((fence) => fence.text)
      const prose = text.replaceAll(/^(`{3,})\w.*\n[\s\S]*?^\1$/gm, '')
      const blocks =
        prose.match(/^:::(?:table|note|important|decision)[\s\S]*?^:::$|^::(?:chart|table).*$/gm) ?? []
      return blocks
        .filter((block) => examples.some((example) => example.includes(block.split('\n', 1)[0]!)))
        .filter((block) => !examples.some((example) => example.includes(block)))
    }),
  )
  expect(shown.flat()).toEqual([])
})

/** The chapter with what the program answers today. */
async function answered(chapter: string): Promise<string> {
  const fences = fencesOf(chapter)
  const isBeginning = fences.find(({ language }) => language === 'console')?.text.includes('delrapport init')
  const reader = await (isBeginning ? Reader.inEmptyFolder() : Reader.withWorkspace(chapter))
  try {
    return await withAnswers(chapter, fences, reader)
  } finally {
    await reader.leaves()
  }
}

async function withAnswers(chapter: string, fences: readonly Fence[], reader: Reader): Promise<string> {
  let text = ''
  let at = 0
  for (const [index, fence] of fences.entries()) {
    if (fence.language === 'text') continue
    const next = fences[index + 1]
    const shown = next?.language === 'text' ? next : null
    const answer = await answerTo(fence, shown, reader)
    if (shown && answer === '') throw new Error(`the program answers nothing to:\n${fence.text}`)
    text += chapter.slice(at, fence.end)
    at = shown?.end ?? fence.end
    if (shown && readsAs(answer, shown.text)) text += chapter.slice(fence.end, at)
    else if (shown ?? (answer !== '' && fence.language !== 'console'))
      text += `${chapter.slice(fence.end, shown?.start ?? fence.end) || '\n\n'}\`\`\`text\n${answer}\n\`\`\``
  }
  return text + chapter.slice(at)
}

async function answerTo(fence: Fence, shown: Fence | null, reader: Reader): Promise<string> {
  if (fence.language !== 'console') return reader.tries(fence)
  let answer = ''
  for (const line of fence.text.trimEnd().split('\n'))
    answer += `${await reader.does(line, shown !== null)}\n`
  return answer.trim()
}
