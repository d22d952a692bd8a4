import { expect, it } from 'vitest';
import { crcOf, formatCrc, modbusCrcOf } from './crc.ts';
import { ascii } from './hj212.fixture.ts';

it('[PF-1] the check of HJ 212 is not CRC-16/MODBUS', () => {
  expect(formatCrc(crcOf(ascii('123456789')))).toBe('2F80');
  expect(formatCrc(modbusCrcOf(ascii('123456789')))).toBe('4B37');
});

it('the example of the standard checks to 1C80', () => {
  const segment =
    'QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&';
  expect(formatCrc(crcOf(ascii(segment)))).toBe('1C80');
});

it('there are only 256 checks, so two segments often share one', () => {
  const checks = new Set(Array.from({ length: 20_000 }, (_, index) => crcOf(ascii(`w01001-Rtd=${index}`))));
  expect(checks.size).toBeLessThanOrEqual(256);
});
