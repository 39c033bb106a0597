// The sandbox's runner obeys what GitHub's runner obeys: commands in both forms, until they are stopped.
import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../sandbox/runner/commands.ts';
import { createConsole } from '../../../sandbox/runner/console.ts';
import { createMasker } from '../../../sandbox/runner/masker.ts';

describe('parseCommand', () => {
  const known = new Set(['error', 'add-mask', 'debug']);
  test.each<[line: string, command: ReturnType<typeof parseCommand>]>([
    ['::add-mask::a::b', { name: 'add-mask', properties: {}, data: 'a::b' }],
    ['  \t::ADD-MASK::a', { name: 'add-mask', properties: {}, data: 'a' }],
    ['::add-mask::a%0D%0Ab%2525', { name: 'add-mask', properties: {}, data: 'a\r\nb%25' }],
    ['::error title=a%3Ab%2Cc,file=x=y::z', { name: 'error', properties: { title: 'a:b,c', file: 'x=y' }, data: 'z' }],
    ['text ##[error title=a%5D;file=x]z%3B', { name: 'error', properties: { title: 'a]', file: 'x' }, data: 'z;' }],
    ['::error no end', undefined],
    ['text ::error::x', undefined],
    ['::unheard-of::x', undefined],
    ['##[unheard-of]x', undefined],
    ['', undefined],
  ])('%j', (line, command) => {
    expect(parseCommand(line, known)).toEqual(command);
  });
});

describe('the log', () => {
  function logOf(lines: string[], debug = false) {
    const console = createConsole(createMasker(), debug);
    lines.forEach(console.hear);
    return console;
  }
  test.each<[name: string, lines: string[], log: string[], withDebug: string[]]>([
    [
      'masks from the command on, which is not printed itself',
      ['secret-1', '::add-mask::secret-1%0Asecret-2', 'secret-1 secret-2'],
      ['secret-1', '*** ***'],
      ['secret-1', '::add-mask::***', '*** ***'],
    ],
    [
      'has no mask for white space',
      ['::add-mask:: ', 'a b'],
      ["##[warning]Can't add secret mask for empty string.", 'a b'],
      ["##[warning]Can't add secret mask for empty string.", 'a b'],
    ],
    ['says debug lines only where they are wanted', ['::debug::a%0Ab'], [], ['##[debug]a', '##[debug]b']],
    [
      'folds groups',
      ['::group::a', '::endgroup::'],
      ['##[group]a', '##[endgroup]'],
      ['::group::a', '##[group]a', '::endgroup::', '##[endgroup]'],
    ],
    [
      'says annotations',
      ['::error title=t::a', '##[warning]b'],
      ['##[error]a', '##[warning]b'],
      ['##[error]a', '##[warning]b'],
    ],
    [
      'obeys nothing between a stop and its token',
      ['::stop-commands::Resume', '::add-mask::secret-1', 'secret-1', '::resume::', '::add-mask::secret-1', 'secret-1'],
      ['::stop-commands::Resume', '::add-mask::secret-1', 'secret-1', '::resume::', '***'],
      ['::stop-commands::Resume', '::add-mask::secret-1', 'secret-1', '::resume::', '::add-mask::***', '***'],
    ],
    ['says no output that is set', ['::set-output name=a::b'], [], ['::set-output name=a::b']],
  ])('%s', (_name, lines, log, withDebug) => {
    expect(logOf(lines).log).toEqual(log);
    expect(logOf(lines, true).log).toEqual(withDebug);
  });

  test('masks the message of an annotation, and not its properties', () => {
    const { annotations } = logOf(['::add-mask::secret-1', '::error title=secret-1::secret-1']);
    expect(annotations).toEqual(['error {"title":"secret-1"} ***']);
  });
});
