/**
 * A chart as a drawing by itself: what the theme's style sheets say of its parts stands at each of them, since Word knows no
 * style sheet.
 */

import { drawChart } from '../../charts/drawing/draw-chart.ts'
import type { Chart } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import { directionOf } from '../../model/writing-direction.ts'
import { parse } from '../../render/palette.ts'
import { measureIn } from '../../wording/font-widths.ts'
import type { Orientation } from './lengths.ts'
import type { Look, Typeface } from './look.ts'

export interface ChartDrawing {
  readonly svg: string
  /** In its own units. */
  readonly width: number
  readonly height: number
}

export function chartDrawing(
  chart: Chart,
  language: Language,
  sheets: readonly string[],
  look: Look,
  page: Orientation,
  lang: string,
): ChartDrawing {
  const rules = rulesFor(sheets, look)
  const drawn = drawChart(
    chart,
    language,
    { canvas: page, measure: measureIn(fontName(look.headings)), reads: directionOf(lang) },
    '',
  )
  const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn) ?? []
  const body = drawn.slice(drawn.indexOf('>') + 1)
  const fonts = `${look.headings.name}, ${look.headings.instead}, sans-serif`
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fonts}">`
  return { svg: open + styled(body, rules), width: Number(width), height: Number(height) }
}

/** As authors choose it: the package's name without its edition; none of a typeface that is not the program's. */
const fontName = ({ files }: Typeface): string => (typeof files === 'string' ? files.replace(/-\d$/, '') : '')

interface Rule {
  readonly tag: string | null
  readonly classes: readonly string[]
  readonly declarations: readonly (readonly [property: string, value: string])[]
}

/** What of CSS an attribute of SVG can say. */
const attributes = new Set([
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'text-anchor',
  'font-size',
  'font-weight',
])

const styled = (svg: string, rules: readonly Rule[]): string =>
  svg.replace(
    /<(\w+)((?: [\w-]+="[^"]*")*) class="([^"]*)"/g,
    (_, tag: string, before: string, names: string) => {
      const classes = names.split(' ')
      const set = new Map<string, string>()
      for (const rule of rules)
        if ((rule.tag === null || rule.tag === tag) && rule.classes.every((name) => classes.includes(name)))
          for (const [property, value] of rule.declarations) set.set(property, value)
      return `<${tag}${before}${[...set].map(([property, value]) => ` ${property}="${value}"`).join('')}`
    },
  )

/** Rules of charts, those that say more of an element after those that say less. */
function rulesFor(sheets: readonly string[], look: Look): Rule[] {
  const colours = coloursOf(look)
  return [
    ...sheets
      .join('\n')
      .replace(/\/\*[^]*?\*\//g, '')
      .matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/g),
  ]
    .flatMap(([, selectors, declarations]) => {
      const said = declarationsOf(declarations!, colours)
      return selectors!.split(',').flatMap((selector): Rule[] => {
        const target = targetOf(selector.trim())
        return target && said.length > 0 ? [{ ...target, declarations: said }] : []
      })
    })
    .toSorted((a, b) => weight(a) - weight(b))
}

const weight = ({ tag, classes }: Rule): number => 10 * classes.length + (tag === null ? 0 : 1)

/** `.chart text`, `.chart-bar.mark-1`; null for what speaks of other things. */
function targetOf(selector: string): Pick<Rule, 'tag' | 'classes'> | null {
  const [, within, tag, names] = /^(\.chart\s+)?([a-z]+)?((?:\.[\w-]+)*)$/.exec(selector) ?? []
  const classes = (names ?? '').split('.').filter((name) => name !== '')
  const isOfChart = within !== undefined || classes.some((name) => name.startsWith('chart-'))
  return isOfChart && (tag !== undefined || classes.length > 0) ? { tag: tag ?? null, classes } : null
}

type Colours = ReadonlyMap<string, string>

function declarationsOf(text: string, colours: Colours): Rule['declarations'] {
  return text.split(';').flatMap((declaration) => {
    const at = declaration.indexOf(':')
    const property = declaration.slice(0, at).trim()
    const value = attributes.has(property) ? valueOf(declaration.slice(at + 1).trim(), colours) : null
    return value === null ? [] : [[property, value] as const]
  })
}

/** Null for what cannot be told without a browser. */
function valueOf(value: string, colours: Colours): string | null {
  const mixed = /^color-mix\(in srgb, ([^,]+?) (\d+)%, ([^,]+)\)$/.exec(value)
  if (mixed) {
    const [one, other] = [mixed[1]!, mixed[3]!].map((part) => valueOf(part, colours))
    return one?.startsWith('#') && other?.startsWith('#') ? mix(one, Number(mixed[2]), other) : null
  }
  const named = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (named !== undefined) return colours.get(named) ?? null
  return /^(?:#[\da-f]{6}|none|[a-z]+|[\d. ]+(?:px)?)$/i.test(value) ? value.replace(/px$/, '') : null
}

const mix = (one: string, share: number, other: string): string => {
  const [first, second] = [parse(one), parse(other)]
  const digits = first.map((value, index) =>
    Math.round((value * share + second[index]! * (100 - share)) / 100)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}

function coloursOf({ colours }: Look): Colours {
  const names = {
    ink: colours.ink,
    muted: colours.muted,
    rule: colours.rule,
    'rule-strong': colours.ruleStrong,
    paper: 'ffffff',
    good: colours.good,
    bad: colours.bad,
    wait: colours.wait,
    accent: colours.accent,
    'accent-text': colours.accentText,
    second: colours.second,
    'second-line': colours.secondLine,
    third: colours.third,
  }
  return new Map(Object.entries(names).map(([name, digits]) => [name, `#${digits}`]))
}
