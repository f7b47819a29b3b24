import { expect, it } from 'vitest';
import { holdForm, isOwnAddress, pageOfAction, readHeld, wordsOf } from './held-form.ts';

const action = '/vi/can-bo/doi-thoai/1?tab=2&/save';

it('keeps every field in order, several of one name too, and says that a file is gone', () => {
  const data = new FormData();
  data.append('text', 'Đường ngập mỗi khi mưa\n<b>nguyên văn</b>');
  data.append('group', 'a');
  data.append('group', 'b');
  data.append('password', 'không được giữ');
  data.append('photo', new File(['x'], 'anh.jpg'));
  const held = holdForm(action, data);
  expect(held).toEqual({
    action,
    fields: [
      ['text', 'Đường ngập mỗi khi mưa\n<b>nguyên văn</b>'],
      ['group', 'a'],
      ['group', 'b'],
    ],
    filesLost: true,
  });
  expect(readHeld(JSON.stringify(held))).toEqual(held);
  expect(held && wordsOf(held)).toEqual(['Đường ngập mỗi khi mưa\n<b>nguyên văn</b>']);
});

it('refuses to carry more than a page can hold, and says so by keeping nothing', () => {
  const data = new FormData();
  data.append('text', 'ă'.repeat(1_000_001));
  expect(holdForm(action, data)).toBeUndefined();
});

it('sends nobody to another site', () => {
  for (const own of ['/vi', '/vi/can-bo?x=1', '/en/office', action]) expect(isOwnAddress(own)).toBe(true);
  for (const other of ['//evil.example', 'https://evil.example/vi', '/\\evil.example', '/vi\\..', '/xx/y', '', 'vi/can-bo', '/vi/ \n'])
    expect(isOwnAddress(other)).toBe(false);
  expect(readHeld(JSON.stringify({ action: 'https://evil.example', fields: [], filesLost: false }))).toBeUndefined();
  expect(readHeld('{')).toBeUndefined();
});

it('names the page of a form action', () => {
  expect(pageOfAction(action)).toBe('/vi/can-bo/doi-thoai/1?tab=2');
  expect(pageOfAction('/vi/can-bo/x?/save')).toBe('/vi/can-bo/x');
});
