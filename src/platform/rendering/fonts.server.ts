import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontCoverage } from './font-coverage.ts';

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

let loaded: { files: Buffer[]; covers: (codePoint: number) => boolean } | undefined;

/** Tinos (metrics of Times New Roman) in four faces, read once per process, and what all of them can draw. */
export function documentFonts(): { files: Buffer[]; covers: (codePoint: number) => boolean } {
  loaded ??= load();
  return loaded;
}

function load() {
  const folder = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos')));
  const files = faces.map((face) => readFileSync(join(folder, face, `Tinos_${face}.ttf`)));
  const coverages = files.map(fontCoverage);
  return { files, covers: (codePoint: number) => coverages.every((covers) => covers(codePoint)) };
}
