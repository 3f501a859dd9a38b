import { describe, expect, it } from 'vitest';
import { decimalOf, microsOf, priceOf, refundable } from './money';

describe('an amount', () => {
  it('is exact in millionths', () => {
    expect(microsOf('0.42')).toBe(420_000);
    expect(microsOf('12')).toBe(12_000_000);
    expect(microsOf('0.000001')).toBe(1);
    expect([420_000, 12_000_000, 1, 0].map(decimalOf)).toEqual(['0.42', '12', '0.000001', '0']);
  });

  it('is not every text', () => {
    expect(['', '-1', '1e3', '0.0000001', '1,5', 'all'].map(microsOf)).toEqual(Array(6).fill(undefined));
  });
});

describe('a refund', () => {
  it('is at most what remains of the charge', () => {
    expect(refundable({ captured: '0.42', refunded: '0.1' })).toBe(320_000);
    expect(refundable({ captured: '0.42', refunded: '0.42' })).toBe(0);
    expect(refundable({ captured: '0', refunded: '0' })).toBe(0);
  });
});

describe('the price', () => {
  it('is the reserve until the end, and then the charge', () => {
    expect(priceOf({ status: 'processing', held: '0.5', captured: '0' })).toBe('0.5');
    expect(priceOf({ status: 'completed', held: '0.5', captured: '0.42' })).toBe('0.42');
    expect(priceOf({ status: 'failed', held: '0.5', captured: '0' })).toBe('0');
  });
});
