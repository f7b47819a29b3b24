import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { anotherWardSignIns } from './another-ward.ts';
import { type Kind, somebody } from './browser.ts';

type SignIn = { username: string; password: string; displayName: string };

/** From the file that the demonstration keeps in its data folder, or of the second ward. */
export function passwordOf(username: string): string {
  const files = ['demo-sign-ins.json', anotherWardSignIns].map((name) => readFileSync(join(inject('dataDir'), name), 'utf8'));
  const found = files.flatMap((text) => JSON.parse(text) as SignIn[]).find((one) => one.username === username);
  if (!found) throw new Error(`the demonstration knows no ${username}`);
  return found.password;
}

/** By the plain form, from wherever the page is. */
export async function signIn(page: Page, username: string): Promise<void> {
  if (!/\/dang-nhap/.test(page.url())) await page.goto('/vi/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(passwordOf(username));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/dang-nhap'));
}

/** An officer at a desk, signed in. */
export async function officer(username: string, kind: Kind = 'desk'): Promise<Page> {
  const page = await somebody(kind);
  await signIn(page, username);
  return page;
}

export async function wear(page: Page, role: RegExp): Promise<void> {
  await page.goto('/vi/can-bo/doi-vai');
  const button = page.getByRole('button', { name: role });
  if ((await button.count()) > 0) await button.first().click();
}

export async function says(page: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toMatch(words);
}

/** The first button of this name that is seen. */
export async function press(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).filter({ visible: true }).first().click();
}
