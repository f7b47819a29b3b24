import { isLocale, type Locale } from './locale.ts';
import { vietnameseRoutes, type Route } from './routes.ts';

type ParamNames<R extends string> = R extends `${string}[${infer Name}]${infer Rest}` ? Name | ParamNames<Rest> : never;
type PathParams<R extends string> = Record<ParamNames<R>, string>;
type Query = Record<string, string | number | undefined>;
type PathArguments<R extends Route> = [ParamNames<R>] extends [never]
  ? [params?: Record<string, never>, query?: Query]
  : [params: PathParams<R>, query?: Query];

/** `path('vi', '/u/[unit]/dialogues', { unit })` → '/vi/u/phuong-bo-de-00118/doi-thoai'. Undefined query values are left out. */
export function path<R extends Route>(locale: Locale, route: R, ...[params, query]: PathArguments<R>): string {
  const pattern: string = locale === 'vi' ? vietnameseRoutes[route] : route;
  return `/${locale}${fill(pattern, params ?? {})}${search(query ?? {})}`;
}

/** What Kit's `reroute` answers: the folders of an address. '/vi/viec/HA7K' → '/vi/matters/HA7K'. */
export function routedPathname(pathname: string): string {
  const { locale, rest } = split(pathname);
  return locale === 'vi' ? `/vi${translate(rest, 'toFolders')}` : pathname;
}

/** The same page in the other language, for the language switch and `hreflang`. */
export function inLocale(pathname: string, target: Locale): string {
  const { locale, rest } = split(pathname);
  if (locale === undefined) return `/${target}`;
  if (locale === target) return pathname;
  return tidy(`/${target}${translate(rest, target === 'vi' ? 'toWords' : 'toFolders')}`);
}

type Direction = 'toFolders' | 'toWords';
type Line = { from: string[]; to: string[] };

const lines = Object.entries(vietnameseRoutes).map(([folders, words]) => ({
  folders: segments(folders),
  words: segments(words),
}));
const table: Record<Direction, Line[]> = {
  toFolders: ordered(lines.map(({ folders, words }) => ({ from: words, to: folders }))),
  toWords: ordered(lines.map(({ folders, words }) => ({ from: folders, to: words }))),
};

// The longest line wins, and fixed words win over parameters: '/doi-thoai/moi' is not an id.
function ordered(unordered: Line[]): Line[] {
  const parameters = (line: Line) => line.from.filter(isParameter).length;
  return unordered.toSorted((a, b) => b.from.length - a.from.length || parameters(a) - parameters(b));
}

function translate(rest: string, direction: Direction): string {
  const given = segments(rest);
  const line = table[direction].find(({ from }) => startsWith(given, from));
  if (!line) return rest;
  const values = new Map(line.from.flatMap((part, i) => (isParameter(part) ? [[part, given[i] ?? '']] : [])));
  const head = line.to.map((part) => values.get(part) ?? part);
  return tidy(`/${[...head, ...given.slice(line.from.length)].join('/')}`);
}

function startsWith(given: string[], from: string[]): boolean {
  return from.length <= given.length && from.every((part, i) => isParameter(part) || part === given[i]);
}

function split(pathname: string): { locale: Locale | undefined; rest: string } {
  const [, first, ...others] = pathname.split('/');
  return { locale: isLocale(first) ? first : undefined, rest: `/${others.join('/')}` };
}

function fill(pattern: string, params: Record<string, string>): string {
  return tidy(pattern.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? '')));
}

function search(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length ? `?${new URLSearchParams(given)}` : '';
}

function segments(pathname: string): string[] {
  return pathname.split('/').filter(Boolean);
}

function isParameter(part: string): boolean {
  return part.startsWith('[');
}

function tidy(pathname: string): string {
  return pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname === '/' ? '' : pathname;
}
