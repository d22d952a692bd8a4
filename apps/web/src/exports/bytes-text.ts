const UNITS = ['字节', 'KB', 'MB', 'GB'] as const;
const STEP = 1_024;

/** `2.4 MB` of a size in bytes, `812 字节` below a kilobyte. */
export function bytesText(bytes: number): string {
  const power = bytes < STEP ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)));
  const amount = bytes / STEP ** power;
  return `${power === 0 ? amount : amount.toFixed(1)} ${UNITS[power]}`;
}
