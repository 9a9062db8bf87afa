/** Drawings, whose cost their bytes do not tell. */

import { numbered, report } from './report.js'

const drawing = (inside) =>
  report('![En bild](a.svg)\n', {
    'reports/r/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">${inside}</svg>`,
  })

export const pictures = [
  ['elements', (size) => drawing('<rect x="1" y="1" width="2" height="2"/>'.repeat(size / 40))],
  ['groups in groups', (size) => drawing(`${'<g>'.repeat(size / 7)}${'</g>'.repeat(size / 7)}`)],
  [
    'copies',
    (size) => drawing(`<g id="a"><rect width="1" height="1"/></g>${'<use href="#a"/>'.repeat(size / 16)}`),
  ],
  [
    'copies of copies',
    (size) =>
      drawing(
        numbered(size, (index) => `<g id="a${index + 1}">${`<use href="#a${index}"/>`.repeat(10)}</g>`),
      ),
  ],
  [
    'copies that lead back',
    (size) =>
      drawing(
        numbered(size, (index) => `<g id="a${index}"><use href="#a${index + 1}"/><use href="#a0"/></g>`),
      ),
  ],
  ['a path', (size) => drawing(`<path d="M0 0${'L1 1'.repeat(size / 4)}"/>`)],
  ['a text', (size) => drawing(`<text>${'ord '.repeat(size / 4)}</text>`)],
  [
    'filters',
    (size) =>
      drawing(
        numbered(
          size,
          (index) =>
            `<filter id="f${index}"><feGaussianBlur stdDeviation="50"/></filter><rect width="9" height="9" filter="url(#f${index})"/>`,
        ),
      ),
  ],
  [
    'styles',
    (size) =>
      drawing(
        `<style>${numbered(size / 2, (index) => `.a${index}{filter:blur(1px)}`)}</style>${numbered(size / 2, (index) => `<rect class="a${index}"/>`)}`,
      ),
  ],
  ['braces of a style', (size) => drawing(`<style>${'{'.repeat(size)}</style>`)],
  ['dots of a style', (size) => drawing(`<style>${'.a'.repeat(size / 2)}</style>`)],
  ['references in a value', (size) => drawing(`<rect fill="${'url(#a '.repeat(size / 7)}"/>`)],
  [
    'a head that is not closed',
    (size) => report('![En bild](a.svg)\n', { 'reports/r/a.svg': `<!--${' <svg'.repeat(size / 5)}` }),
  ],
  [
    'entities',
    (size) =>
      report('![En bild](a.svg)\n', {
        'reports/r/a.svg': `<!DOCTYPE svg [${numbered(size, (index) => `<!ENTITY e${index} "${index === 0 ? 'a' : `&e${index - 1};`.repeat(9)}">`)}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&e9;</text></svg>`,
      }),
  ],
].map(([title, make]) => ({ title: `drawing: ${title}`, make }))
