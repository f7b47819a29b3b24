import { expect, it } from 'vitest';
import { canonicalise } from './canonical.ts';

it('writes the example of RFC 8785 section 3.2.2', () => {
  const given = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000F\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalise(given)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3 does', () => {
  const given = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(Object.values(JSON.parse(canonicalise(given)) as Record<string, number>)).toEqual([4, 2, 6, 7, 1, 5, 3]);
});

it('leaves undefined members out and refuses numbers that JSON does not know', () => {
  expect(canonicalise({ b: undefined, a: 'ắ' })).toBe('{"a":"ắ"}');
  expect(() => canonicalise({ a: Number.NaN })).toThrow(TypeError);
});
