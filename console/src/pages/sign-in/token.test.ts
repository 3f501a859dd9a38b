import { expect, test } from 'vitest';
import { tokenOf } from './token';

test('the token is what follows # in a link', () => {
  expect(tokenOf('https://example.com/video/console/sign-in#a-B_9')).toBe('a-B_9');
  expect(tokenOf('#a-B_9')).toBe('a-B_9');
  expect(tokenOf(' https://example.com/console/sign-in#a-B_9 \n')).toBe('a-B_9');
});

test('a link without a token has none', () => {
  for (const link of ['', '#', 'a-B_9', 'https://example.com/console', '/sign-in#a b', '#<script>']) {
    expect(tokenOf(link)).toBeUndefined();
  }
});
