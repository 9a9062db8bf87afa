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

export const line = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  element('line', { x1, y1, x2, y2, class: className })

export const rectangle = (x: number, y: number, wide: number, high: number, className: string): string =>
  element('rect', { x, y, width: wide, height: high, class: className })

const rounded = (value: number): string => String(Math.round(value * 100) / 100)
