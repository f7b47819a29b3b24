import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('quotes every cell, disarms formulas, begins with the byte order mark', () => {
  const rows = [
    ['Mã', 'Việc'],
    ['HA7K-29QM', '=1+1'],
    [' @SUM(A1)', 'Nói "rõ", xuống\ndòng'],
    [12, null],
    ['-', '+84'],
  ];
  expect(toCsv(rows)).toBe(
    '\uFEFF"Mã","Việc"\r\n"HA7K-29QM","\'=1+1"\r\n"\' @SUM(A1)","Nói ""rõ"", xuống\ndòng"\r\n12,""\r\n"\'-","\'+84"\r\n',
  );
});
