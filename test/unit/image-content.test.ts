/** What stands in the files of images: whatever bytes they are, they are judged, and within a time in step with their length. */

import { assert, constantFrom, array, property, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentProblem } from '../../src/source/image-content/index.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const head = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="1"'
const svg = (content: string, before = '') =>
  contentProblem('image/svg+xml', bytesOf(`${before}${head}>${content}</svg>`))

describe('an SVG', () => {
  test('may be saved as UTF-16 with its mark', () => {
    const text = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${head}><text>å</text></svg>`,
      'utf16le',
    )
    expect(contentProblem('image/svg+xml', text)).toBeNull()
  })

  test('may have a prefix of its own for SVG', () => {
    const text = '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="3" height="1"/>'
    expect(contentProblem('image/svg+xml', bytesOf(text))).toBeNull()
  })

  test('is held to the entities that it declares, where it declares all of them', () => {
    expect(svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a "b">]>')).toBeNull()
    expect(svg('<text>&c;</text>', '<!DOCTYPE svg [<!ENTITY a "b">]>')).toMatchObject({ slip: 'entity' })
    expect(svg('<text>&c;</text>', '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>')).toBeNull()
  })

  test('tells the line of a lone & rather than where it is found out', () => {
    expect(svg('\n<text>a & b\n</text>\n<text>c;</text>')).toEqual({
      fault: 'malformed',
      line: 2,
      slip: 'ampersand',
    })
  })

  test.each([
    ['<a href="https://example.org/"/>', null],
    ['<use href="#a" style="fill: url(#b)"/>', null],
    ['<image href="DATA:image/png;base64,AAAA"/>', null],
    ['<metadata><x xmlns="urn:x" href="a.html"/></metadata>', null],
    ['<use href="andra.svg#a"/>', 'andra.svg#a'],
    ['<rect fill="url(&quot;monster.svg#a&quot;)"/>', 'monster.svg#a'],
    ["<style>@font-face { src: url( 'a.woff' ) }</style>", 'a.woff'],
    ["<style>@import 'a.css';</style>", 'a.css'],
  ])('%s', (content, target) => {
    expect(svg(content)).toEqual(target === null ? null : { fault: 'linked', target })
  })
})

const types = ['image/gif', 'image/jpeg', 'image/png', 'image/svg+xml', 'image/webp']

test('any bytes are judged', () => {
  assert(
    property(constantFrom(...types), uint8Array({ minLength: 14, maxLength: 300 }), (type, bytes) => {
      contentProblem(type, bytes)
    }),
  )
})

test('any scraps of SVG are judged', () => {
  const scraps = [
    '<svg',
    '>',
    '/>',
    '</svg>',
    '&',
    ';',
    '<!DOCTYPE a [',
    ']>',
    '<!ENTITY a "b">',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<style>',
    'url(',
    '/*',
    '"',
    ' href="a"',
    ' xmlns:a=""',
    '<?a ?>',
    'å',
  ]
  assert(
    property(array(constantFrom(...scraps)), (parts) => {
      contentProblem('image/svg+xml', bytesOf(parts.join('')))
    }),
  )
})

test.each(['&', '<!--', '/*', 'url(', '<![CDATA[', '@import ', '<!ENTITY a "'])(
  'many %s take no time',
  (scrap) => {
    svg(`<style>${scrap.repeat(200_000)}</style>`)
    svg(`<rect style="${scrap.replace(/[<"&]/g, '').repeat(200_000)}"/>`)
    svg('', `<!DOCTYPE svg [${scrap.repeat(100_000)}]>`)
  },
)
