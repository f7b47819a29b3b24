import type { Reroute } from '@sveltejs/kit/hooks';
import { routedPathname } from '#platform/i18n/paths.ts';

export const reroute: Reroute = ({ url }) => routedPathname(url.pathname);
