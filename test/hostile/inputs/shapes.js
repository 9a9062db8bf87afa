/** What is deep, wide, long or many in every grammar: the largest sizes that `npm run growth` measures, and beyond. */

import { grammars } from '../grammars/index.js'

/** Sizes of an input, in characters. */
const sizes = [50_000, 1_000_000]

export const shapes = {
  title: 'nesting, repetition and huge tables in every grammar, at two sizes',
  tried: ({ some, tryAll }) =>
    tryAll(
      some(grammars, 40).flatMap(({ title, make }) =>
        sizes.map((size) => {
          const { files, bytes, ending } = make(size)
          const name = `${title}, ${size} characters`
          if (!files) return { name, bytes, ending }
          const list = Object.entries(files).map(([file, content]) => [file, Buffer.from(content)])
          return { name, id: 'r', files: new Map(list) }
        }),
      ),
    ),
}
