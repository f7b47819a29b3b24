export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** RFC 8785 (JCS): keys by UTF-16 code units, ECMAScript numbers, no white space. Undefined members are left out. */
export function canonicalise(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON knows no such number');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalise).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalise(member)}`];
    });
  return `{${members.join(',')}}`;
}

// Array.isArray does not narrow readonly arrays.
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
