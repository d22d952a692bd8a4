/**
 * Times the decoding of HJ 212 frames as a station sends them, in chunks of 64 KiB.
 *
 * Use: npm --prefix bench run hj212
 */
import { bundled, machineText, median } from './bundled.mjs';

const FRAMES = 100_000;
const RUNS = 5;
const CHUNK = 65_536;

const feeds = await bundled('packages/feeds/src/index.ts');
const factors = [
  'w01010',
  'w01001',
  'w01009',
  'w01014',
  'w01003',
  'w01019',
  'w21003',
  'w21011',
  'w21001',
  'w01016',
];
const items = factors
  .map((factor, index) => `${factor}-Avg=${(1.25 + index).toFixed(2)},${factor}-Flag=N`)
  .join(';');
const segment = (number) =>
  `QN=20261101${String(number % 240000).padStart(6, '0')}123;ST=21;CN=2061;PW=123456;MN=A140800_0001;Flag=9;CP=&&DataTime=20261101040000;${items}&&`;
const bytes = Buffer.from(
  Array.from({ length: FRAMES }, (_, number) => frame(segment(number))).join(''),
  'latin1',
);

const times = [];
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now();
  const decoder = new feeds.Hj212Decoder();
  let read = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) {
    read += decoder.push(bytes.subarray(at, at + CHUNK)).filter(({ ok }) => ok).length;
  }
  read += decoder.end().length;
  times.push(performance.now() - start);
  if (read !== FRAMES) {
    throw new Error(`${read} of ${FRAMES} frames read`);
  }
}
const time = median(times);
console.log(
  `${machineText()}; ${FRAMES} frames of ${Math.round(bytes.length / FRAMES)} bytes and ${factors.length} values; median of ${RUNS} runs.\n`,
);
console.log('| what | frames a second | MB a second |');
console.log('| --- | ---: | ---: |');
console.log(
  `| HJ 212 stream decoder | ${Math.round((FRAMES / time) * 1000)} | ${(bytes.length / time / 1000).toFixed(0)} |`,
);

function frame(text) {
  let register = 0xffff;
  for (const byte of Buffer.from(text, 'latin1')) {
    register = (register >> 8) ^ byte;
    for (let bit = 0; bit < 8; bit += 1) {
      register = register & 1 ? (register >> 1) ^ 0xa001 : register >> 1;
    }
  }
  return `##${String(text.length).padStart(4, '0')}${text}${register.toString(16).toUpperCase().padStart(4, '0')}\r\n`;
}
