import { expect, it } from 'vitest';
import { localAddress } from './local-address.ts';

it.each([
  ['Sheet1!A1', 'A1'],
  ['申請!B2:C4, 申請!E7', 'B2:C4,E7'],
  ["'My sheet'!$B$2", '$B$2'],
  ["'a, b''s!'!A1:A9, 'a, b''s!'!C:C", 'A1:A9,C:C'],
  ['A1', 'A1'],
])('reads %s', (address, local) => {
  expect(localAddress(address)).toBe(local);
});
