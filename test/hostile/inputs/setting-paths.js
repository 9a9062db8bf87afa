/**
 * Paths that lead elsewhere in every setting that names what is read. Which settings do is found out: each place of each schema that
 * takes a text is given the name of something that is there, and what is then read was named by it.
 */

import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openProgram } from '../program.js'
import { linkEndings, linkOut } from './link-out.js'
import { pathsTo } from './path-list.js'
import { placesIn } from './setting-places.js'

const manifest = { title: 'T', organisation: 'O', cutoff: '2021-07-31' }
const chapter = '# Kapitel\n\nText.\n'
const json = (value) => `${JSON.stringify(value)}\n`
const report = (id, settings) => ({
  [`reports/${id}/report.yaml`]: json({ ...manifest, ...settings }),
  [`reports/${id}/a.md`]: chapter,
})
const check = (ids) => ['check', ...ids, '--no-cache']

/** Where settings of each schema are written, by the id of a report that reads them, and the words that have all of these read. */
const homes = {
  report: { files: report, words: check },
  chapter: {
    files: (id, settings) => ({
      ...report(id, {}),
      [`reports/${id}/b.md`]: `---\n${json(settings)}---\n\n${chapter}`,
    }),
    words: check,
  },
  kind: {
    files: (id, settings) => ({ ...report('r', {}), [`kinds/${id}.yaml`]: json({ kind: id, ...settings }) }),
    words: () => check(['r']),
  },
  profile: {
    files: (id, settings) => ({ ...report(id, { profile: id }), [`profiles/${id}.yaml`]: json(settings) }),
    words: check,
  },
  import: {
    files: (id, settings) => ({
      ...report('r', {}),
      [`reports/r/data/${id}.import.yaml`]: json({ range: {}, ...settings }),
    }),
    words: () => ['pull', 'r', '--dry-run'],
    folder: () => 'reports/r/data',
  },
  // Its schema is that of reports, and there is one for all of them: see `asConfiguration`.
  config: null,
}

const folderOf = (home, id) => home.folder?.(id) ?? `reports/${id}`

/** What a place may ask for: a file beside it, by its ending, or something that has its name alone. */
const endings = linkEndings

/** All that a bare name may be of. */
const named = (name) => ({
  [`reports/${name}/report.yaml`]: json(manifest),
  [`profiles/${name}.yaml`]: json({ title: 'P' }),
  [`templates/themes/${name}/a.css`]: 'p { color: black }\n',
})

async function schemas() {
  const stage = await openProgram()
  await stage.run(['schema', '--out', 'schemas'])
  const folder = path.join(stage.workspace, 'schemas')
  const found = readdirSync(folder).map((file) => [
    file.replace(/\..*$/, ''),
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  ])
  stage.close()
  return found
}

/** The places that name what is read, each with an ending that is read: what is read is noted, whatever comes of it. */
async function readingPlaces(home, schema) {
  const stage = await openProgram()
  const asked = placesIn(schema).flatMap((place) => endings.map((ending) => ({ ...place, ending })))
  const ids = asked.map((_, at) => `p${at}`)
  for (const [at, { hold, ending }] of asked.entries()) {
    const name = `probe-${at}-`
    const inFolder = ending === '' ? name : `probes/${name}${ending}`
    stage.write(home.files(ids[at], hold(inFolder)))
    stage.write(ending === '' ? named(name) : { [`${folderOf(home, ids[at])}/${inFolder}`]: 'a' })
  }
  stage.readNow()
  await stage.run(home.words(ids))
  const read = new Set(stage.readNow().map((file) => /\bprobe-(\d+)-/.exec(file)?.[1]))
  stage.close()
  const found = new Map()
  for (const [at, place] of asked.entries())
    if (read.has(String(at)) && !found.has(place.path)) found.set(place.path, place)
  return [...found.values()]
}

/** Places that are known to name what is read: were they not found, the others would not be either. */
const known = {
  report: [
    'previous',
    'include.0',
    'profile.name',
    'theme.name',
    'theme.logo.dark',
    'theme.cover.image',
    'theme.fonts.text.bold',
  ],
  chapter: ['image', 'file'],
  import: ['file', 'file.0'],
}

/** Each path in each of the places alone. */
async function* eachPlace(name, home, places, some) {
  const missing = (known[name] ?? []).filter((one) => !places.some((place) => place.path === one))
  if (missing.length > 0) yield [`${name}: ${missing.join(', ')} was not found to name anything`]
  for (const { path: place, hold, ending } of places) {
    const stage = await openProgram()
    const all = some(pathsTo(stage.outside, ending), 8)
    const ids = all.map((_, at) => `p${at}`)
    for (const [at, one] of all.entries()) stage.write(home.files(ids[at], hold(one)))
    const linking = ids.filter((_, at) => all[at].includes('link'))
    for (const folder of new Set(linking.map((id) => folderOf(home, id)))) linkOut(stage, folder)
    for (const words of wordsFor(home, ids))
      yield stage
        .faults(await stage.run(words), { within: 300_000 })
        .map((fault) => `${name}, ${place}, ${words[0]}: ${fault}`)
    for (let more = 1; more < all.length; more++) yield []
    stage.close()
  }
}

/** What is checked is built as well, some of it. */
const wordsFor = ({ words }, ids) =>
  words === check
    ? [
        words(ids),
        ['build', ...ids.filter((_, at) => at % 20 === 0), '--draft', '--no-cache', '--format', 'html'],
      ]
    : [words(ids)]

/** Each path in all of the places of the configuration at once. */
async function* asConfiguration(places, some) {
  const alone = places.filter(({ path: one }) => !places.some((other) => other.path.startsWith(`${one}.`)))
  const count = pathsTo('/', '').length
  for (const at of some([...Array(count).keys()], 4)) {
    const stage = await openProgram()
    linkOut(stage, '.')
    const settings = alone.map(({ hold, ending }) => hold(pathsTo(stage.outside, ending)[at] ?? ''))
    stage.write({ 'delrapport.config.yaml': json(settings.reduce(merged, {})) })
    yield stage
      .faults(await stage.run(check(['r'])), { within: 30_000 })
      .map((fault) => `config, path ${at}: ${fault}`)
    stage.close()
  }
}

const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const merged = (one, other) =>
  isMap(one) && isMap(other)
    ? Object.fromEntries(
        [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [
          key,
          key in one && key in other ? merged(one[key], other[key]) : (other[key] ?? one[key]),
        ]),
      )
    : other

/** Named plainly, and so that they name the workspace itself or what lies around it. */
const plain = [
  '../outside',
  '../outside/',
  '..',
  '../',
  '../.',
  '.',
  '../workspace',
  '../outside/reports',
  '../link',
]

/** Folders that the configuration lets reports be counted in from: of those, reports and the words that they explain may be read. */
async function* asWorkspaces(some) {
  const count = pathsTo('/', '').length
  for (const at of [...plain.keys(), ...some([...Array(count).keys()], 4).map((one) => one + plain.length)]) {
    const stage = await openProgram()
    const { outside, workspace } = stage
    const one = plain[at] ?? pathsTo(outside, '')[at - plain.length]
    for (const [name, text] of Object.entries({ 'report.yaml': json(manifest), 'a.md': chapter }))
      writeFileSync(path.join(outside, 'reports/s', name), text)
    symlinkSync(outside, path.join(workspace, 'link'))
    stage.write({ 'delrapport.config.yaml': json({ workspaces: [one] }), ...reportAround(one) })
    const named = path.resolve(workspace, one.replaceAll('\0', ''))
    const mayRead = (file) =>
      ['', 'glossary.yaml', 'reports'].some((name) => file === path.join(named, name)) ||
      file.startsWith(path.join(named, 'reports') + path.sep)
    yield stage
      .faults(await stage.run(check(['r'])), { within: 30_000, mayRead })
      .map((fault) => `workspaces: ${JSON.stringify(one).slice(0, 80)}: ${fault}`)
    stage.close()
  }
}

/** A report that names whatever lies in a folder beside its workspace. */
function reportAround(folder) {
  const secret = (ending) => `../../${folder}/secret${ending}`
  const [svg, ttf] = [secret('.svg'), secret('.ttf')]
  const tables = ['.csv', '.json', '.yaml'].map(
    (ending) => `::table[T]{#t${ending.slice(1)} src=${JSON.stringify(secret(ending))}}`,
  )
  return {
    ...report('r', {
      include: [`${folder}/s`, folder, `${folder}/../outside/s`, `${folder}/reports/s`],
      previous: `${folder}/s`,
      theme: {
        name: `${folder}/a`,
        logo: { light: svg, dark: svg },
        cover: { image: svg },
        fonts: { text: ttf, headings: { regular: ttf, bold: ttf } },
      },
    }),
    'reports/r/b.md': `---\n${json({ file: secret('.pdf'), image: svg })}---\n\n# K\n\n![a](<${svg.replace(/[<>\n]/g, '')}>)\n\n${tables.join('\n\n')}\n`,
  }
}

export const settingPaths = {
  title: 'paths that lead elsewhere, in every setting that names what is read',
  async *tried({ some }) {
    for (const [name, schema] of await schemas()) {
      const home = homes[name]
      if (home === undefined) yield [`${name}: nothing is known of where these settings are written`]
      if (!home) continue
      const places = await readingPlaces(home, schema)
      yield* eachPlace(name, home, places, some)
      if (name === 'report') yield* asConfiguration(places, some)
    }
    yield* asWorkspaces(some)
  },
}
