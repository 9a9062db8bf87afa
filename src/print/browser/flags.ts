/** What the browser is started with. */

/** No network, no services in the background, the same letters and colours on every machine. */
const always = [
  '--headless',
  '--remote-debugging-pipe',
  '--allow-pre-commit-input',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints,WebUIReloadButton,ProcessPerSiteUpToMainFrameThreshold,IsolateSandboxedIframes',
  '--disable-gpu',
  '--disable-hang-monitor',
  '--disable-infobars',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--enable-automation',
  '--export-tagged-pdf',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--generate-pdf-document-outline',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
]

export interface OpenedPort {
  /** An address of this machine: 127.0.0.1 for itself alone, 0.0.0.0 for all that reach it. */
  readonly host: string
  readonly port: number
}

const openedAt = ({ host, port }: OpenedPort): readonly string[] => [
  `--remote-debugging-address=${host}`,
  `--remote-debugging-port=${port}`,
]

/** Without a sandbox a process apart guards nothing, and takes its time to start. */
const together = ['--in-process-gpu', '--no-zygote']

const features = (unsandboxed: boolean): string =>
  `--enable-features=PdfOopif${unsandboxed ? ',NetworkServiceInProcess2' : ''}`

/** Nothing is painted for a screen that nobody sees. Not tried with the browsers of other systems. */
const unseen =
  process.platform === 'linux'
    ? ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw']
    : []

/**
 * `profile` is the absolute path of a folder of its own; `opened` is where others reach it too. It is not drawn by command then:
 * others' drivers would wait for that.
 */
export const browserFlags = (
  profile: string,
  unsandboxed: boolean,
  opened: OpenedPort | null,
): readonly string[] => [
  ...always,
  ...(opened === null ? unseen : openedAt(opened)),
  `--user-data-dir=${profile}`,
  ...(unsandboxed ? ['--no-sandbox', ...together] : []),
  features(unsandboxed),
  'about:blank',
]
