/** What fills in compiled templates, without what compiles them: its own types name nothing. */

declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  import type handlebars from 'handlebars'
  const runtime: { readonly default: Pick<typeof handlebars, 'create' | 'SafeString'> }
  export default runtime
}
