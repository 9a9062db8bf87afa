/** The files of a typeface that a manifest names → the typeface. What is wrong with them is told where they are named. */

import { createHash } from 'node:crypto'
import path from 'node:path/posix'
import type { Emit } from '../../diagnostics/diagnostic.ts'
import type { FontFault } from '../../diagnostics/catalogue/font.ts'
import { isUnread, type Workspace } from '../../host/workspace.ts'
import { inBoth, type Typeface, type TypefaceFace } from '../../model/typeface.ts'
import { cutFont } from './cut-font.ts'
import { nearestFile } from '../nearest-file.ts'
import type { FontFile, FontReference } from './font-reference.ts'
import { readFont, type ReadFont } from './read-font.ts'

const byteLimit = 10 * 1024 * 1024
/** Families of more files than these have faces that no report uses. */
const mostFiles = 60

interface LoadedFont extends ReadFont {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The report's other typeface is told of once, where both are of the same files. Null where what is named cannot be used: the report then has the typeface of its theme. */
export async function loadTypeface(
  workspace: Workspace,
  { files, isAlone }: FontReference,
  other: Typeface | null,
  emit: Emit,
): Promise<Typeface | null> {
  const loaded: LoadedFont[] = []
  for (const file of files) {
    const font = await loadNamed(workspace, file, emit)
    if (font === null) return null
    loaded.push({ ...font, ...asNamed(file, isAlone, font) })
  }
  const [named] = files
  const [first] = loaded
  if (!named || !first) return null
  const beside = isAlone ? await loadBeside(workspace, first) : []
  const all = oneOfEach([...loaded, ...beside])
  const { span } = named
  if (all.some(({ rights }) => rights === 'none')) {
    emit('font/unusable', { path: named.written, fault: 'forbidden' }, span)
    return null
  }
  const typeface = typefaceOf(all)
  if (other?.name === typeface.name) return other
  tellFaces(typeface, named, emit)
  if (!typeface.isInstallable) emit('font/not-in-word', { family: typeface.family }, span)
  if (!typeface.mayBeCut) emit('font/cut', { family: typeface.family }, span)
  return typeface
}

async function loadNamed(
  workspace: Workspace,
  { path: file, written, span }: FontFile,
  emit: Emit,
): Promise<LoadedFont | null> {
  const font = await loadFont(workspace, file)
  if (typeof font === 'object') return font
  if (font === 'outside') emit('path/outside', { path: written }, span)
  else if (font === 'missing')
    emit('font/missing', { path: written, nearest: await nearestFile(workspace, file, written) }, span)
  else emit('font/unusable', { path: written, fault: font }, span)
  return null
}

async function loadFont(
  workspace: Workspace,
  file: string,
): Promise<LoadedFont | FontFault | 'missing' | 'outside'> {
  const bytes = await workspace.readBytes(file, byteLimit)
  if (isUnread(bytes)) return bytes.unread === 'outside' || bytes.unread === 'size' ? bytes.unread : 'missing'
  const read = readFont(bytes)
  if (typeof read === 'string') return read
  return (await isSound(bytes)) ? { ...read, path: file, bytes } : 'damaged'
}

/** Whether its outlines and tables hold together, as far as taking some of them shows: browsers leave out without a word what does not. */
const isSound = (bytes: Uint8Array): Promise<boolean> =>
  cutFont(bytes, { characters: new Set(sample), features: new Set() }).then(
    () => true,
    () => false,
  )

/** Printable letters of Latin. */
const sample = Array.from({ length: 0x24f }, (_, code) => code + 1)

/** What a file is named as counts, whatever it says of itself. */
function asNamed(
  { face }: FontFile,
  isAlone: boolean,
  { weight }: ReadFont,
): Pick<ReadFont, 'weight' | 'style'> | null {
  if (isAlone) return null
  switch (face) {
    case 'regular':
      return { weight: 400, style: 'normal' }
    case 'italic':
      return { weight: 400, style: 'italic' }
    case 'bold':
      return { weight: weight === 600 ? 600 : 700, style: 'normal' }
    case 'black':
      return { weight: 900, style: 'normal' }
  }
}

/** The others of its family in its folder. */
async function loadBeside(workspace: Workspace, { path: file, family }: LoadedFont): Promise<LoadedFont[]> {
  const folder = path.dirname(file)
  const names = (
    await Promise.all(['.ttf', '.otf'].map((ending) => workspace.fileNames(folder, ending)))
  ).flat()
  const found: LoadedFont[] = []
  for (const name of names.slice(0, mostFiles)) {
    const other = path.join(folder, name)
    if (other === file) continue
    const font = await loadFont(workspace, other)
    if (typeof font === 'object' && font.family === family && family !== '') found.push(font)
  }
  return found
}

/** The faces that style sheets ask for; what was named goes before what was found. */
function oneOfEach(fonts: readonly LoadedFont[]): LoadedFont[] {
  const faces = new Map<string, LoadedFont>()
  for (const font of fonts) {
    const key = `${font.style} ${font.weight}`
    const isUsed = font.style === 'normal' ? font.weight >= 400 : font.weight === 400
    if ((isUsed || font === fonts[0]) && !faces.has(key)) faces.set(key, font)
  }
  return [...faces.values()].sort(
    (a, b) => Number(a.style === 'italic') - Number(b.style === 'italic') || a.weight - b.weight,
  )
}

function typefaceOf(fonts: readonly LoadedFont[]): Typeface {
  const [first] = fonts
  const hash = createHash('sha256')
  for (const { bytes } of fonts) hash.update(bytes)
  return {
    name: `${first!.family} ${hash.digest('hex').slice(0, 8)}`.trim(),
    family: first!.family || path.basename(first!.path).replace(/\.\w+$/, ''),
    faces: fonts.map(({ path: file, weight, style, bytes }): TypefaceFace => ({
      path: file,
      weight,
      style,
      bytes,
    })),
    characters: fonts.map(({ characters }) => characters).reduce(inBoth),
    hasSerifs: first!.hasSerifs,
    isInstallable: fonts.every(({ rights }) => rights === 'all'),
    mayBeCut: fonts.every(({ mayBeCut }) => mayBeCut),
  }
}

function tellFaces({ family, faces }: Typeface, { span }: FontFile, emit: Emit): void {
  const upright = faces.filter(({ style }) => style === 'normal')
  if (!upright.some(({ weight }) => weight >= 400 && weight <= 500))
    emit('font/face', { family, lacking: 'regular' }, span)
  if (!upright.some(({ weight }) => weight >= 600)) emit('font/face', { family, lacking: 'bold' }, span)
  if (!faces.some(({ style }) => style === 'italic')) emit('font/face', { family, lacking: 'italic' }, span)
  emit('font/used', { family, files: faces.map(({ path: file }) => path.basename(file)) }, span)
}
