import { describe, expect, it } from 'vitest';
import { formatCount, formatDay, formatFileSize, formatInstant, formatLongDay, formatTime } from './format.ts';
import { formatDaysLeft } from './relative.ts';

describe('dates and times', () => {
  it('writes a day as on the signed papers', () => {
    expect(formatDay('2026-12-23')).toBe('23/12/2026');
    expect(formatLongDay('2026-12-23')).toBe('thứ Tư, 23/12/2026');
    expect(formatLongDay('2026-10-25', 'vi')).toBe('Chủ nhật, 25/10/2026');
    expect(formatLongDay('2026-12-23', 'vi', true)).toBe('Thứ Tư, 23/12/2026');
    expect(formatLongDay('2026-12-23', 'en')).toBe('Wednesday, 23/12/2026');
  });
  it('reads an instant on the clock of Việt Nam wherever the machine stands', () => {
    expect(formatInstant(new Date('2026-11-23T17:05:00Z'))).toBe('0\u00a0giờ\u00a005, 24/11/2026');
  });
  it('says whole hours without minutes', () => {
    expect(formatTime('08:00')).toBe('8\u00a0giờ');
    expect(formatTime('08:30')).toBe('8\u00a0giờ\u00a030');
    expect(formatTime('08:30', 'en')).toBe('8:30');
  });
});

describe('counts', () => {
  it('parts thousands in the way of the language', () => {
    expect(formatCount(1284)).toBe('1.284');
    expect(formatCount(1284, 'en')).toBe('1,284');
    expect(formatFileSize(421_888)).toBe('412\u00a0KB');
    expect(formatFileSize(1_300_000)).toBe('1,2\u00a0MB');
  });
  it('says how many days are left', () => {
    const plain = (words: string) => words.replaceAll('\u00a0', ' ');
    expect(plain(formatDaysLeft(3, 'workingDays'))).toBe('còn 3 ngày làm việc');
    expect(formatDaysLeft(0, 'days')).toBe('hôm nay');
    expect(plain(formatDaysLeft(-1, 'workingDays', 'en'))).toBe('1 working day overdue');
  });
});
