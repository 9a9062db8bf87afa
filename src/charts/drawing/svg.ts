/** SVG as text: elements whose attributes and texts are escaped. Looks are the theme's; only places stand here. */

import { escapeHtml } from '../../model/escape-html.ts'

/** Sizes of type, in a drawing's own units; the theme sets them too. */
export const type = { text: 12, small: 11 } as const

type Attributes = Readonly<Record<string, string | number>>

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeHtml(value)}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** One line of text whose baseline stands at `y`. */
export const text = (x: number, y: number, content: string, className: string): string =>
  element('text', { x, y, class: className }, escapeHtml(content))

/** One line of text on end, read with the head to the left; `x` is its baseline, and from `y` on it goes down to its beginning. */
export const standingText = (x: number, y: number, content: string, className: string): string =>
  element(
    'text',
    { x, y, class: className, transform: `rotate(-90 ${rounded(x)} ${rounded(y)})` },
    escapeHtml(content),
  )

const written = /<text x="(-?[\d.]+)" y="(-?[\d.]+)" class="([^"]*)">([^<]*)<\/text>/g

/** A drawing's texts, and what else there is of it. */
export const textsOf = (body: string): { readonly marks: string; readonly texts: string } => ({
  marks: body.replace(written, ''),
  texts: [...body.matchAll(written)].map(([whole]) => whole).join(''),
})

/** Texts on the other side of the middle of so much width: each begins where it ended. */
export const turnedTexts = (texts: string, width: number): string =>
  texts.replace(written, (_, x: string, y: string, className: string, content: string) => {
    const names = className.split(' ')
    const turned = names.includes('middle')
      ? names
      : names.includes('end')
        ? names.filter((name) => name !== 'end')
        : [...names, 'end']
    return element('text', { x: width - Number(x), y: Number(y), class: turned.join(' ') }, content)
  })

export const line = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  element('line', { x1, y1, x2, y2, class: className })

export const rectangle = (x: number, y: number, wide: number, high: number, className: string): string =>
  element('rect', { x, y, width: wide, height: high, class: className })

const rounded = (value: number): string => String(Math.round(value * 100) / 100)
