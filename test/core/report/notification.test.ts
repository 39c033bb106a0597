import { describe, expect, test } from '@jest/globals';
import { reaches, renderBody, renderMessage, titleLine } from '../../../src/core/report/notification.ts';
import { aNotification } from '../../support/notification.ts';

describe('thresholds', () => {
  test.each([
    ['as loud as the threshold', 'error', { level: 'error' }, true],
    ['louder', 'warning', { level: 'critical' }, true],
    ['quieter', 'critical', { level: 'error' }, false],
    ['the end of something that was loud enough', 'critical', { level: 'info', concerns: 'critical' }, true],
    ['the end of something that was not', 'critical', { level: 'info', concerns: 'error' }, false],
    ['louder than what it concerns', 'error', { level: 'error', concerns: 'info' }, true],
  ] as const)('%s', (_name, threshold, change, expected) => {
    expect(reaches(threshold, aNotification(change))).toBe(expected);
  });
});

describe('a message', () => {
  const doubled = (text: string) => text.replaceAll('*', '\\*');

  test('is title, lines and link', () => {
    const message = aNotification({
      title: ' Title\n of  two lines\n',
      lines: ['one', 'two'],
      url: 'https://a.example/1',
    });
    expect(renderMessage(message, { maxLength: 100 })).toBe('Title of two lines\none\ntwo\nhttps://a.example/1');
    expect(renderBody(message, { maxLength: 100 })).toBe('one\ntwo\nhttps://a.example/1');
    expect(titleLine(message)).toBe('Title of two lines');
  });

  test.each([
    ['nothing but a link', [], 'https://a.example/1', 'https://a.example/1'],
    ['no link', ['one'], '', 'one'],
    ['nothing', [], '', ''],
    ['as long as there is room', ['x'.repeat(80)], 'https://a.example/1', `${'x'.repeat(80)}\nhttps://a.example/1`],
  ])('%s', (_name, lines, url, expected) => {
    expect(renderBody(aNotification({ lines, url }), { maxLength: 100 })).toBe(expected);
  });

  test.each([
    ['letters', 'x'.repeat(500)],
    ['too long by one', 'x'.repeat(100 - 19)],
    ['emoji, none cut in two', '👾'.repeat(200)],
    ['markup that grows', '*'.repeat(200)],
    ['markup that is too long only when it has grown', `${'x'.repeat(60)}${'*'.repeat(15)}`],
    ['markup that grows only at the end', `${'x'.repeat(70)}${'*'.repeat(20)}`],
  ])('too long keeps its link and its length: %s', (_name, line) => {
    const message = aNotification({ lines: [line], url: 'https://a.example/1' });
    const shown = renderBody(message, { maxLength: 100, quote: doubled });
    expect(shown.length).toBeLessThanOrEqual(100);
    expect(shown.length).toBeGreaterThan(85);
    expect(shown).toMatch(/…\nhttps:\/\/a\.example\/1$/);
    expect(shown.isWellFormed()).toBe(true);
    expect(shown).not.toMatch(/\\…/);
  });

  test.each([
    ['a link of half the message is left out', 'one', 'https://a.example/1', 38, 'one'],
    ['a shorter one is not', 'one', 'https://a.example/1', 39, 'one\nhttps://a.example/1'],
    ['where there is no room at all, that is seen', 'one', '', 1, '…'],
  ])('%s', (_name, line, url, maxLength, expected) => {
    expect(renderBody(aNotification({ lines: [line], url }), { maxLength })).toBe(expected);
  });
});
