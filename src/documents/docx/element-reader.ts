/** Reads a part element by element: whoever reads one says who reads what is inside it. */

import type { Archive } from '../../source/office/archive.ts'
import { readXml, type Attributes } from '../../source/office/xml.ts'

export interface ElementReader {
  /** Who reads what is inside the element; null for nobody. */
  open(name: string, attributes: Attributes): ElementReader | null
  /** Takes the text directly inside the element that it was given for. */
  text?(text: string): void
  /** An element ends for whose inside it had named a reader. */
  close?(name: string): void
}

export async function readElements(archive: Archive, part: string, root: ElementReader): Promise<void> {
  const around: (ElementReader | null)[] = [root]
  await readXml(archive, part, {
    open(name, _, attributes) {
      const inside = around.at(-1)?.open(name, attributes) ?? null
      around.push(inside)
      return inside?.text !== undefined
    },
    text(text) {
      around.at(-1)?.text?.(text)
    },
    close(name) {
      if (around.pop()) around.at(-1)?.close?.(name)
    },
  })
}

/** For an element that holds text alone. */
export const textReader = (text: (text: string) => void): ElementReader => ({ open: () => null, text })
