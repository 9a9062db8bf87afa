import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { analyse } from 'scslre'
import { afterEach, expect, test, vi } from 'vitest'

const src = path.join(import.meta.dirname, '../../src')

interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Those whose texts are short whatever an author writes, and why. */
const ofShortTexts: Readonly<Record<string, string>> = {
  'adoption/facts.ts': 'of a line two thousand characters are read',
  'source/fence-opening.ts': 'settings of a block that is not closed are read up to four hundred characters',
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.[jt]s$/.test(file))

function writtenIn(file: string): Pattern[] {
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } }
    if (type === 'Literal' && regex) found.push({ file, source: regex.pattern, flags: regex.flags })
    for (const inner of Object.values(node)) visit(inner)
  }
  const text = readFileSync(path.join(src, file), 'utf8')
  visit(parseAst(text, { lang: file.endsWith('.ts') ? 'ts' : 'js' }))
  return found
}

/** Those that the file makes of parts as it is loaded. */
async function madeBy(file: string): Promise<Pattern[]> {
  const found: Pattern[] = []
  const own = RegExp
  vi.stubGlobal(
    'RegExp',
    new Proxy(own, {
      construct(_, [written, flags]: [RegExp | string, string?]) {
        const made = new own(written, flags)
        found.push({ file, source: made.source, flags: made.flags })
        return made
      },
    }),
  )
  // Loaded anew: another test may have loaded it in the same worker.
  await import(`${path.join(src, file)}?anew`)
  vi.unstubAllGlobals()
  return found
}

afterEach(() => void vi.unstubAllGlobals())

/** Where a text can be read in so many ways, or from so many places, that the time grows as the square of its length, or worse. */
const isSlow = ({ source, flags }: Pattern): boolean =>
  analyse({ source, flags: flags.replace('d', '') }).reports.length > 0

const told = ({ file, source, flags }: Pattern): string => `${file} /${source}/${flags}`

test('no pattern takes longer than its text is long', () => {
  const written = sources.flatMap(writtenIn)
  expect(written.length).toBeGreaterThan(1000)
  const slow = written.filter(isSlow)
  expect(slow.filter(({ file }) => !(file in ofShortTexts)).map(told)).toEqual([])
  expect([...new Set(slow.map(({ file }) => file))].toSorted()).toEqual(Object.keys(ofShortTexts))
})

test('nor does one that is made of parts', async () => {
  const making = sources.filter((file) => readFileSync(path.join(src, file), 'utf8').includes('new RegExp('))
  const made: Pattern[] = []
  for (const file of making) made.push(...(await madeBy(file)))
  expect(made.length).toBeGreaterThan(50)
  expect(made.filter(isSlow).map(told)).toEqual([])
})
