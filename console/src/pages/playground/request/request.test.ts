import { describe, expect, test } from 'vitest';
import { faultOffset, readBody, writeBody } from './body-text';
import { completed, completionAt } from './completion';
import { formOf, placeOf } from './fields';
import { getAt, paramOf, setAt, type JsonObject } from './json';
import { SchemaCheck } from './rules';
import { distributed, moved, secondsOf, withoutShot, withShot } from './shots';

const absent = { not: { type: ['array', 'null'], maxItems: 0 } };

/** A part of what the API returns for a model with shots. */
const schema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  'x-ui': {
    shots: { list: 'shots', total: 'duration' },
    elements: 'element_list',
    ignored: [{ field: 'ratio', when: { required: ['multi'], properties: { multi: { const: true } } } }],
    prompts: { text: 'prompt', list: 'shots' },
  },
  properties: {
    model: { const: 'm' },
    size: { type: ['string', 'null'], 'x-ui': { order: 3, control: 'select', alias_of: 'ratio' } },
    ratio: {
      type: ['string', 'null'],
      default: '16:9',
      description: 'Aspect ratio.',
      'x-description-zh': '宽高比。',
      'x-ui': { order: 3, label: 'Ratio', label_zh: '宽高比', control: 'select', options: ['16:9', '1:1'] },
    },
    prompt: { type: ['string', 'null'], maxLength: 9, 'x-ui': { order: 1, control: 'textarea' } },
    duration: {
      type: ['integer', 'null'],
      minimum: 3,
      maximum: 15,
      default: 5,
      'x-ui': { order: 2, control: 'number', unit: 's' },
    },
    cfg: { type: ['number', 'null'], 'x-ui': { order: 4, control: 'slider', path: 'extra.cfg' } },
    shots: {
      type: ['array', 'null'],
      maxItems: 6,
      items: {
        type: 'object',
        required: ['prompt'],
        properties: { prompt: { 'x-ui': { order: 1, control: 'textarea' } } },
      },
      'x-ui': { order: 5, control: 'list' },
    },
    multi: { type: ['boolean', 'null'], 'x-ui': { order: 6, control: 'switch' } },
    kind: {
      type: ['string', 'null'],
      'x-ui': { order: 7, control: 'select', options: ['custom', 'automatic'] },
    },
    forbidden: { type: 'null' },
    dry_run: { type: 'boolean', 'x-ui': { order: 9, control: 'switch' } },
  },
  required: ['model'],
  allOf: [
    {
      if: { properties: { shots: absent }, required: ['shots'] },
      then: { properties: { multi: { enum: [true] } }, required: ['multi'] },
      description: 'shots requires multi=true',
      'x-description-zh': '传入 shots 时必须设 multi=true',
    },
    {
      if: { properties: { multi: { const: true } }, required: ['multi'] },
      then: { properties: { kind: { not: { type: 'null' } } }, required: ['kind'] },
      description: 'multi=true requires kind',
    },
    {
      if: { properties: { kind: { const: 'custom' } }, required: ['kind'] },
      then: { properties: { shots: absent }, required: ['shots'] },
      description: 'kind=custom requires shots',
    },
  ],
};

describe('fields', () => {
  const form = formOf(schema);

  test('are in order, without aliases and fields that the form cannot send', () => {
    expect(form.fields.map(({ name }) => name)).toEqual([
      'prompt', 'duration', 'ratio', 'cfg', 'shots', 'multi', 'kind',
    ]);
  });

  test('have their limits, defaults, and texts in both languages', () => {
    const [, duration, ratio] = form.fields;
    expect(duration).toMatchObject({ minimum: 3, maximum: 15, defaultValue: 5, unit: 's' });
    expect(ratio).toMatchObject({ options: ['16:9', '1:1'], label: { en: 'Ratio', zh: '宽高比' } });
    expect(ratio?.help.zh).toBe('宽高比。');
    expect(form.fields.find(({ name }) => name === 'shots')?.parts[0]).toMatchObject({ required: true });
    expect(form.shots).toEqual({ list: 'shots', total: 'duration' });
  });

  test('are read where the request has them', () => {
    const [, , ratio, cfg] = form.fields;
    expect(ratio && placeOf(ratio, { size: '1:1' }, [])).toEqual(['size']);
    expect(ratio && placeOf(ratio, {}, [])).toEqual(['ratio']);
    expect(cfg && placeOf(cfg, { cfg: 1 }, [])).toEqual(['cfg']);
    expect(cfg && placeOf(cfg, {}, [])).toEqual(['extra', 'cfg']);
  });
});

describe('values', () => {
  test('are set without changing others', () => {
    const body: JsonObject = { model: 'm', unknown: { kept: true } };
    const next = setAt(body, ['extra', 'cfg'], 0.5);
    expect(next).toEqual({ model: 'm', unknown: { kept: true }, extra: { cfg: 0.5 } });
    expect(setAt(next, ['extra', 'cfg'], undefined)).toEqual(body);
    expect(getAt(setAt(body, ['list', 0, 'name'], 'x'), ['list', 0, 'name'])).toBe('x');
    expect(setAt({ list: ['a', 'b'] }, ['list', 0], undefined)).toEqual({ list: ['b'] });
    expect(setAt({ list: [{ a: 1 }] }, ['list', 0, 'a'], undefined)).toEqual({ list: [{}] });
  });

  test('have the path that the API names', () => {
    expect(paramOf(['shots', 0, 'prompt'])).toBe('shots[0].prompt');
  });
});

describe('rules', () => {
  const check = new SchemaCheck(schema);

  test('of one field mark that field', () => {
    expect([...check.check({ model: 'm', duration: 70 }).fields]).toEqual(['duration']);
    expect(check.check({ model: 'm', duration: 5 }).fields.size).toBe(0);
  });

  test('with if and then are live, and know their only fix', () => {
    const shots = [{ prompt: 'a' }];
    const { rules } = check.check({ model: 'm', shots });
    expect(rules).toEqual([
      {
        message: { en: 'shots requires multi=true', zh: '传入 shots 时必须设 multi=true' },
        fix: { multi: true },
      },
    ]);
    expect(check.check({ model: 'm', shots, multi: true, kind: 'custom' }).rules).toEqual([]);
    expect(check.check({ model: 'm', shots: [] }).rules).toEqual([]);
  });
});

describe('a change', () => {
  const check = new SchemaCheck(schema);

  test('of the form sets what it makes necessary, and never overwrites a value', () => {
    const shots = [{ prompt: 'a' }];
    const valid = { model: 'm', shots, multi: true, kind: 'custom' };
    expect(check.repaired({ model: 'm' }, { model: 'm', shots })).toEqual(valid);
    expect(check.repaired({ model: 'm' }, { model: 'm', multi: true })).toEqual({
      model: 'm', multi: true, kind: 'automatic',
    });
    const chosen = { model: 'm', shots, multi: false };
    expect(check.repaired({ model: 'm', multi: false }, chosen)).toEqual(chosen);
    const broken = { model: 'm', shots };
    expect(check.repaired(broken, { ...broken, prompt: 'x' })).toEqual({ ...broken, prompt: 'x' });
  });

  test('that removes a value is not reverted', () => {
    const shots = [{ prompt: 'a' }];
    const valid: JsonObject = { model: 'm', shots, multi: true, kind: 'custom' };
    const without = setAt(valid, ['multi'], undefined);
    expect(check.repaired(valid, without)).toEqual(without);
  });

  test('can make a field useless', () => {
    expect([...check.check({ model: 'm', multi: true }).ignored]).toEqual(['ratio']);
    expect(check.check({ model: 'm' }).ignored.size).toBe(0);
  });
});

describe('shots', () => {
  const shots = [
    { index: 1, prompt: 'a', duration: 3 },
    { index: 2, prompt: 'b', duration: 4 },
  ];

  test('say how many seconds remain', () => {
    expect(secondsOf(shots, 10)).toEqual({ total: 10, used: 7, remaining: 3 });
    expect(secondsOf(shots, 5).remaining).toBe(-2);
    expect(secondsOf(undefined, 5).remaining).toBe(5);
  });

  test.each([[2, 5], [3, 10], [6, 15], [4, 4]])('%i of them divide %i seconds', (count, total) => {
    const even = distributed(Array.from({ length: count }, () => ({})), total);
    const seconds = even.map((shot) => Number(getAt(shot, ['duration'])));
    expect(seconds.reduce((sum, one) => sum + one)).toBe(total);
    expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThanOrEqual(1);
  });

  test('are numbered after each change', () => {
    expect(withShot(shots, 10, true).at(-1)).toEqual({ index: 3, prompt: '', duration: 3 });
    expect(withShot([], 4, false)).toEqual([{ prompt: '', duration: 4 }]);
    expect(withoutShot(shots, 0)).toEqual([{ index: 1, prompt: 'b', duration: 4 }]);
    expect(moved(shots, 1, 0).map((shot) => getAt(shot, ['prompt']))).toEqual(['b', 'a']);
    expect(moved(shots, 1, 0).map((shot) => getAt(shot, ['index']))).toEqual([1, 2]);
    expect(moved(shots, 0, -1)).toEqual(shots);
  });
});

describe('completion', () => {
  const references = [{ text: '@dog' }, { text: '@小狗' }, { text: '<<<image_1>>>' }];

  test.each([
    ['see @', ['@dog', '@小狗']],
    ['see @d', ['@dog']],
    ['看@小', ['@小狗']],
    ['<', ['<<<image_1>>>']],
    ['<<<image', ['<<<image_1>>>']],
  ])('of %j', (text, expected) => {
    const found = completionAt(text, text.length, references);
    expect(found?.choices.map((choice) => choice.text)).toEqual(expected);
  });

  test.each(['dog', '@dog', '@x', 'a < b '])('there is none of %j', (text) => {
    expect(completionAt(text, text.length, references)).toBeUndefined();
  });

  test('replaces the word and moves the caret', () => {
    expect(completed('a @d runs', 4, 2, { text: '@dog' })).toEqual({ text: 'a @dog runs', caret: 6 });
    expect(completed('a <<', 4, 2, { text: '<<<image_1>>>' }).text).toBe('a <<<image_1>>> ');
  });
});

describe('JSON', () => {
  test('that is written can be read', () => {
    const body: JsonObject = { model: 'm', list: [1, { a: null }], text: '"\\\n' };
    expect(readBody(writeBody(body))).toEqual({ valid: true, body });
  });

  test.each([
    ['{\n  "a": 1,\n}', 3, 1],
    ['{"a": 1 "b": 2}', 1, 9],
    ['{"a": tru}', 1, 7],
    ['{"a": "x', 1, 7],
    ['{"a": 01}', 1, 7],
    ['{"a": [1, 2}', 1, 12],
    ['{} x', 1, 4],
    ['', 1, 1],
  ])('%j is not valid at %i:%i', (text, line, column) => {
    expect(readBody(text)).toEqual({ valid: false, fault: { line, column, kind: 'syntax' } });
  });

  test('that is not an object is refused', () => {
    expect(readBody('[1]')).toMatchObject({ valid: false, fault: { kind: 'not_an_object' } });
  });

  test('has no fault if it is valid', () => {
    expect(faultOffset('{"a": [1, -2.5e3, true, null, {"b": "\\u00e9"}]}')).toBe(47);
  });
});
