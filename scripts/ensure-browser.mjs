/**
 * Finds Chromium for the browser tests, or installs Debian's when this runs as root on Debian.
 *
 * @returns `{ ok: true, path }`, or `{ ok: false, message }` saying what to install
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

export async function ensureBrowser() {
  const given = process.env.CHROMIUM_PATH;
  const found = [given, ...PLACES].find((place) => place !== undefined && existsSync(place));
  if (found !== undefined && hasChineseFont()) {
    return { ok: true, path: found };
  }
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isDebianRoot) {
    process.stdout.write(`Installing ${PACKAGES.join(' and ')} for the browser tests …\n`);
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = PLACES.find((place) => existsSync(place)) ?? found;
  return installed === undefined
    ? {
        ok: false,
        message: `No Chromium found: install it with a Chinese font (on Debian: apt-get install ${PACKAGES.join(' ')}), or set CHROMIUM_PATH to its program.`,
      }
    : { ok: true, path: installed };
}

/** Without one the pages render as boxes; where fontconfig is missing nothing can be said. */
function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return listed.error !== undefined || listed.stdout.trim() !== '';
}
