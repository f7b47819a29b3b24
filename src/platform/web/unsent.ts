/**
 * What only the server's rendering reads. Kit writes the data of every page out for the browser, on pages without script too, and
 * then drops it: a tenth of the time of a long list. `value` is out of its sight; use it where `csr` is false.
 */
export type Unsent<Data> = { readonly value: Data };

export function unsent<Data>(value: Data): Unsent<Data> {
  return Object.defineProperty({} as { value: Data }, 'value', { value, enumerable: false });
}
