import { expect, it } from 'vitest';
import { newCode, newId, normaliseCode, spellCode } from './ids.ts';

it('makes version 7 identifiers that sort by time', () => {
  const early = newId(new Date('2019-09-12T01:00:00Z'));
  const late = newId(new Date('2026-11-21T01:00:00Z'));
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < late).toBe(true);
});

it('makes codes without signs that are mistaken for others', () => {
  for (let made = 0; made < 200; made += 1) expect(newCode()).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  expect(spellCode(new Uint8Array(12).fill(31), 3)).toBe('2222-2222-2222');
});

it('reads a code however it was typed', () => {
  expect(normaliseCode(' ha7k 29qm ')).toBe('HA7K-29QM');
  expect(normaliseCode('ｈａ７ｋ–２９ｑｍ')).toBe('HA7K-29QM');
});
