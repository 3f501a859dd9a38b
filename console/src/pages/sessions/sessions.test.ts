import { expect, test } from 'vitest';
import { mayHavePassword } from './sessions';

test('a session sets the password if it may do all that the password can', () => {
  const scopes = ['generate', 'read', 'keys', 'route'];
  const account = { id: 'acc_1', name: 'shop' };
  const root = { id: 'root', name: 'root' };
  const modes = ['test', 'live'] as const;
  expect(mayHavePassword({ account, scopes, modes })).toBe(true);
  expect(mayHavePassword({ account: root, scopes, modes })).toBe(false);
  expect(mayHavePassword({ account: root, scopes: [...scopes, 'admin'], modes })).toBe(true);
  expect(mayHavePassword({ account, scopes, modes: ['test'] })).toBe(false);
  expect(mayHavePassword({ account, scopes: [...scopes, 'model:veo3.1'], modes })).toBe(false);
  expect(mayHavePassword({ account, scopes: ['generate', 'read'], modes })).toBe(false);
});
