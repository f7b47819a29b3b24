// Checks the texts: both languages whole, nothing unused, no refusal without a sentence, no text in markup.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import type { Locale } from '#platform/i18n/locale.ts';

type Leaf = string | ((...args: unknown[]) => unknown);
type Found = { source: string; path: string; vi: Leaf | undefined; en: Leaf | undefined };

const root = join(import.meta.dirname, '..');
// The page that shows every component with invented content.
const specimens = /\]\/components\//;
// Names and examples of Vietnamese words, which stay what they are.
const shownInVietnamese = new Set(['productName', 'setUp/post', 'admin/localWordHint']);
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((path) => join('src', path));
const sources = new Map(files.filter((path) => /\.(ts|svelte)$/.test(path)).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const code = [...sources].filter(([path]) => !isMessages(path) && !path.endsWith('.test.ts'));
const everything = code.map(([, text]) => text).join('\n');

const leaves = await allLeaves();
const troubles = [
  ...leaves
    .filter(({ vi, en }) => vi === undefined || en === undefined)
    .map(({ source, path }) => `${source}: ${path} is missing in one language`),
  ...leaves.filter(isUntranslated).map(({ source, path }) => `${source}: ${path} is Vietnamese in the English texts`),
  ...leaves.filter(isUnused).map(({ source, path }) => `${source}: ${path} is used nowhere`),
  ...codesWithoutText().map((name) => `no text for the refusal ${name}`),
  ...code.filter(([path]) => path.endsWith('.svelte') && !specimens.test(path)).flatMap(([path, text]) => literals(path, text)),
];
for (const trouble of troubles) console.error(trouble);
if (troubles.length > 0) process.exitCode = 1;
else console.log(`${leaves.length} texts in two languages`);

function isMessages(path: string): boolean {
  return /\/messages(\/|\.ts$)/.test(path);
}

async function allLeaves(): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of sources.keys()) {
    if (!/\/messages(\/index)?\.ts$/.test(path)) continue;
    const module = (await import(join(root, path))) as Record<string, unknown>;
    for (const messages of Object.values(module)) {
      if (typeof messages !== 'function') continue;
      const of = messages as (locale: Locale) => unknown;
      const [vi, en] = [flatten(of('vi')), flatten(of('en'))];
      for (const key of new Set([...vi.keys(), ...en.keys()])) found.push({ source: path, path: key, vi: vi.get(key), en: en.get(key) });
    }
  }
  return found;
}

function flatten(value: unknown, prefix = '', into = new Map<string, Leaf>()): Map<string, Leaf> {
  if (typeof value === 'string' || typeof value === 'function') into.set(prefix, value as Leaf);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, prefix === '' ? key : `${prefix}/${key}`, into);
  }
  return into;
}

function isUntranslated({ path, vi, en }: Found): boolean {
  return typeof en === 'string' && en === vi && vietnamese.test(en) && !shownInVietnamese.has(path);
}

/** A key counts as used when its last part, or the list that it stands in, is named in the code. */
function isUnused({ path }: Found): boolean {
  const parts = path.split('/');
  const last = parts.at(-1) ?? '';
  if (/^\d+$/.test(last)) return false;
  return !isNamed(last) && !parts.slice(0, -1).some((part) => new RegExp(`\\b${escape(part)}(\\)|\\]|\\})*(\\?\\.)?\\[`).test(everything));
}

function isNamed(word: string): boolean {
  const quoted = new RegExp(`['"\`]${escape(word)}['"\`]`);
  return quoted.test(everything) || (/^[\w$]+$/.test(word) && new RegExp(`(\\.|[{,]\\s*)${escape(word)}\\b`).test(everything));
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function codesWithoutText(): string[] {
  const known = new Set(leaves.filter(({ path }) => path.startsWith('errors/')).map(({ path }) => path.slice('errors/'.length)));
  const raised = /(?:\brefused|new (?:Refused|Conflict|NotFound|NotAllowed))\(\s*'([a-z][a-z-]*\.[a-z0-9.-]+)'/g;
  const codes = code
    .filter(([path]) => !path.startsWith('src/app/'))
    .flatMap(([, text]) => [...text.matchAll(raised)].map((match) => match[1] ?? ''));
  return [...new Set(codes)].filter((name) => !known.has(name)).sort();
}

/** Words that stand in markup instead of in the messages. */
function literals(path: string, text: string): string[] {
  const found: string[] = [];
  const spoken = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'summary']);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const part = node as { type?: string; name?: string; data?: string; value?: unknown };
    if (part.type === 'Text' && isWords(part.data ?? '')) found.push(`${path}: "${part.data?.trim()}" is text in markup`);
    if (part.type === 'Attribute') {
      if (spoken.has(part.name ?? '')) visit(part.value);
      return;
    }
    if (part.type?.endsWith('Directive') || part.type === 'StyleSheet') return;
    for (const [key, inner] of Object.entries(part)) if (!['expression', 'metadata', 'css', 'loc'].includes(key)) visit(inner);
  };
  const tree: AST.Root = parse(text, { modern: true, filename: path });
  visit(tree.fragment);
  return found;
}

// Names and keys that are the same in every language.
function isWords(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replaceAll(/\b(Zalo|QR|PDF|DOCX|VNeID|API|Ctrl|Alt|Shift|Tab|Enter|Esc)\b|Hồi Âm/g, ''));
}
