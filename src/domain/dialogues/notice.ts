import type { Basis } from './dialogue.ts';

/** The channels by which a conference is announced; the law asks for mass media, practice for all four. */
export const noticeChannels = ['portal', 'loudspeaker', 'board', 'group-head'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

export type NoticeLimit = { basis: Basis; rule: 'dialogue.gov.notice' | 'dialogue.party.notice'; latestOn: string; citation: string };

/** The limit that binds: where a conference rests on the law and on a Party rule, the earlier of both. */
export function strictest(limits: readonly NoticeLimit[]): NoticeLimit | undefined {
  return [...limits].sort((a, b) => a.latestOn.localeCompare(b.latestOn))[0];
}

export function missingChannels(given: readonly string[]): NoticeChannel[] {
  return noticeChannels.filter((channel) => !given.includes(channel));
}

/** Whole days between two days, for "1 day late". */
export function daysLate(latestOn: string, announcedOn: string): number {
  return Math.max(0, Math.round((Date.parse(announcedOn) - Date.parse(latestOn)) / 86_400_000));
}
