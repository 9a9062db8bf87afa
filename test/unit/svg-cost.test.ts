/** Which drawings are refused: those that a browser would draw for minutes, and none that drawing programs make. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isCostlySvg } from '../../src/source/image-content/svg-cost.ts'

const svg = (content: string, before = '') =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">${content}</svg>`,
  )
const shadow = '<filter id="f"><feGaussianBlur stdDeviation="3"/><feOffset/><feMerge/></filter>'
const times = (count: number, one: string) => one.repeat(count)

/** Groups of ten copies of the group before. */
const copies = (levels: number, attribute = 'href') =>
  `<defs><g id="a0"><rect/></g>${Array.from(
    { length: levels },
    (_, level) => `<g id="a${level + 1}">${times(10, `<use ${attribute}="#a${level}"/>`)}</g>`,
  ).join('')}</defs><use ${attribute}="#a${levels}"/>`

describe('refused', () => {
  test.each([
    ['copies of copies', svg(copies(8))],
    ['copies of copies, the old way', svg(copies(30, 'xlink:href'))],
    [
      'patterns of patterns',
      svg(
        Array.from(
          { length: 40 },
          (_, n) => `<pattern id="p${n + 1}">${times(9, `<rect fill="url(#p${n})"/>`)}</pattern>`,
        ).join('') + '<rect fill="url(#p40)"/>',
      ),
    ],
    [
      'a filter of noise on many elements',
      svg(`<filter id="f"><feTurbulence numOctaves="50"/></filter>${times(100, '<rect filter="url(#f)"/>')}`),
    ],
    [
      'a filter in the styles of many elements',
      svg(`${shadow}${times(300, `<rect style="filter: url('#f')"/>`)}`),
    ],
    [
      'a filter on a class of many elements',
      svg(`<style>.a, .b { filter:url(#f) }</style>${shadow}${times(300, '<rect class="x b"/>')}`),
    ],
    [
      'a filter on everything',
      svg(`<style>rect{filter:blur(9px) blur(9px)}</style>${times(600, '<rect/>')}`),
    ],
    [
      'a drawing within',
      svg(`<image href="data:image/svg+xml;base64,${svg(copies(8)).toString('base64')}"/>`),
    ],
    [
      'selectors and elements without end',
      svg(
        `<style>${Array.from({ length: 10_000 }, (_, n) => `.a${n}{filter:url(#g)}`).join('')}</style>${times(10_000, '<rect class="b"/>')}`,
      ),
    ],
    ['half a million elements', svg(times(500_000, '<a/>'))],
    [
      'texts that stand for elements',
      svg('&b;', '<!DOCTYPE svg [<!ENTITY a "<rect/>"><!ENTITY b "&a;&a;">]>'),
    ],
    [
      'a long chain of copies',
      svg(Array.from({ length: 20_000 }, (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/></g>`).join('')),
    ],
    ['groups in groups', svg(times(5000, '<g>') + times(5000, '</g>'))],
  ])('%s', (_, bytes) => {
    expect(isCostlySvg(bytes)).toBe(true)
  })
})

describe('drawn', () => {
  test.each([
    ['a map of 100 000 paths', svg(times(100_000, '<path d="M0 0"/>'))],
    [
      'a symbol used a thousand times',
      svg(`<symbol id="s">${times(20, '<path/>')}</symbol>${times(1000, '<use href="#s"/>')}`),
    ],
    ['twenty shadows', svg(`${shadow}${times(20, '<g filter="url(#f)"><rect/></g>')}`)],
    [
      'a shadow on a class among thousands',
      svg(
        `<style>.c1{fill:red}.c2{filter:url(#f)}</style>${shadow}${times(5000, '<rect class="c1"/>')}<rect class="c2"/>`,
      ),
    ],
    ['what uses itself', svg('<g id="a"><use href="#a"/><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
    [
      'names for addresses, as Illustrator writes them',
      svg(
        '<rect/>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>',
      ),
    ],
    ['what is no XML', svg('<rect')],
    ['a style sheet of dots', svg(`<style>${times(500_000, '.a')}</style><rect/>`)],
    ['a style of hyphens', svg(`<rect style="filter:${times(500_000, 'a-')}"/>`)],
  ])('%s', (_, bytes) => {
    expect(isCostlySvg(bytes)).toBe(false)
  })

  test('the drawings of the examples', () => {
    const root = path.join(import.meta.dirname, '../../examples')
    const drawings = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.svg'),
    )
    expect(drawings.length).toBeGreaterThan(0)
    for (const file of drawings) expect(isCostlySvg(readFileSync(path.join(root, file))), file).toBe(false)
  })
})
