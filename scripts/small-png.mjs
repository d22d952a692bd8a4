/**
 * Writes a picture of a page anew with at most 256 colours, so that many of them stay small in the repository.
 */
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const CHANNELS = { 2: 3, 6: 4 };

/** @param {Buffer} png - of 8 bits a channel, RGB or RGBA, not interlaced, as browsers write it; fully opaque */
export function smallPng(png) {
  const { width, height, pixels } = decoded(png);
  const palette = paletteOf(pixels);
  const nearest = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x];
      let index = nearest.get(colour);
      if (index === undefined) {
        index = nearestTo(colour, palette);
        nearest.set(colour, index);
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels as one number each, row by row. */
function decoded(png) {
  let header = null;
  const data = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      header = content;
    } else if (type === 'IDAT') {
      data.push(content);
    }
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header[9]];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) {
    throw new Error('not a PNG as browsers write it');
  }
  const stride = width * channels;
  const raw = inflateSync(Buffer.concat(data));
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    const row = Buffer.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let at = 0; at < stride; at += 1) {
      const left = at < channels ? 0 : row[at - channels];
      const aboveLeft = at < channels ? 0 : above[at - channels];
      row[at] = (row[at] + predicted(filter, left, above[at], aboveLeft)) & 0xff;
    }
    for (let x = 0; x < width; x += 1) {
      const at = x * channels;
      pixels[y * width + x] = (row[at] << 16) | (row[at + 1] << 8) | row[at + 2];
    }
    above = row;
  }
  return { width, height, pixels };
}

/** @see PNG 9.2, the five filters */
function predicted(filter, left, above, aboveLeft) {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    default: {
      const guess = left + above - aboveLeft;
      const distances = [left, above, aboveLeft].map((value) => Math.abs(guess - value));
      const least = Math.min(...distances);
      return [left, above, aboveLeft][distances.indexOf(least)];
    }
  }
}

/** By cutting the box of colours that is widest, weighed by its pixels, until there are enough (median cut). */
function paletteOf(pixels) {
  const counts = new Map();
  for (const pixel of pixels) {
    counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  }
  let boxes = [[...counts]];
  while (boxes.length < MOST_COLOURS) {
    const weighed = boxes.map((box) =>
      box.length < 2 ? -1 : widest(box).span * Math.log2(1 + weightOf(box)),
    );
    const heaviest = weighed.indexOf(Math.max(...weighed));
    if (weighed[heaviest] < 0) {
      break;
    }
    const box = boxes[heaviest];
    const { channel } = widest(box);
    box.sort(([a], [b]) => channelsOf(a)[channel] - channelsOf(b)[channel]);
    boxes = boxes.toSpliced(heaviest, 1, ...halves(box));
  }
  // The commonest of each, so that plain surfaces keep their very colour.
  return boxes.map((box) => box.reduce((most, each) => (each[1] > most[1] ? each : most))[0]);
}

function widest(box) {
  const spans = [0, 1, 2].map((channel) => {
    const values = box.map(([colour]) => channelsOf(colour)[channel]);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  });
  const span = Math.max(...spans);
  return { channel: spans.indexOf(span), span };
}

function weightOf(box) {
  return box.reduce((sum, [, count]) => sum + count, 0);
}

function halves(box) {
  const half = weightOf(box) / 2;
  let seen = 0;
  const cut = box.findIndex(([, count]) => {
    seen += count;
    return seen >= half;
  });
  const at = Math.min(Math.max(cut, 1), box.length - 1);
  return [box.slice(0, at), box.slice(at)];
}

function nearestTo(colour, palette) {
  const own = channelsOf(colour);
  let [found, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, other] of palette.entries()) {
    const distance = channelsOf(other).reduce((sum, value, at) => sum + (value - own[at]) ** 2, 0);
    if (distance < least) {
      [found, least] = [index, distance];
    }
  }
  return found;
}

function channelsOf(colour) {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** @see PNG, annex D */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
