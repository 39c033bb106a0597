// What looks like a placeholder, and what may be a real value.
import { expect, test } from '@jest/globals';
import { isPlaceholder } from '../../src/core/sensitive-shapes.ts';

test.each([
  ...[
    'your-whatsapp-token',
    'YOUR_ACCESS_TOKEN'.replaceAll('_', '-'),
    '<your token here>',
    'changeme',
    'CHANGE-ME',
    'true',
  ],
  ...[
    'xxxxxxxx',
    '********',
    'myAppSecret',
    'placeholder',
    '[REDACTED]',
    'misconfigured',
    'TOKEN-EXPIRED',
    'undefined',
  ],
])('%j is a placeholder', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  ...['', ' ', 'EAATfakeafakeZDZD', '9f3c1e7ab2d84c60a5e1f7d20b9c4e88', 'correct-horse-battery-staple', 'hunter2'],
  ...['token1', 'a-secret-value-4711', 'opensesame', '8a1f6c1e-2f0e-4c8e-9d15-5f0f1d6c7a11', '${{ secrets.X }}'],
])('%j is none', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});
