import { expect, test } from 'vitest';
import { jsonLines, objectIn, type JsonLine } from './json-lines';

const shown = (lines: readonly JsonLine[] | undefined) =>
  lines?.map(
    (line) =>
      '  '.repeat(line.indent) +
      (line.name === undefined ? '' : `${line.name}: `) +
      line.value +
      (line.comma ? ',' : ''),
  );

test('the lines are those of JSON.stringify', () => {
  const json = { a: 'x"y', b: [1, { c: null }, []], d: {}, e: [true], f: -1.5 };
  expect(shown(jsonLines(JSON.stringify(json), []))?.join('\n')).toBe(
    JSON.stringify(json, null, 2),
  );
});

test('a message is at its field, also below an array', () => {
  const json = { duration: 99, multi_prompt: [{ duration: 2 }, { duration: 0 }] };
  const lines = jsonLines(JSON.stringify(json), [
    { param: 'multi_prompt[1].duration', message: 'too short' },
    { param: 'duration', message: 'too long' },
    { param: 'multi_prompt', message: 'too few' },
    { param: 'mode', message: 'is missing' },
    { param: '', message: 'whole' },
  ]);
  const marked = lines?.filter((line) => line.messages.length > 0);
  expect(marked?.map(({ name, value, messages }) => [name, value, ...messages])).toEqual([
    ['"duration"', '99', 'too long'],
    ['"multi_prompt"', '[', 'too few'],
    ['"duration"', '0', 'too short'],
    ['"mode"', '', 'is missing'],
  ]);
});

test('a text that is not JSON has no lines', () => {
  expect(jsonLines('{"prompt": "a', [])).toBeUndefined();
  expect(objectIn('[1]')).toBeUndefined();
  expect(objectIn('{"model":"kling-v3"}')).toEqual({ model: 'kling-v3' });
});
