/** A drawing read back from its SVG: where its texts and marks lie, and what is wrong with that. */

import type { MeasureText } from '../../src/model/chart.ts'

interface Box {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const attributesOf = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]))

const unescaped = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

/** From the height of capitals to the depth of what goes below the line, in shares of the size. */
const [rise, fall] = [0.72, 0.14]

function textBoxes(svg: string, measure: MeasureText): Box[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].flatMap(([, tag, content]) => {
    const own = attributesOf(tag!)
    const [x, y] = [Number(own.get('x')), Number(own.get('y'))]
    const names = own.get('class')!.split(' ')
    const isSmall =
      ['chart-value', 'chart-tick', 'chart-axis'].some((name) => names.includes(name)) &&
      !names.includes('figure')
    const size = isSmall ? 11 : 12
    const what = unescaped(content!)
    if (what.trim() === '') return []
    const width = measure(what, size)
    const left = names.includes('end') ? x - width : names.includes('middle') ? x - width / 2 : x
    // On end, from below.
    if (own.has('transform'))
      return [{ what, left: x - rise * size, right: x + fall * size, top: y, bottom: y + width }]
    return [{ what, left, right: left + width, top: y - rise * size, bottom: y + fall * size }]
  })
}

function markBoxes(svg: string): Box[] {
  const boxes: Box[] = []
  for (const [, name, tag] of svg.matchAll(/<(rect|line|circle)([^>]*)\/>/g)) {
    const own = attributesOf(tag!)
    const at = (key: string): number => Number(own.get(key))
    const what = `${name} ${own.get('class')}`
    if (name === 'rect')
      boxes.push({
        what,
        left: at('x'),
        right: at('x') + at('width'),
        top: at('y'),
        bottom: at('y') + at('height'),
      })
    else if (name === 'circle')
      boxes.push({
        what,
        left: at('cx') - at('r'),
        right: at('cx') + at('r'),
        top: at('cy') - at('r'),
        bottom: at('cy') + at('r'),
      })
    else
      boxes.push({
        what,
        left: Math.min(at('x1'), at('x2')),
        right: Math.max(at('x1'), at('x2')),
        top: Math.min(at('y1'), at('y2')),
        bottom: Math.max(at('y1'), at('y2')),
      })
  }
  return boxes
}

/** Texts that meet, and what lies outside, as one would tell them; nothing of a drawing that is well made. */
export function problemsOf(svg: string, measure: MeasureText): string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number)
  const texts = textBoxes(svg, measure)
  const problems = [...texts, ...markBoxes(svg)].flatMap(({ what, left, right, top, bottom }) =>
    left < -1 ||
    right > width! + 1 ||
    top < -1 ||
    bottom > height! + 1 ||
    [left, right, top, bottom].some(Number.isNaN)
      ? [`outside: ${what} ${[left, right, top, bottom].map(Math.round).join(' ')} of ${width} ${height}`]
      : [],
  )
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1))
      if (
        one.left < other.right - 0.5 &&
        other.left < one.right - 0.5 &&
        one.top < other.bottom - 0.5 &&
        other.top < one.bottom - 0.5
      )
        problems.push(`meet: ${one.what} | ${other.what} at ${Math.round(one.left)} ${Math.round(one.top)}`)
  })
  return problems
}

/** The lengths of bars, in their order, without those of the key. */
export const figuresDrawn = (svg: string): number[] =>
  [...svg.matchAll(/<rect([^>]*)\/>/g)].flatMap(([, tag]) => {
    const own = attributesOf(tag!)
    const isKey = own.get('width') === '18' && own.get('height') === '10'
    return own.get('class')!.includes('chart-bar') && !isKey ? [Number(own.get('width'))] : []
  })
