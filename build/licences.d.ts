interface EmittedFile {
  readonly fileName: string
  readonly source: string
}

/** By the paths of the modules whose code is in a file of the bundle, how long it is there. */
interface BundledFile {
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>
}

export declare function collectLicences(): {
  generateBundle(
    this: { emitFile(file: EmittedFile): void },
    options: unknown,
    bundle: Readonly<Record<string, BundledFile>>,
  ): void
}
