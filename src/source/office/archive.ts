/** The zip archive that a file of an office program is, whose parts are inflated one at a time, as a stream, and never beyond a limit in all. */

import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { refuse } from './office-fault.ts'

const entryLimit = 2000
/** Bytes after inflating, of the parts that are read. */
const inflatedLimit = 200_000_000

export interface Archive {
  has(name: string): boolean
  /** Hands the part's bytes to `take`, piece by piece. */
  read(name: string, take: (piece: Uint8Array) => void): Promise<void>
}

/** Opens the archive. Names of parts know no case. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 8).equals(compoundFile))
    refuse({ fault: buffer.includes(encryptedStream) ? 'encrypted' : 'oldFormat' })
  const zip = await fromBufferPromise(buffer)
  if (zip.entryCount > entryLimit) refuse({ fault: 'size' })
  const entries = await entriesOf(zip)
  let left = inflatedLimit

  return {
    has: (name) => entries.has(name.toLowerCase()),
    async read(name, take) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return refuse({ fault: 'format' })
      if (entry.isEncrypted()) refuse({ fault: 'encrypted' })
      if (entry.uncompressedSize > left) refuse({ fault: 'size' })
      left -= entry.uncompressedSize
      await inflate(zip, entry, take)
    },
  }
}

/** Old files and encrypted new ones are compound files; the latter hold a stream of this name. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le')

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  } catch (error) {
    if (error instanceof Error && error.message.includes('strong encryption')) refuse({ fault: 'encrypted' })
    throw error
  }
  return entries
}

/** The library ends the stream with an error as soon as more comes out than the entry declares. */
async function inflate(zip: ZipFile, entry: Entry, take: (piece: Uint8Array) => void): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry)
  let checksum = 0
  await new Promise<void>((resolve, reject) => {
    stream.on('error', reject)
    stream.on('end', resolve)
    stream.on('close', () => reject(new Error('closed early')))
    stream.on('data', (piece: Buffer) => {
      try {
        checksum = crc32(piece, checksum)
        take(piece)
      } catch (error) {
        reject(error as Error)
        stream.destroy()
      }
    })
  })
  if (checksum !== entry.crc32) refuse({ fault: 'format' })
}
