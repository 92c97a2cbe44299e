declare module 'virtual:doc-examples' {
  /** Every example; running one rejects where an assertion comment is wrong. */
  export const examples: readonly { readonly title: string; readonly run: () => Promise<unknown> }[];
}
