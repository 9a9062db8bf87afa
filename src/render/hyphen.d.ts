/** The package's folders as Node finds them: its own types know them by shorter names, and it is no ES module. */

declare module 'hyphen/sv/index.js' {
  import type { HyphenationFunctionSync } from 'hyphen'
  const patterns: { readonly hyphenateSync: HyphenationFunctionSync }
  export default patterns
}
declare module 'hyphen/en-gb/index.js' {
  import type { HyphenationFunctionSync } from 'hyphen'
  const patterns: { readonly hyphenateSync: HyphenationFunctionSync }
  export default patterns
}
declare module 'hyphen/fi/index.js' {
  import type { HyphenationFunctionSync } from 'hyphen'
  const patterns: { readonly hyphenateSync: HyphenationFunctionSync }
  export default patterns
}
