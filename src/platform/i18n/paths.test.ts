import { describe, expect, it } from 'vitest';
import { inLocale, path, routedPathname } from './paths.ts';
import { vietnameseRoutes } from './routes.ts';

describe('path', () => {
  it('writes Vietnamese words in Vietnamese and English words in English', () => {
    expect(path('vi', '/u/[unit]/dialogues', { unit: 'phuong-a-00001' })).toBe('/vi/u/phuong-a-00001/doi-thoai');
    expect(path('en', '/u/[unit]/dialogues', { unit: 'phuong-a-00001' })).toBe('/en/u/phuong-a-00001/dialogues');
    expect(path('vi', '/')).toBe('/vi');
  });
  it('escapes parameters and leaves empty query values out', () => {
    expect(path('vi', '/matters/[code]', { code: 'a/b' })).toBe('/vi/viec/a%2Fb');
    expect(path('vi', '/lookup', {}, { code: 'HA7K-29QM', page: undefined })).toBe('/vi/tra-cuu?code=HA7K-29QM');
  });
});

describe('routedPathname', () => {
  it('leads each Vietnamese address to its folder', () => {
    for (const [folders, words] of Object.entries(vietnameseRoutes)) {
      expect(routedPathname(`/vi${words}`).replace(/\/$/, '')).toBe(`/vi${folders}`.replace(/\/$/, ''));
    }
  });
  it('prefers fixed words to parameters and keeps an unknown tail', () => {
    expect(routedPathname('/vi/can-bo/doi-thoai/moi')).toBe('/vi/office/dialogues/new');
    expect(routedPathname('/vi/can-bo/doi-thoai/17/chu-toa')).toBe('/vi/office/dialogues/17/chair');
    expect(routedPathname('/vi/viec/HA7K-29QM/print')).toBe('/vi/matters/HA7K-29QM/print');
    expect(routedPathname('/vi/u/phuong-a-00001/viec')).toBe('/vi/u/phuong-a-00001/ledger');
  });
  it('leaves English addresses, files and the API alone', () => {
    for (const given of ['/en/u/x/ledger', '/fonts/a.woff2', '/api/v1/law/due', '/']) expect(routedPathname(given)).toBe(given);
  });
});

describe('inLocale', () => {
  it('finds the same page in the other language and back', () => {
    expect(inLocale('/vi/u/phuong-a-00001/doi-thoai/7', 'en')).toBe('/en/u/phuong-a-00001/dialogues/7');
    expect(inLocale('/en/u/phuong-a-00001/dialogues/7', 'vi')).toBe('/vi/u/phuong-a-00001/doi-thoai/7');
    expect(inLocale('/vi', 'en')).toBe('/en');
    expect(inLocale('/en', 'en')).toBe('/en');
  });
});
