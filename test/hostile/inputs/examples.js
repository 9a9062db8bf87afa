/** The examples that specifications are tested with: as chapters, and in a cell, a quote and an item. */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { shown, workspace } from './report.js'

const { tests, text } = createRequire(import.meta.url)('commonmark-spec')

/** Debian's package `cmark-gfm` brings it; no package of npm does. */
const places = ['/usr/share/doc/cmark-gfm/spec.txt.gz', '/usr/share/doc/cmark-gfm/spec.txt']
const place = places.find((file) => existsSync(file))

function examplesIn(text) {
  return [...text.matchAll(/^`{32} example[^\n]*\n([\s\S]*?)^\.\n/gm)].map(([, example]) =>
    example.replaceAll('→', '\t'),
  )
}

const within = (start) => (example) => example.replace(/^/gm, start)
const forms = {
  chapter: (example) => example,
  quote: within('> '),
  item: (example) => `- ${within('  ')(example).slice(2)}`,
  box: (example) => `:::note\n\n${example}\n:::`,
}

const worksOf = (examples) =>
  examples.flatMap((example) =>
    Object.entries(forms).map(([form, make]) =>
      workspace(`${form} ${shown(example)}`, { 'reports/r/a.md': `# K\n\n${make(example)}\n` }),
    ),
  )

export const commonMark = {
  title: 'examples of CommonMark, each in a chapter, a quote, an item and a box',
  tried: ({ some, tryAll }) =>
    tryAll(worksOf(some(text ? tests.map(({ markdown }) => markdown.replaceAll('→', '\t')) : [], 60))),
}

export const githubMarkdown = {
  title: 'examples of GitHub’s Markdown, the same',
  unavailable: () => (place ? null : 'Debian’s cmark-gfm has them'),
  tried({ some, tryAll }) {
    const bytes = readFileSync(place)
    return tryAll(worksOf(some(examplesIn(String(place.endsWith('gz') ? gunzipSync(bytes) : bytes)), 60)))
  },
}
