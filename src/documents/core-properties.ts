/** What a file of an office program says of itself: its title, its language and the day it was last saved. */

import type { Archive } from '../source/office/archive.ts'
import { readRelationships } from '../source/office/relationships.ts'
import { readXml } from '../source/office/xml.ts'
import { languageOf, type Language } from '../model/language.ts'
import { isoDay } from './iso-day.ts'

export interface CoreProperties {
  readonly title: string | null
  readonly language: Language | null
  /** `2026-08-31`. */
  readonly saved: string | null
}

/** Longer than anything that is a title. */
const lengthLimit = 500

export async function readCoreProperties(archive: Archive): Promise<CoreProperties> {
  const found = new Map<string, string>()
  const inPackage = await readRelationships(archive, '')
  const part = inPackage.find(({ type, isExternal }) => type === 'core-properties' && !isExternal)?.target
  if (part !== undefined && archive.has(part)) {
    let [reading, text] = ['', '']
    await readXml(archive, part, {
      open(name, parent) {
        ;[reading, text] = [name, '']
        return parent === 'coreProperties'
      },
      text(more) {
        if (text.length < lengthLimit) text += more
      },
      close(name) {
        if (name === reading) found.set(name, text.slice(0, lengthLimit).normalize('NFC').trim())
      },
    })
  }
  return {
    title: found.get('title') || null,
    language: languageOf(found.get('language') ?? ''),
    saved: isoDay(found.get('modified') ?? found.get('created') ?? ''),
  }
}
