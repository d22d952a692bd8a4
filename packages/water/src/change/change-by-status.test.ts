import { WATER_STATUSES } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { changeByStatus } from './change-by-status.ts';

describe('change by status', () => {
  it.each(WATER_STATUSES)('is no clear change when the status stays %s', (status) => {
    expect(changeByStatus(status, status)).toBe('no-clear-change');
  });

  it('is somewhat better or worse one status apart', () => {
    expect(changeByStatus('light', 'good')).toBe('somewhat-better');
    expect(changeByStatus('good', 'light')).toBe('somewhat-worse');
  });

  it('is clear two statuses apart and stays so beyond', () => {
    expect(changeByStatus('light', 'excellent')).toBe('clearly-better');
    expect(changeByStatus('heavy', 'excellent')).toBe('clearly-better');
    expect(changeByStatus('good', 'moderate')).toBe('clearly-worse');
    expect(changeByStatus('excellent', 'heavy')).toBe('clearly-worse');
  });
});
