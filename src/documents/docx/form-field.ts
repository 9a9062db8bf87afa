/** A field to be filled in: what was chosen stands in its settings, and not in its result. */

import { attribute, isOn, wholeNumber } from './attributes.ts'
import type { ElementReader } from './element-reader.ts'

export interface FormField {
  readonly reader: ElementReader
  /** A box with or without its tick, or the choice from a list; empty for other fields. */
  value(): string
}

export function formField(): FormField {
  let isTicked: boolean | null = null
  let chosen = 0
  const choices: string[] = []
  const box: ElementReader = {
    open(name, attributes) {
      // `checked`, where it is there, comes after `default`.
      if (name === 'default' || name === 'checked') isTicked = isOn(attributes)
      return null
    },
  }
  const list: ElementReader = {
    open(name, attributes) {
      const value = attribute(attributes, 'val')
      if (name === 'default' || name === 'result') chosen = wholeNumber(value) ?? 0
      if (name === 'listEntry') choices.push(value ?? '')
      return null
    },
  }
  const reader: ElementReader = {
    open(name) {
      if (name === 'ffData') return reader
      if (name !== 'checkBox') return name === 'ddList' ? list : null
      isTicked = false
      return box
    },
  }
  return {
    reader,
    value() {
      if (isTicked !== null) return isTicked ? '☒' : '☐'
      return choices[chosen] ?? ''
    },
  }
}
