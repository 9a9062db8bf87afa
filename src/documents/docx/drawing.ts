/** What stands in a drawing, a picture of older versions of Word or an embedded object. */

import type { ForeignBlock, ForeignPlace, Loss } from '../document.ts'
import { lookUp } from '../../model/look-up.ts'
import type { Attributes } from '../../source/office/xml.ts'
import { attribute, isOn } from './attributes.ts'
import type { ElementReader } from './element-reader.ts'
import { noPages } from './pages.ts'
import type { Reading, Story } from './reading.ts'
import { aroundOthers } from './wrappers.ts'

export interface Drawing {
  readonly reader: ElementReader
  /** What it shows, when it has been read whole. */
  end(): readonly ForeignBlock[]
}

interface Picture {
  readonly name: string | null
  readonly alt: string
}

const description = (attributes: Attributes): string =>
  described(attribute(attributes, 'descr') || attribute(attributes, 'title') || '')

/** On one line, and without what Word adds where it has described an image itself. */
const described = (text: string): string =>
  text.slice(0, longest).replace(/\s+/g, ' ').replace(byMachine, '').trim()

/** Longer than any description that somebody reads. */
const longest = 5000

const byMachine =
  / ?(?:Automatiskt genererad beskrivning|Description automatically generated|AI-genererat innehåll kan vara felaktigt|AI-generated content may be incorrect)\.?$/i

export function newDrawing(reading: Reading, at: ForeignPlace): Drawing {
  /** Of all of it, and of the part that is being read. */
  let [common, own] = ['', '']
  let isDecorative = false
  let isSeen = true
  let lost: Loss['what'] | null = null
  const pictures: Picture[] = []
  const texts: Story[] = []

  const picture = (relationship: string | undefined): void => {
    reading.spend(1)
    pictures.push({ name: reading.imageOf(relationship ?? ''), alt: own || common })
  }
  const elements: Readonly<Record<string, (attributes: Attributes) => void>> = {
    docPr(attributes) {
      if (/^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')) isSeen = false
      common = description(attributes)
    },
    cNvPr: (attributes) => void (own = description(attributes)),
    shape: (attributes) => void (own = described(attribute(attributes, 'alt') ?? '')),
    // A rule across the page.
    rect: (attributes) => void (isDecorative ||= attribute(attributes, 'hr') !== undefined),
    decorative: (attributes) => void (isDecorative ||= isOn(attributes)),
    blip: (attributes) => picture(attribute(attributes, 'embed')),
    imagedata: (attributes) => picture(attribute(attributes, 'id')),
    chart: () => void (lost = 'chart'),
    relIds: () => void (lost = 'drawing'),
    contentPart: () => void (lost = 'drawing'),
    control: () => void (lost = 'embedded'),
    OLEObject(attributes) {
      lost = /^equation/i.test(attribute(attributes, 'ProgID') ?? '') ? 'formula' : 'embedded'
    },
  }

  const reader: ElementReader = {
    open(name, attributes) {
      const around = aroundOthers(name, reader)
      if (around !== undefined) return around
      if (name === 'txbxContent') {
        const story = reading.openStory({ ...reading, pages: noPages(at) })
        texts.push(story)
        return story.reader
      }
      lookUp(elements, name)?.(attributes)
      return reader
    },
  }

  const imageBlock = ({ name, alt }: Picture): readonly ForeignBlock[] => {
    if (name !== null) return [{ type: 'image', name, alt, at }]
    reading.losses.add('image', at)
    return []
  }

  return {
    reader,
    end() {
      if (!isSeen) {
        reading.losses.add('hidden', at)
        return []
      }
      const written = texts.flatMap((story) => story.end())
      if (lost !== null) reading.losses.add(lost, at)
      // What stands for an object on the page is a picture that can be neither read nor changed.
      if (lost !== null || isDecorative) return written
      if (pictures.length === 0 && written.length === 0) reading.losses.add('drawing', at)
      return [...pictures.flatMap(imageBlock), ...written]
    },
  }
}
