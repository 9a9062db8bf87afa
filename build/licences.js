/**
 * What ships inside the bundle stands under its own licences: they are collected from the packages whose code is in it, in
 * the order of their names. A package without one fails the build; `build/licences/` has those that packages declare and
 * leave out.
 */

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const fileName = 'THIRD-PARTY-LICENCES.txt'
const leftOut = path.join(import.meta.dirname, 'licences')

/** A plugin of rolldown's. */
export function collectLicences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const folders = new Map()
      for (const file of modulesOf(bundle)) {
        const folder = packageFolder(file)
        if (folder) folders.set(folder, [...(folders.get(folder) ?? []), file])
      }
      const texts = [...folders].map(([folder, files]) => licenceOf(folder, files)).sort()
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n\n${'-'.repeat(80)}\n\n`) + '\n' })
    },
  }
}

/** The files whose code is in the bundle. */
const modulesOf = (bundle) =>
  Object.values(bundle).flatMap((output) =>
    Object.entries(output.modules ?? {})
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => id),
  )

/** `…/node_modules/@scope/name/lib/x.js` → `…/node_modules/@scope/name`; undefined for what is the program's own. */
const packageFolder = (file) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1]

function licenceOf(folder, files) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const own = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file))
    .sort()
    .map((file) => path.join(folder, file))
  const instead = path.join(leftOut, `${name.replace('/', '+')}.txt`)
  if (own.length === 0 && existsSync(instead)) own.push(instead)
  if (own.length === 0)
    throw new Error(`${name} ${version} (${license}) has no licence that could be shipped`)
  const texts = new Set([...own.map(textOf), ...files.sort().flatMap(licenceAbove)])
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}

const textOf = (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()

/** What packages have copied from others stands under those others' licences, whole in the comment above it. */
function licenceAbove(file) {
  const comment = /^\s*\/\*[\s\S]*?\*\//.exec(textOf(file))?.[0] ?? ''
  return /permission is hereby granted|apache license|redistribution and use/i.test(comment) ? [comment] : []
}
