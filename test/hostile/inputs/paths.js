/** Paths that lead elsewhere, in every place that takes a path, with secrets beside the workspace. */

import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { openProgram } from '../program.js'
import { linkEndings, linkOut } from './link-out.js'
import { pathsTo } from './path-list.js'

const quoted = (text) => JSON.stringify(text)
const manifest = 'title: T\norganisation: O\ncutoff: 2021-07-31\n'
const formats = ['--format', 'html,json,docx,md,csv,xlsx']

const inAngles = (one) => `<${one.replace(/[<>\n]/g, '')}>`

/** Places that take any number of paths, of which a report may have as many: each makes a block, or a chapter, of one. */
const blocks = {
  '.svg': [(one) => `![x](${inAngles(one)})`, (one) => `a ![x](${inAngles(one)}) b`],
  '.md': [(one) => `[x](${inAngles(one)})`],
  ...Object.fromEntries(
    ['.csv', '.yaml', '.json'].map((ending) => [
      ending,
      [(one, at) => `::table[T]{#t${ending.slice(1)}${at} src=${quoted(one)}}`],
    ]),
  ),
}
const chapters = {
  '.pdf': (one) => `file: ${quoted(one)}\ntitle: T`,
  '.svg': (one) => `image: ${quoted(one)}`,
}

function placesOfMany(listOf) {
  const made = Object.entries(blocks).flatMap(([ending, makes]) =>
    makes.flatMap((make) => listOf(ending).map((one, at) => make(one, at))),
  )
  // A chapter may have so many lines.
  const files = made.map((block, at) => [`reports/r/b${Math.floor(at / 300)}.md`, block])
  const grouped = Object.groupBy ? Object.groupBy(files, ([name]) => name) : groupedBy(files)
  return {
    ...Object.fromEntries(
      Object.entries(grouped).map(([name, list]) => [
        name,
        `# Kapitel\n\n${list.map(([, block]) => block).join('\n\n')}\n`,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(chapters).flatMap(([ending, make]) =>
        listOf(ending).map((one, at) => [
          `reports/r/c${ending.slice(1)}${String(at).padStart(4, '0')}.md`,
          `---\n${make(one)}\n---\n\n# Kapitel ${at}\n\nText.\n`,
        ]),
      ),
    ),
    'reports/r/report.yaml': `${manifest}include: [${listOf('').map(quoted).join(', ')}]\n`,
  }
}

function groupedBy(files) {
  const groups = {}
  for (const one of files) (groups[one[0]] ??= []).push(one)
  return groups
}

/** Places that take one: a report for each path, which stands in all of them. */
const placesOfOne = (one, other) =>
  `${manifest}theme:\n  name: ${quoted(one)}\n  logo: { light: ${quoted(one)}, dark: ${quoted(one)} }\n  cover: ${quoted(one)}\n  fonts: { text: ${quoted(other)}, headings: ${quoted(other)} }\nprofile: ${quoted(one)}\nprevious: ${quoted(one)}\noutput: { name: ${quoted(one)} }\n`

export const paths = {
  title: 'paths that lead elsewhere, in fifteen places each',
  async *tried({ some }) {
    const first = await openProgram()
    linkOut(first, 'reports/r')
    const listOf = (ending) => some(pathsTo(first.outside, ending), 30)
    const count = linkEndings.reduce((sum, ending) => sum + listOf(ending).length, 0)
    first.write(placesOfMany(listOf))
    yield first.faults(await first.run(['build', 'r', '--draft', '--no-cache', ...formats]), {
      within: 120_000,
    })
    for (let more = 1; more < count; more++) yield []
    first.close()

    const second = await openProgram()
    const [ones, others] = ['.svg', '.ttf'].map((ending) => some(pathsTo(second.outside, ending), 15))
    for (const [at, one] of ones.entries()) {
      if (at === 0) linkOut(second, 'reports/p0')
      second.write({
        [`reports/p${at}/report.yaml`]: placesOfOne(one, others[at]),
        [`reports/p${at}/a.md`]: `# K\n\n:::table[T]{kind=${quoted(one)}}\n\n| A | B |\n| - | -: |\n| a | 1 |\n\n:::\n`,
      })
    }
    const outcome = await second.run(['build', '--all', '--draft', '--no-cache', '--format', 'html'])
    yield second.faults(outcome, { within: 600_000 })
    for (let more = 1; more < ones.length; more++) yield []
    second.close()
    yield* asWords(some)
    yield* asLinks(some)
  },
}

/** Names of reports on the command line, and of folders to write into: those are their user's to choose, and so stay in the stage. */
async function* asWords(some) {
  const stage = await openProgram()
  const all = pathsTo(stage.outside, '').filter((one) => !one.includes('\0') && one.length < 20_000)
  for (const words of [['check'], ['build', '--format', 'html'], ['figures'], ['diff', 'r']]) {
    const named = words[0] === 'diff' ? all.slice(0, 1) : all
    yield stage
      .faults(await stage.run([...words, '--', ...named]), { within: 60_000 })
      .map((one) => `${words[0]} …: ${one}`)
  }
  const inside = all.filter((one) => path.resolve(stage.workspace, one).startsWith(stage.workspace))
  for (const one of some(inside, 4))
    yield stage
      .faults(await stage.run(['build', 'r', '--format', 'html', `--out=${one}`]), { within: 30_000 })
      .map((fault) => `--out=${one.slice(0, 60)}: ${fault}`)
  stage.close()
}

/** Folders and files of the workspace that are links to others outside. */
async function* asLinks(some) {
  const linked = {
    'reports/s': 'reports/s',
    'reports/r/b.md': 'secret.md',
    'reports/r/data': '.',
    'glossary.yaml': 'glossary.yaml',
    'delrapport.config.yaml': 'secret.yaml',
    kinds: '.',
    profiles: '.',
    budget: '.',
    templates: '.',
    'templates/title-page.hbs': 'secret.md',
    'templates/themes/t/a.css': 'secret.txt',
    'kinds/k.yaml': 'secret.yaml',
    'profiles/p.yaml': 'secret.yaml',
    'budget/2021.csv': 'secret.csv',
    '.delrapport': '.',
    'out/r': '.',
    'out/r/delrapport-r-csv': '.',
  }
  for (const [name, target] of some(Object.entries(linked), 5)) {
    const stage = await openProgram()
    stage.write({
      'reports/r/report.yaml': `${manifest}theme: { name: t }\nprofile: p\n`,
      'reports/r/a.md':
        '# K\n\n::table[T]{#t src=data/secret.csv}\n\n::table[U]{#u src=data/secret.yaml kind=k}\n\n::glossary\n',
    })
    const place = path.join(stage.workspace, name)
    mkdirSync(path.dirname(place), { recursive: true })
    symlinkSync(path.join(stage.outside, target), place)
    const outcome = await stage.run(['build', '--all', '--draft', '--no-cache', ...formats])
    yield stage.faults(outcome, { within: 30_000 }).map((one) => `${name} is a link: ${one}`)
    stage.close()
  }
}
