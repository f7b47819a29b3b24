import { spawnSync } from 'node:child_process';

/** pdftotext and pdffonts, by which the tests read our PDFs; on Debian as root they are installed. Throws a sentence that says what to install elsewhere. */
export function needPoppler(): void {
  if (isThere()) return;
  const wanted = 'the tests read PDFs by pdftotext and pdffonts: install the package "poppler-utils"';
  if (process.getuid?.() !== 0) throw new Error(wanted);
  console.log('installing poppler-utils …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'poppler-utils'], { env });
  if (!isThere()) throw new Error(wanted);
}

function isThere(): boolean {
  return ['pdftotext', 'pdffonts'].every((tool) => spawnSync(tool, ['-v']).error === undefined);
}
