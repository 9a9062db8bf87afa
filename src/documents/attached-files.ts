/** PDFs that chapters bring along → their bytes, and what readers and archives would miss in them. */

import path from 'node:path/posix'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { AttachedFile, Chapter } from '../model/report.ts'
import { visibleText } from '../model/visible-text.ts'
import { nearestFile } from '../source/nearest-file.ts'
import { inspectPdf } from './pdf/inspect-pdf.ts'

/** Bytes. The page that is published holds them all. */
const byteLimit = 20 * 1024 * 1024

const inspected = rememberedOf(inspectPdf)

/** Those that can be opened; what is wrong with each is told where its chapter names it. */
export async function attachedFiles(
  chapters: readonly Chapter[],
  workspace: Workspace,
  emit: Emit,
): Promise<readonly AttachedFile[]> {
  const files = new Map<string, AttachedFile>()
  const names = new Set<string>()
  for (const { attached } of chapters) {
    if (!attached || files.has(attached.path)) continue
    const found = await attachedFile(attached, workspace, emit)
    if (!found) continue
    const name = freeName(visibleText(path.basename(attached.path)), names)
    names.add(name)
    files.set(attached.path, { ...found, name })
  }
  return [...files.values()]
}

async function attachedFile(
  { path: file, written, span }: NonNullable<Chapter['attached']>,
  workspace: Workspace,
  emit: Emit,
): Promise<Omit<AttachedFile, 'name'> | null> {
  const bytes = await workspace.readBytes(file, byteLimit)
  if (isUnread(bytes)) {
    const { unread } = bytes
    if (unread === 'outside') emit('path/outside', { path: written }, span)
    else
      emit(
        'attachment/file',
        {
          path: written,
          problem: unread === 'size' ? 'size' : 'missing',
          nearest: unread === 'size' ? null : await nearestFile(workspace, file, written),
        },
        span,
      )
    return null
  }
  const facts = inspected(bytes)
  if (facts.fault !== null) {
    emit('attachment/file', { path: written, problem: facts.fault, nearest: null }, span)
    return null
  }
  if (facts.isActive) emit('attachment/active', { path: written }, span)
  if (!facts.isTagged) emit('attachment/untagged', { path: written }, span)
  if (facts.archive === null) emit('attachment/archive', { path: written }, span)
  return { path: file, pages: facts.pages, isTagged: facts.isTagged, bytes }
}

/** `revision.pdf`, and `revision-2.pdf` where there is one already. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const { name: stem, ext } = path.parse(name)
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${stem}-${number}${ext}`
  return free
}
