const POLYNOMIAL = 0xa001;

/**
 * The check register after eight shifts, by the byte it held: HJ 212 shifts the register before it takes a
 * byte in, so it never holds more than eight bits then, and one look-up a byte is the whole algorithm.
 */
export const CRC_TABLE: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) => shiftEightTimes(byte));

/** What the register holds before the first byte. */
export const CRC_START = 0xffff;

/**
 * The check (CRC 校验) of a data segment. It is not CRC-16/MODBUS, and it has only 256 different values: never
 * a key.
 *
 * @returns 0 to 65535
 * @see STANDARDS 7.2; HJ 212-2017 appendix A
 */
export function crcOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let register = CRC_START;
  for (let at = start; at < end; at += 1) {
    register = CRC_TABLE[(register >> 8) ^ (bytes[at] ?? 0)] ?? 0;
  }
  return register;
}

/** CRC-16/MODBUS, which stations send by mistake: only to tell them so. */
export function modbusCrcOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let register = CRC_START;
  for (let at = start; at < end; at += 1) {
    register = shiftEightTimes(register ^ (bytes[at] ?? 0));
  }
  return register;
}

/** Four hexadecimal digits, upper case, high byte first. */
export function formatCrc(crc: number): string {
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function shiftEightTimes(value: number): number {
  let register = value;
  for (let shift = 0; shift < 8; shift += 1) {
    register = (register & 1) === 1 ? (register >> 1) ^ POLYNOMIAL : register >> 1;
  }
  return register;
}
