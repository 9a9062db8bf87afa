/** HarfBuzz, which takes out of a font what is not asked for. It runs in a memory of its own, reaches nothing, and gives the same bytes everywhere. */

import { readPackageFile } from '../../host/package-files.ts'

declare const WebAssembly: {
  instantiate(program: Uint8Array): Promise<{ readonly instance: { readonly exports: object } }>
}

/** What is used of it; numbers are addresses in its memory. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer }
  malloc(size: number): number
  free(at: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_del(set: number, value: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_set(input: number, which: number): number
  hb_subset_or_fail(face: number, input: number): number
}

/** Of HarfBuzz: bytes that it may write to, and the set of features among those of a subset. */
const writable = 2
const featureSet = 6

export interface Subset {
  readonly characters: ReadonlySet<number>
  /** Tags of features beside those that letters are joined by in every script. */
  readonly features: ReadonlySet<string>
}

/** A font in a file of its own, with what these characters need. Throws for one that cannot be read. */
export async function cutFont(font: Uint8Array, subset: Subset): Promise<Buffer> {
  const harfBuzz = await (loading ??= load())
  try {
    return subsetBy(harfBuzz, font, subset)
  } catch (error) {
    // What it was doing when it failed is still in its memory.
    loading = null
    throw error
  }
}

function subsetBy(harfBuzz: HarfBuzz, font: Uint8Array, { characters, features }: Subset): Buffer {
  const at = harfBuzz.malloc(font.length)
  new Uint8Array(harfBuzz.memory.buffer).set(font, at)
  const blob = harfBuzz.hb_blob_create(at, font.length, writable, 0, 0)
  const face = harfBuzz.hb_face_create(blob, 0)
  harfBuzz.hb_blob_destroy(blob)
  const input = harfBuzz.hb_subset_input_create_or_fail()
  const wanted = harfBuzz.hb_subset_input_unicode_set(input)
  for (const character of characters) harfBuzz.hb_set_add(wanted, character)
  const kept = harfBuzz.hb_subset_input_set(input, featureSet)
  // Figures on both sides of a fraction's stroke are the only ones that need these unasked.
  if (!characters.has(fractionStroke)) for (const tag of fractions) harfBuzz.hb_set_del(kept, numberOf(tag))
  for (const tag of features) harfBuzz.hb_set_add(kept, numberOf(tag))
  const subset = harfBuzz.hb_subset_or_fail(face, input)
  const result = subset === 0 ? Buffer.alloc(0) : bytesOf(harfBuzz, subset)
  harfBuzz.hb_subset_input_destroy(input)
  harfBuzz.hb_face_destroy(face)
  harfBuzz.free(at)
  if (result.length === 0) throw new Error('The font cannot be read.')
  return result
}

const fractionStroke = 0x2044
const fractions = ['frac', 'numr', 'dnom'] as const

function bytesOf(harfBuzz: HarfBuzz, face: number): Buffer {
  const blob = harfBuzz.hb_face_reference_blob(face)
  const at = harfBuzz.hb_blob_get_data(blob, 0)
  const bytes = Buffer.from(new Uint8Array(harfBuzz.memory.buffer, at, harfBuzz.hb_blob_get_length(blob)))
  harfBuzz.hb_blob_destroy(blob)
  harfBuzz.hb_face_destroy(face)
  return bytes
}

/** A tag as fonts have it: its four letters in one number. */
const numberOf = (tag: string): number => Buffer.from(tag, 'latin1').readUInt32BE()

let loading: Promise<HarfBuzz> | null = null

async function load(): Promise<HarfBuzz> {
  const bytes = await readPackageFile('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes))
  const harfBuzz = instance.exports as HarfBuzz & Record<'_initialize', () => void>
  harfBuzz['_initialize']()
  return harfBuzz
}
