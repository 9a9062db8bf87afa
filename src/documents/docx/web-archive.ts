/** A web page in one file with all that it uses, `.mht`: the page itself. */

const partLimit = 1000

/** Null where there is none. */
export function webPageIn(bytes: Buffer): Buffer | null {
  // Bytes as characters, each as it is: the parts of such a file may be in several encodings.
  const file = bytes.toString('latin1')
  const [, boundary] = /boundary="?([^"\r\n;]{1,200})/i.exec(file.slice(0, 4000)) ?? []
  const parts = boundary === undefined ? [file] : file.split(`--${boundary}`, partLimit)
  for (const part of parts) {
    const written = part.trimStart()
    const head = /^[\s\S]{0,4000}?\r?\n\r?\n/.exec(written)?.[0] ?? ''
    if (/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(head))
      return decoded(written.slice(head.length), head)
  }
  return null
}

function decoded(body: string, head: string): Buffer {
  const [, encoding = ''] = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head) ?? []
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        'latin1',
      )
    default:
      return Buffer.from(body, 'latin1')
  }
}
