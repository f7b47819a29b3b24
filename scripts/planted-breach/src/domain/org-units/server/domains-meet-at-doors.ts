import { hidden } from '#domain/dialogues/server/hidden.ts';

export const seen = hidden;
